import type { AnswerOption } from './measure';

/** Answers that count 0, 1, 2 … in the order printed. */
export function answersFrom(start: number, ...labels: readonly string[]): readonly AnswerOption[] {
  return labels.map((label, index) => ({ value: start + index, label }));
}

/** The answers that the PHQ family and the GAD-7 share. */
export const howOften = answersFrom(0, 'Not at all', 'Several days', 'More than half the days', 'Nearly every day');
