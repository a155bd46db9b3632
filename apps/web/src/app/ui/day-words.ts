import { Pipe, type PipeTransform } from '@angular/core';
import { dayOf, dayWords, pageLanguage, timeWords } from './days';

/** `{{ '2026-03-04' | dayWords: timeZone }}`: "today", "Friday", "Wed 4 Mar". Takes calendar days and moments. */
@Pipe({ name: 'dayWords' })
export class DayWords implements PipeTransform {
  transform(dayOrMoment: string, timeZone: string): string {
    const day = dayOrMoment.length === 10 ? dayOrMoment : dayOf(dayOrMoment, timeZone);
    return dayWords(day, dayOf(new Date(), timeZone), pageLanguage());
  }
}

/** `{{ moment | momentWords: timeZone }}`: "today 10:42". */
@Pipe({ name: 'momentWords' })
export class MomentWords implements PipeTransform {
  transform(moment: string, timeZone: string): string {
    const language = pageLanguage();
    return `${dayWords(dayOf(moment, timeZone), dayOf(new Date(), timeZone), language)} ${timeWords(moment, timeZone, language)}`;
  }
}
