import type { Fields } from './session-model';

export type FieldName = keyof Fields;
export const fieldNames = ['state', 'startsAt', 'minutes', 'place', 'attendees', 'topics', 'summary'] as const satisfies FieldName[];

/** Which of two versions somebody keeps for a field; `both` only for words. */
export type Kept = 'mine' | 'theirs' | 'both';

// As the server keeps it: without blanks at the ends, order of a set without meaning.
const plain = (value: Fields[FieldName]) => (Array.isArray(value) ? [...value].sort().join('|') : String(value).normalize('NFC').trim());

/** Whether two versions say the same of a field. */
export function sameField(a: Fields, b: Fields, name: FieldName): boolean {
  return plain(a[name]) === plain(b[name]);
}

/** Whether two versions say the same. */
export function sameFields(a: Fields, b: Fields): boolean {
  return fieldNames.every((name) => sameField(a, b, name));
}

/** Fields that were changed on both sides, and not to the same. @param base what both started from */
export function conflictsOf(base: Fields, mine: Fields, theirs: Fields): FieldName[] {
  return fieldNames.filter((name) => !sameField(mine, theirs, name) && !sameField(base, mine, name) && !sameField(base, theirs, name));
}

/** Both sides' changes together; where both changed a field, as `kept` says, else mine. */
export function merged(base: Fields, mine: Fields, theirs: Fields, kept: Partial<Record<FieldName, Kept>>): Fields {
  const changedThere = fieldNames.filter((name) => sameField(base, mine, name) && !sameField(base, theirs, name));
  const taken = fieldNames.filter((name) => changedThere.includes(name) || kept[name] === 'theirs');
  const result = { ...mine, ...Object.fromEntries(taken.map((name) => [name, theirs[name]])) };
  return kept.summary === 'both' ? { ...result, summary: `${theirs.summary}\n\n${mine.summary}` } : result;
}
