import type { IsoDate, IsoMonth } from './figure';

const DAY = 86_400_000;

/** Milliseconds of a day's midnight in UTC; days are compared as calendar days, so that no clock change moves them. */
export const dayNumber = (day: IsoDate): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

const dayOf = (number: number): IsoDate => new Date(number * DAY).toISOString().slice(0, 10);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: IsoDate, count: number): IsoDate => dayOf(dayNumber(day) + count);

/** Every day from `from` to `to`, both included; empty when `to` is before `from`. */
export function eachDay(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dayOf(first + index));
}

/** Every month from `from` to `to`, both included. */
export function eachMonth(from: IsoMonth, to: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = [];
  for (let at = new Date(`${from}-01T00:00:00Z`); at.toISOString().slice(0, 7) <= to; at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 7));
  }
  return months;
}

const formatted = (language: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
};

/** `4 Mar` or `4 Mar 2026` in the reader's language. */
export function dayLabel(language: string, withYear: boolean): (day: IsoDate) => string {
  return formatted(language, { day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}) });
}

/** `Mar 2026` in the reader's language. */
export function monthLabel(language: string): (month: IsoMonth) => string {
  const format = formatted(language, { month: 'short', year: 'numeric' });
  return (month) => format(`${month}-01`);
}
