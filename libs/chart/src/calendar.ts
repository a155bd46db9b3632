import type { IsoDate, IsoMonth } from './figure';

/** Days before the first of March of a year, counted from March on, so that the day more of a leap year stands last. */
const beforeMonth = (march: number): number => Math.floor((153 * march + 2) / 5);
/** Days of four hundred years, and from 1 March of the year 0 to 1 January 1970. */
const [ERA, EPOCH] = [146_097, 719_468];

/**
 * Days since 1970; days are compared as calendar days, so that no clock change moves them. By plain arithmetic: pictures of two years ask a hundred thousand times, and parsing
 * dates was most of their cost.
 */
export function dayNumber(day: IsoDate): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = beforeMonth((month + 9) % 12) + date - 1;
  const number = era * ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - EPOCH;
  if (numbers.size >= MOST_DAYS) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** Days asked for before: a page asks for the same few hundred again and again. */
const numbers = new Map<IsoDate, number>();
const MOST_DAYS = 4000;

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

function dayOf(number: number): IsoDate {
  const days = number + EPOCH;
  const era = Math.floor(days / ERA);
  const ofEra = days - era * ERA;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return `${String(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${two(month)}-${two(ofYear - beforeMonth(march) + 1)}`;
}

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

const formatters = new Map<string, (day: string) => string>();

/** Each kind of label is made ready once and each day's words once: the same days stand on every axis of a page. */
function formatted(language: string, options: Intl.DateTimeFormatOptions): (day: string) => string {
  const key = JSON.stringify([language, options]);
  const known = formatters.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const words = new Map<string, string>();
  const label = (day: string) => {
    const found = words.get(day);
    if (found !== undefined) return found;
    if (words.size > MOST_DAYS) words.clear();
    const made = format.format(new Date(`${day}T00:00:00Z`));
    words.set(day, made);
    return made;
  };
  formatters.set(key, label);
  return label;
}

/** `4 Mar` or `4 Mar 2026` in the reader's language. */
export function dayLabel(language: string, withYear: boolean): (day: IsoDate) => string {
  return formatted(language, { day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}) });
}

/** `Mar 2026` in the reader's language. */
export function monthLabel(language: string): (month: IsoMonth) => string {
  const format = formatted(language, { month: 'short', year: 'numeric' });
  return (month) => format(`${month}-01`);
}
