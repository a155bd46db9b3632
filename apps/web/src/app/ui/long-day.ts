import { Pipe, type PipeTransform } from '@angular/core';
import { dayOf, pageLanguage } from './days';

/** A day written out, `Tuesday, November 10`, with the year when it is not this one. @param day calendar day @param today calendar day */
export function longDay(day: string, today: string, language: string, weekday: boolean): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  const words = { ...(weekday ? { weekday: 'long' as const } : {}), day: 'numeric', month: 'long', ...year } as const;
  return new Intl.DateTimeFormat(language, { ...words, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}

/** `{{ session.startsAt | longDay: timeZone }}`: a day written out, also today's, for headings and sentences. Takes calendar days and moments. */
@Pipe({ name: 'longDay' })
export class LongDay implements PipeTransform {
  transform(dayOrMoment: string, timeZone: string, weekday = true): string {
    const day = dayOrMoment.length === 10 ? dayOrMoment : dayOf(dayOrMoment, timeZone);
    return longDay(day, dayOf(new Date(), timeZone), pageLanguage(), weekday);
  }
}
