import { type Field, type Fields, type RawAnswers, textLength } from '@groundwork/homework';
import { ordered } from './draft-check';

/** Which of two texts somebody keeps; `both` puts the one after the other. */
export type Kept = 'mine' | 'theirs' | 'both';

/** A question answered differently here and on the other device. */
export interface Difference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** What to keep when only one of the two was changed since both were the same; null when both were. */
  readonly newer: 'mine' | 'theirs' | null;
  /** Both texts, one after the other, where there is room for it. */
  readonly both: string | null;
}

/** Every question whose answers differ, in the order of the form. @param before the answers both devices started from */
export function differences(fields: Fields, before: RawAnswers, mine: RawAnswers, theirs: RawAnswers): readonly Difference[] {
  return Object.entries(fields).flatMap(([field, asked]) => {
    const [old, here, there] = [before[field], mine[field], theirs[field]];
    if (ordered(here) === ordered(there)) return [];
    const newer = ordered(there) === ordered(old) ? 'mine' : ordered(here) === ordered(old) ? 'theirs' : null;
    return [{ field, mine: here, theirs: there, newer, both: joined(asked, here, there) }];
  });
}

function joined(field: Field, mine: unknown, theirs: unknown): string | null {
  if ((field.kind !== 'text' && field.kind !== 'paragraph') || typeof mine !== 'string' || typeof theirs !== 'string') return null;
  if (mine.trim() === '' || theirs.trim() === '') return null;
  const text = `${theirs}${field.kind === 'text' ? ' ' : '\n\n'}${mine}`;
  return textLength(text) > field.max ? null : text;
}

/** The answers after somebody chose, question by question. What was not asked stays as it is here. */
export function merged(mine: RawAnswers, found: readonly Difference[], kept: Readonly<Record<string, Kept>>): RawAnswers {
  const answers: Record<string, unknown> = { ...mine };
  for (const { field, theirs, both } of found) {
    const choice = kept[field];
    if (choice === 'theirs') answers[field] = theirs;
    if (choice === 'both' && both !== null) answers[field] = both;
    if (answers[field] === undefined) delete answers[field];
  }
  return answers;
}
