/** What a value says beyond another: the keys that differ, and those that are not there at all. */
export interface Patch {
  readonly set: Readonly<Record<string, unknown>>;
  readonly unset: readonly string[];
}

type Keyed = Readonly<Record<string, unknown>>;

/** What makes `from` into `to`. Undefined when they say the same. Order inside the values counts, since the order of options is part of a question. */
export function patchBetween(from: Keyed, to: Keyed): Patch | undefined {
  const set = Object.entries(to).filter(([key, value]) => JSON.stringify(from[key]) !== JSON.stringify(value));
  const unset = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  return set.length + unset.length === 0 ? undefined : { set: Object.fromEntries(set), unset };
}

/** @throws SyntaxError when the text is no JSON */
export function parsePatch(text: string): Patch {
  const { set, unset } = JSON.parse(text) as Partial<Patch>;
  return { set: typeof set === 'object' && set !== null ? set : {}, unset: Array.isArray(unset) ? unset : [] };
}

/** Applies a patch. What comes of it is checked like everything from outside. */
export function patched(value: Keyed, { set, unset }: Patch): Keyed {
  const kept = Object.entries(value).filter(([key]) => !unset.includes(key) && !Object.hasOwn(set, key));
  return Object.fromEntries([...kept, ...Object.entries(set)]);
}
