/** Steps into a definition: names and places in lists. */
export type Path = readonly (string | number)[];

type Keyed = Readonly<Record<string, unknown>>;

/** What stands at a place; undefined when nothing does. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step) ? (found as Keyed)[String(step)] : undefined,
    value,
  );
}

function placed(value: unknown, path: Path, to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === step ? placed(one, rest, to) : one));
  const { [String(step)]: before, ...others } = (typeof value === 'object' && value !== null ? value : {}) as Keyed;
  const after = placed(before, rest, to);
  if (after === undefined) return others;
  // What was there keeps its place: the order of questions and answers is part of a homework.
  return before === undefined
    ? { ...others, [String(step)]: after }
    : Object.fromEntries(Object.entries(value as Keyed).map(([key, one]) => [key, key === String(step) ? after : one]));
}

/** The same with another value at a place; undefined takes away what stands there. Nothing that was handed in is changed. */
export function put<T>(value: T, path: Path, to: unknown): T {
  return placed(value, path, to) as T;
}

/** The same with the keys of an object in another order. */
export function moved<T extends object>(of: T, key: string, by: -1 | 1): T {
  const keys = Object.keys(of);
  const from = keys.indexOf(key);
  const to = from + by;
  const other = keys[to];
  if (from < 0 || other === undefined) return of;
  keys[from] = other;
  keys[to] = key;
  return Object.fromEntries(keys.map((one) => [one, (of as Record<string, unknown>)[one]])) as T;
}

/** A name that is not taken: the word itself, or with the first free number after it. */
export function freeName(word: string, taken: Iterable<string>, always = false): string {
  const used = new Set(taken);
  if (!always && !used.has(word)) return word;
  for (let number = always ? 1 : 2; ; number += 1) if (!used.has(`${word}${number}`)) return `${word}${number}`;
}
