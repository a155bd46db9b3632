import type { OwnEntry } from '@groundwork/contract';
import { isAnswered } from '@groundwork/homework';

/** Whether nothing was written in an entry yet, apart from what it began with. */
export function isBlank({ answers }: Pick<OwnEntry, 'answers'>): boolean {
  return !Object.values(answers).some(
    (value) => value === null || (typeof value !== 'boolean' && typeof value !== 'number' && isAnswered(value)),
  );
}

/** The first words of an entry, to know it by; empty when it holds no text. */
export function firstWords({ answers }: Pick<OwnEntry, 'answers'>): string {
  const text = Object.values(answers).find((value): value is string => typeof value === 'string' && value.includes(' '));
  return text?.replace(/\s+/gu, ' ').slice(0, 120) ?? '';
}
