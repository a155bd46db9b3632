/** A calendar day, `2026-03-04`. */
type IsoDay = string;

const DAY = 86_400_000;
const at = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`);

/** Language the page is in, for dates and numbers. */
export function pageLanguage(): string {
  return document.documentElement.lang || 'en';
}

/** Whole days from one calendar day to another; negative when the second lies before the first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((at(to) - at(from)) / DAY);
}

/** The calendar day a moment falls on in a time zone. @param moment ISO time or Date @param timeZone IANA name, the clinic's */
export function dayOf(moment: string | Date, timeZone: string): IsoDay {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(moment));
}

/** A day in words near today ("today", "tomorrow", "yesterday", "Friday"), as a date otherwise ("Fri 4 Mar", with the year when it differs). */
export function dayWords(day: IsoDay, today: IsoDay, language: string): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) <= 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(distance, 'day');
  if (distance > 1 && distance < 7) return format(day, language, { weekday: 'long' });
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return format(day, language, { weekday: 'short', day: 'numeric', month: 'short', ...year });
}

/** Time of day, `10:42`. */
export function timeWords(moment: string | Date, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));
}

function format(day: IsoDay, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at(day));
}
