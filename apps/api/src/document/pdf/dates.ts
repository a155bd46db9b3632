import type { IsoDate } from '@groundwork/chart';

/** Dates and times of a document in its language and the clinic's zone; times on the 24-hour clock, as on the screens. */
export interface Dates {
  /** `4 March 2026` */
  day(day: IsoDate): string;
  /** `Wednesday, 4 March 2026` */
  weekday(instant: string): string;
  /** `14:30` */
  time(instant: string): string;
  /** `4 March 2026, 15:20 CET` */
  moment(instant: string): string;
  /** The calendar day of an instant. */
  dayOf(instant: string): IsoDate;
}

export function datesIn(language: string, timeZone: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
  const day = format({ timeZone: 'UTC', dateStyle: 'long' });
  const weekday = format({ timeZone, dateStyle: 'full' });
  const time = format({ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const moment = format({
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return {
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    weekday: (instant) => weekday.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    dayOf: (instant) => parts.format(new Date(instant)),
  };
}
