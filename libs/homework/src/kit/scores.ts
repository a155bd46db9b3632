import { isDay, isMoment } from './dates';
import type { Answers, Fields } from './fields';
import { hintsFor } from './hints';
import type { Score } from './logic';
import { isAnswered } from './visible';

function numberAt(answers: Answers, name: string): number | null {
  const value = Object.hasOwn(answers, name) ? answers[name] : null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const hour = 3_600_000;

function momentAt(answers: Answers, name: string): number | null {
  const value = Object.hasOwn(answers, name) ? answers[name] : null;
  return typeof value === 'string' && (isDay(value) || isMoment(value)) ? Date.parse(value) : null;
}

function countAt(answers: Answers, name: string): number | null {
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (Array.isArray(value)) return value.filter(isAnswered).length;
  return isAnswered(value) ? 1 : 0;
}

function score(rule: Score, answers: Answers, fields: Fields): number | null {
  switch (rule.kind) {
    case 'value':
      return numberAt(answers, rule.field);
    case 'count':
      return countAt(answers, rule.field);
    case 'tally': {
      const chosen = rule.fields.map((name) => (Object.hasOwn(answers, name) ? answers[name] : undefined)).filter(isAnswered);
      return chosen.length === 0 ? null : chosen.filter((value) => [value].flat().some((one) => rule.values.includes(String(one)))).length;
    }
    case 'change': {
      const [from, to] = [numberAt(answers, rule.from), numberAt(answers, rule.to)];
      return from === null || to === null ? null : to - from;
    }
    case 'hints': {
      const texts = rule.fields.flatMap((name) => {
        const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
        return typeof value === 'string' && isAnswered(value) ? [{ name, value }] : [];
      });
      return texts.length === 0 ? null : texts.reduce((total, { name, value }) => total + hintsFor({ fields }, name, value).length, 0);
    }
    case 'span': {
      const [from, to] = [momentAt(answers, rule.from), momentAt(answers, rule.to)];
      return from === null || to === null ? null : (to - from) / (rule.in === 'hours' ? hour : 24 * hour);
    }
    case 'mean':
    case 'sum': {
      const numbers = rule.fields.map((name) => numberAt(answers, name)).filter((value) => value !== null);
      if (numbers.length === 0) return null;
      const sum = numbers.reduce((total, value) => total + value, 0);
      return rule.kind === 'sum' ? sum : sum / numbers.length;
    }
  }
}

/** Every score of one entry by its key, in the unit its definition names; null where what it reads was skipped, missing or not shared. */
export function scoreAnswers<S extends string>(
  definition: { readonly scores: { readonly [K in S]: Score }; readonly fields?: Fields },
  answers: Answers,
): Record<S, number | null> {
  const scored = Object.entries<Score>(definition.scores).map(
    ([key, rule]) => [key, score(rule, answers, definition.fields ?? {})] as const,
  );
  return Object.fromEntries(scored) as Record<S, number | null>;
}
