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
 * For each day the median of that day and the six before it (F2).
 * @returns one number per day; null is a gap, where fewer than `least` entries stand in the seven days.
 */
export function rollingMedian(entries: readonly DatedValue[], days: readonly IsoDate[], least = 2): (number | null)[] {
  return days.map((day) => {
    const first = addDays(day, -6);
    const week = entries.filter(({ date }) => date >= first && date <= day).map(({ value }) => value);
    return week.length < least ? null : median(week);
  });
}
