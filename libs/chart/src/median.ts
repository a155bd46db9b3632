import { dayNumber } from './calendar';
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
 * @param days in calendar order
 * @returns one number per day; null is a gap, where fewer than `least` entries stand in these days.
 */
export function rollingMedian(entries: readonly DatedValue[], days: readonly IsoDate[], least = 2, span = 7): (number | null)[] {
  const dated = entries.map(({ date, value }) => ({ day: dayNumber(date), value })).sort((one, other) => one.day - other.day);
  let [first, after] = [0, 0];
  let [from, to, middle] = [0, 0, median([])];
  return days.map((date) => {
    const day = dayNumber(date);
    while ((dated[after]?.day ?? Infinity) <= day) after += 1;
    while ((dated[first]?.day ?? Infinity) <= day - span) first += 1;
    if (from !== first || to !== after) {
      [from, to] = [first, after];
      middle = median(dated.slice(first, after).map(({ value }) => value));
    }
    return after - first < least ? null : middle;
  });
}
