import type { Schedule } from '@groundwork/contract';
import { type RRuleOptions, RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/**
 * The calendar days on which a schedule falls due, in order, each `YYYY-MM-DD`. They are days and not moments, so a change of the clocks can't shift them.
 * @param startsOn first day that counts; "every n days" counts from it
 * @param endsOn last day that counts; null for open
 * @param from first day asked for
 * @param to last day asked for
 */
export function dueDays(schedule: Schedule, startsOn: string, endsOn: string | null, from: string, to: string): string[] {
  const first = from > startsOn ? from : startsOn;
  const last = endsOn !== null && endsOn < to ? endsOn : to;
  if (first > last) return [];
  if (schedule.kind === 'once') return first === startsOn ? [startsOn] : [];
  const rule = new RRuleTemporal({ dtstart: midnight(startsOn), temporal: Temporal, ...ruleOf(schedule) });
  return rule.between(midnight(first), midnight(last), true).map((moment) => moment.toPlainDate().toString());
}

/** The day `days` after a day. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function ruleOf(schedule: Exclude<Schedule, { kind: 'once' }>): Omit<Extract<RRuleOptions, { freq: unknown }>, 'dtstart' | 'temporal'> {
  switch (schedule.kind) {
    case 'daily':
      return { freq: 'DAILY' };
    case 'weekly':
      return { freq: 'WEEKLY', byDay: [...new Set(schedule.days)] };
    case 'every':
      return { freq: 'DAILY', interval: schedule.days };
    case 'monthly':
      // Of the days up to the one asked for, the last that the month has.
      return { freq: 'MONTHLY', byMonthDay: upTo(schedule.day), bySetPos: [-1] };
  }
}

function upTo(day: number): number[] {
  const shortest = 28;
  return day <= shortest ? [day] : Array.from({ length: day - shortest + 1 }, (_, index) => shortest + index);
}

/** UTC has no clock changes, so its midnights stand for calendar days. */
function midnight(day: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC');
}
