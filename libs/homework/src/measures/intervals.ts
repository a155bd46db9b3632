import { addDays, type Recurrence, type Weekday } from '../kit';
import type { Measure } from './measure';

const week: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The fewest days between two occurrences of a schedule; Infinity when there is one only. */
export function shortestGap(schedule: Recurrence): number {
  switch (schedule.kind) {
    case 'once':
      return Infinity;
    case 'daily':
      return 1;
    case 'every':
      return schedule.days;
    case 'monthly':
      return 28;
    case 'weekly': {
      const days = [...new Set(schedule.days)].map((day) => week.indexOf(day)).sort((a, b) => a - b);
      return Math.min(...days.map((day, index) => (days[index + 1] ?? (days[0] ?? 0) + 7) - day));
    }
  }
}

/** The first day on which a measure may be given again after one on `last` (M-7). Days are `YYYY-MM-DD`. */
export function nextDay({ minIntervalDays }: Pick<Measure, 'minIntervalDays'>, last: string): string {
  return addDays(last, minIntervalDays);
}

/** Whether a schedule asks more often than the measure can be answered with meaning (M-7). */
export function asksTooOften({ minIntervalDays }: Pick<Measure, 'minIntervalDays'>, schedule: Recurrence): boolean {
  return shortestGap(schedule) < minIntervalDays;
}
