import type { Field, FieldKind } from '@groundwork/homework';

/** Kinds of questions in the order in which they are offered; the ones most used first. */
export const offered = [
  'rating',
  'text',
  'paragraph',
  'choice',
  'choices',
  'yesNo',
  'integer',
  'minutes',
  'date',
  'dateTime',
  'group',
  'reference',
] as const satisfies readonly FieldKind[];

/** A question of a kind with usual limits and no words yet. */
export function newField(kind: FieldKind): Field {
  const label = '';
  switch (kind) {
    case 'text':
      return { kind, label, max: 200 };
    case 'paragraph':
      return { kind, label, max: 1000 };
    case 'rating':
      return { kind, label, min: 0, max: 10, low: '', high: '' };
    case 'integer':
      return { kind, label, min: 0, max: 100 };
    case 'minutes':
      return { kind, label, min: 1, max: 60 };
    case 'choice':
      return { kind, label, options: {} };
    case 'choices':
      return { kind, label, options: {} };
    case 'yesNo':
    case 'date':
    case 'dateTime':
      return { kind, label };
    case 'reference':
      return { kind, label, to: 'S55' };
    case 'group':
      return { kind, label, item: '', max: 10, fields: { note: { kind: 'text', label: '', max: 200 } } };
  }
}

function keyOf(label: string, taken: readonly string[]): string {
  const letters = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .slice(0, 30);
  const word = /^[a-z]/u.test(letters) && letters !== 'constructor' ? letters : 'answer';
  let key = word;
  for (let count = 2; taken.includes(key); count += 1) key = `${word}_${count}`;
  return key;
}

/**
 * Answers to choose from, typed one on each line. An answer that was there keeps its stored key, also when its line was moved or its words were
 * mended, so that what is shown by it and counted by it stays right.
 */
export function optionsFrom(lines: readonly string[], before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const labels = [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
  const old = Object.entries(before);
  const kept = new Map(labels.flatMap((label) => old.filter(([, words]) => words === label).map(([key]) => [label, key] as const)));
  const keys: string[] = [];
  return Object.fromEntries(
    labels.map((label, index) => {
      const mended = old[index]?.[0];
      const free = mended !== undefined && ![...kept.values(), ...keys].includes(mended) ? mended : undefined;
      const key = kept.get(label) ?? free ?? keyOf(label, [...keys, ...Object.keys(before)]);
      keys.push(key);
      return [key, label];
    }),
  );
}
