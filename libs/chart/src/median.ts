import { addDays } from './calendar';
import type { IsoDate } from './figure';

export interface DatedValue {
  date: IsoDate;
  value: number;
}

/** The middle value; between the two middle ones when the number is even; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return null;
  const lower = sorted[(sorted.length - 1) >> 1] ?? upper;
  return (lower + upper) / 2;
}

/**
 * For each day the median of that day and those before it, `span` days in all (F2).
 * @returns one number per day; null is a gap, where fewer than `least` entries stand in these days.
 */
export function rollingMedian(entries: readonly DatedValue[], days: readonly IsoDate[], least = 2, span = 7): (number | null)[] {
  return days.map((day) => {
    const first = addDays(day, 1 - span);
    const near = entries.filter(({ date }) => date >= first && date <= day).map(({ value }) => value);
    return near.length < least ? null : median(near);
  });
}
