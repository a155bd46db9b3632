import type { Schedule } from '@groundwork/contract';
import type { z } from 'zod';

export type Scheduled = z.infer<typeof Schedule>;
export type Weekday = Extract<Scheduled, { kind: 'weekly' }>['days'][number];

/** In the order of a week that begins on Monday. */
export const weekdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A Monday; the days after it are the rest of the week. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Name of a weekday in a language. @param form `long` "Monday", `short` "Mon" */
export function weekdayName(day: Weekday, language: string, form: 'long' | 'short' = 'short'): string {
  return new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' }).format(MONDAY + weekdays.indexOf(day) * DAY);
}

/** The weekday a calendar day falls on. */
export function weekdayOf(day: string): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
}

/** Message key and values that say a schedule in words: "Monday, Wednesday and Friday", "Every 4 weeks". */
export function scheduleWords(schedule: Scheduled, language: string): { key: string; values: Record<string, unknown> } {
  switch (schedule.kind) {
    case 'once':
    case 'daily':
      return { key: `practice.schedule.${schedule.kind}`, values: {} };
    case 'weekly': {
      const [only] = schedule.days;
      if (schedule.days.length === 7) return { key: 'practice.schedule.daily', values: {} };
      if (schedule.days.length === 1 && only)
        return { key: 'practice.schedule.weekday', values: { day: weekdayName(only, language, 'long') } };
      const days = weekdays.filter((day) => schedule.days.includes(day)).map((day) => weekdayName(day, language));
      return { key: 'practice.schedule.weekly', values: { days: new Intl.ListFormat(language).format(days) } };
    }
    case 'every':
      return schedule.days % 7 === 0 && schedule.days > 7
        ? { key: 'practice.schedule.weeks', values: { count: schedule.days / 7 } }
        : schedule.days === 7
          ? { key: 'practice.schedule.everyWeek', values: {} }
          : { key: 'practice.schedule.days', values: { count: schedule.days } };
    case 'monthly':
      return schedule.day > 28
        ? { key: 'practice.schedule.monthlyLast', values: { day: schedule.day } }
        : { key: 'practice.schedule.monthly', values: { day: schedule.day } };
  }
}
