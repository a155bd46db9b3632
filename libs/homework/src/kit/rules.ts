import { addDays, compareDates, isDay, isMoment } from './dates';
import type { Rule } from './logic';
import { answerAt, holds, isAnswered, type RawAnswers } from './visible';

/** A rule that was not kept: the field to point at, and its message. */
export interface Broken {
  readonly field: string;
  readonly message: string;
}

/** How far a phone's clock may be ahead of ours, in milliseconds. */
const clocksDiffer = 5 * 60_000;

const isDate = (value: unknown): value is string => typeof value === 'string' && (isDay(value) || isMoment(value));

function limitOf(rule: Rule & { kind: 'notAfter' | 'notBefore' }, answers: RawAnswers, today: string): unknown {
  if ('now' in rule) return undefined;
  if (!('other' in rule)) return addDays(today, rule.days);
  const other = answerAt(answers, rule.other);
  if (rule.days === undefined || !isDate(other)) return other;
  return isDay(other) ? addDays(other, rule.days) : new Date(Date.parse(other) + rule.days * 86_400_000).toISOString();
}

function isBroken(rule: Rule, answers: RawAnswers, today: string, now: number): boolean {
  if (rule.kind === 'oneOf') return !rule.fields.some((name) => isAnswered(answerAt(answers, name)));
  const value = answerAt(answers, rule.field);
  switch (rule.kind) {
    case 'notAfter':
    case 'notBefore': {
      if ('now' in rule) return typeof value === 'string' && isMoment(value) && Date.parse(value) > now + clocksDiffer;
      const limit = limitOf(rule, answers, today);
      if (!isDate(value) || !isDate(limit)) return false;
      return rule.kind === 'notAfter' ? compareDates(value, limit) > 0 : compareDates(value, limit) < 0;
    }
    case 'allowedWhen':
      return typeof value === 'string' && rule.values.includes(value) && !holds(rule.when, answers);
    case 'requiredWhen':
      return holds(rule.when, answers) && !isAnswered(value);
    case 'mustBe':
      return value !== undefined && value !== rule.value;
  }
}

/** The rules these answers break, in the order of the definition. `today` is `YYYY-MM-DD` in the clinic's zone, `now` milliseconds since 1970. */
export function brokenRules(rules: readonly Rule[], answers: RawAnswers, today: string, now: number): readonly Broken[] {
  return rules
    .filter((rule) => isBroken(rule, answers, today, now))
    .map((rule) => ({ field: rule.kind === 'oneOf' ? (rule.fields[0] ?? '') : rule.field, message: rule.message }));
}
