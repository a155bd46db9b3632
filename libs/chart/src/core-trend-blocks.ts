import { addDays, dayNumber } from './calendar';
import type { TrendSpan } from './core-trend-input';
import type { IsoDate } from './figure';

/** The Monday of the day's week. */
const monday = (day: IsoDate): IsoDate => addDays(day, -((dayNumber(day) + 3) % 7));

/** First day of the block of so many days that a day lies in; blocks are counted from the Monday of the week of `from`. */
export function blockOf(day: IsoDate, from: IsoDate, span: TrendSpan): IsoDate {
  const number = dayNumber(from);
  const first = number - ((number + 3) % 7);
  return addDays(from, first - number + Math.floor((dayNumber(day) - first) / span) * span);
}

/** First days of all blocks between two days, both included. */
export function blocks(from: IsoDate, to: IsoDate, span: TrendSpan): IsoDate[] {
  const all: IsoDate[] = [];
  for (let block = monday(from); block <= to; block = addDays(block, span)) all.push(block);
  return all;
}

/** Whether one block holds at least `least` of these days, so that a trend over them has a number to show. */
export function fillsBlock(days: readonly IsoDate[], from: IsoDate, span: TrendSpan, least: number): boolean {
  const starts = days.map((day) => blockOf(day, from, span));
  return starts.some((start) => starts.filter((other) => other === start).length >= least);
}
