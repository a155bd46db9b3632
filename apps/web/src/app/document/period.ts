import { Day, type Session } from '@groundwork/contract';
import * as z from 'zod';
import { dayOf, daysBetween } from '../ui/days';

/** Calendar days a document covers, both included. */
export interface Period {
  from: string;
  to: string;
}

/** Days a document may cover at most. */
const longest = 366;

export const PeriodDraft = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => daysBetween(from, to) >= 0, { path: ['to'], error: 'before' })
  .refine(({ from, to }) => daysBetween(from, to) < longest, { path: ['from'], error: 'long' });

export type Span = 'since' | 'month' | 'quarter';
export const spans = ['since', 'month', 'quarter'] as const satisfies Span[];
const weeks: Record<Exclude<Span, 'since'>, number> = { month: 4, quarter: 12 };

/**
 * The days a document of a session covers to begin with: from the session before it (for the first one, since the couple came) to its own day, or to today while it lies ahead.
 * @param sessions of the couple @param openedAt when the couple came
 */
export function periodSince(session: Session, sessions: readonly Session[], openedAt: string, now: Date, timeZone: string): Period {
  const to = lastDay(session, now, timeZone);
  const before = sessions
    .filter(({ startsAt, state }) => state !== 'cancelled' && startsAt < session.startsAt)
    .map(({ startsAt }) => dayOf(startsAt, timeZone))
    .filter((day) => day <= to)
    .sort()
    .at(-1);
  return within(before ?? dayOf(openedAt, timeZone), to);
}

/** Whole weeks up to the same last day. */
export function periodOf(span: Exclude<Span, 'since'>, to: string): Period {
  return { from: earlierBy(to, weeks[span] * 7 - 1), to };
}

function lastDay(session: Session, now: Date, timeZone: string): string {
  const today = dayOf(now, timeZone);
  const day = dayOf(session.startsAt, timeZone);
  return day < today ? day : today;
}

function within(from: string, to: string): Period {
  if (from > to) return { from: to, to };
  return { from: daysBetween(from, to) < longest ? from : earlierBy(to, longest - 1), to };
}

function earlierBy(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
