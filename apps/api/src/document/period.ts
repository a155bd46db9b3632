import { DateTime } from 'luxon';
import { isDay } from '@groundwork/homework';
import { ProblemError } from '../platform/http/problem-error';

/** Days a document may cover at most. */
const longest = 366;

/**
 * From the first moment of a day to the last of another, in the clinic's zone.
 * @param at what precedes a field's name in a problem: `/` in a body, nothing in a query
 * @returns `until` is the first moment after the period
 * @throws ProblemError `invalid` naming the day that has to change
 */
export function periodOf(from: string, to: string, timeZone: string, at: '/' | ''): { start: Date; until: Date } {
  const refuse = (field: string, message: string) => new ProblemError('invalid', { errors: [{ pointer: `${at}${field}`, message }] });
  if (!isDay(from)) throw refuse('from', 'is not a date like 2026-03-04');
  if (!isDay(to)) throw refuse('to', 'is not a date like 2026-03-04');
  const start = DateTime.fromISO(from, { zone: timeZone });
  const last = DateTime.fromISO(to, { zone: timeZone });
  if (last < start) throw refuse('to', 'must not be before the first day');
  if (Math.round(last.diff(start, 'days').days) + 1 > longest) throw refuse('to', `must be within ${longest} days of the first day`);
  return { start: start.toJSDate(), until: last.plus({ days: 1 }).toJSDate() };
}
