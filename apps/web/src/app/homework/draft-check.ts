import { draftSchema, type RawAnswers } from '@groundwork/homework';
import type { HomeworkForm } from '../api/definition-api';

/** Answers in the form the server keeps them in: blank ones left out, texts in NFC. What does not fit is returned as it is. */
export function tidied(definition: Pick<HomeworkForm, 'fields'>, answers: RawAnswers): RawAnswers {
  const parsed = draftSchema(definition).safeParse(answers);
  return parsed.success ? (parsed.data as RawAnswers) : answers;
}

/** What can be saved now: an answer that does not fit yet (a text that is too long) stays as it was last saved, so that it holds up nothing else. */
export function fitting(definition: Pick<HomeworkForm, 'fields'>, answers: RawAnswers, before: RawAnswers): RawAnswers {
  const schema = draftSchema(definition);
  const whole = schema.safeParse(answers);
  if (whole.success) return whole.data as RawAnswers;
  const kept = Object.entries(answers).flatMap(([name, value]): [string, unknown][] => {
    if (schema.safeParse({ [name]: value }).success) return [[name, value]];
    return before[name] === undefined ? [] : [[name, before[name]]];
  });
  return tidied(definition, Object.fromEntries(kept));
}

/** Whether two sets of answers say the same. */
export function sameAnswers(one: RawAnswers, other: RawAnswers): boolean {
  return ordered(one) === ordered(other);
}

/** Whether two answers say the same, whatever order their keys are in. */
export function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
