import { weeklyMedians } from '@groundwork/chart';
import { DateTime } from 'luxon';

/** Weeks a small trend shows. */
export const trendWeeks = 12;

/** The weeks of a trend, seven days each, the last one ending with today: `days` their last days, `starts` the moments they begin in the clinic's time zone, oldest first. */
export function weeksUntil(today: string, timeZone: string): { days: string[]; starts: Date[] } {
  const last = DateTime.fromISO(today, { zone: timeZone });
  const ends = Array.from({ length: trendWeeks }, (_, index) => last.minus({ days: 7 * (trendWeeks - 1 - index) }));
  return {
    days: ends.map((end) => end.toFormat('yyyy-MM-dd')),
    starts: ends.map((end) => end.minus({ days: 6 }).startOf('day').toJSDate()),
  };
}

/** The median of each week; null where fewer than two ratings stand. @param ratings `week` counts from 1; other weeks than these are left out */
export function trendOf(ratings: readonly { week: number; value: number }[], days: readonly string[]): (number | null)[] {
  const entries = ratings.flatMap(({ week, value }) => {
    const date = days[week - 1];
    return date === undefined ? [] : [{ date, value }];
  });
  return weeklyMedians({ entries, to: days.at(-1) ?? '', weeks: days.length });
}
