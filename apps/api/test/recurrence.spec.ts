import fc from 'fast-check';
import type { Schedule } from '@groundwork/contract';
import { DateTime } from 'luxon';
import { Clock } from '../src/platform/clock';
import { dayAfter, dueDays } from '../src/homework/recurrence';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago', 'Pacific/Apia'];

const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant<Schedule>({ kind: 'once' }),
  fc.constant<Schedule>({ kind: 'daily' }),
  fc.subarray([...weekdays], { minLength: 1 }).map((days): Schedule => ({ kind: 'weekly', days })),
  fc.integer({ min: 2, max: 90 }).map((days): Schedule => ({ kind: 'every', days })),
  fc.integer({ min: 1, max: 31 }).map((day): Schedule => ({ kind: 'monthly', day })),
);
const days = fc.integer({ min: 0, max: 3000 }).map((number) => dayAfter('2023-01-01', number));

/** The same said the long way: is this one day a due day? Counted on the clock of a zone, noon by noon. */
function isDue(schedule: Schedule, startsOn: string, endsOn: string | null, day: string, zone: string): boolean {
  if (day < startsOn || (endsOn !== null && day > endsOn)) return false;
  const noon = DateTime.fromISO(`${day}T12:00`, { zone });
  switch (schedule.kind) {
    case 'once':
      return day === startsOn;
    case 'daily':
      return true;
    case 'weekly':
      return schedule.days.some((name) => weekdays.indexOf(name) + 1 === noon.weekday);
    case 'every':
      return ((Date.parse(day) - Date.parse(startsOn)) / 86_400_000) % schedule.days === 0;
    case 'monthly':
      return noon.day === Math.min(schedule.day, noon.daysInMonth ?? 0);
  }
}

/** Every calendar day a zone's clock shows between two days, hour by hour of real time: no day is left out or met twice in the result. */
function daysOnTheClock(from: string, to: string, zone: string): string[] {
  const seen = new Set<string>();
  const end = DateTime.fromISO(to, { zone }).endOf('day').toMillis();
  for (let at = DateTime.fromISO(from, { zone }).startOf('day').toMillis(); at <= end; at += 3_600_000)
    seen.add(DateTime.fromMillis(at, { zone }).toISODate() ?? '');
  return [...seen];
}

it.each(zones)('falls due on the same days as counting them one by one in %s', (zone) => {
  fc.assert(
    fc.property(
      schedules,
      days,
      fc.option(fc.nat(400)),
      fc.integer({ min: -60, max: 400 }),
      fc.nat(60),
      (schedule, startsOn, length, offset, span) => {
        const endsOn = length === null ? null : dayAfter(startsOn, length);
        const from = dayAfter(startsOn, offset);
        const to = dayAfter(from, span);
        expect(dueDays(schedule, startsOn, endsOn, from, to)).toEqual(
          daysOnTheClock(from, to, zone).filter((day) => isDue(schedule, startsOn, endsOn, day, zone)),
        );
      },
    ),
    { numRuns: 60 },
  );
});

it('month ends: the last day asked for, or the last the month has, over leap years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 29, max: 31 }), days, (day, startsOn) => {
      const found = dueDays({ kind: 'monthly', day }, startsOn, null, startsOn, dayAfter(startsOn, 800));
      const months = found.map((due) => due.slice(0, 7));
      // Each month once, none left out.
      expect(new Set(months).size).toBe(months.length);
      for (const due of found) {
        const { daysInMonth = 0, day: of } = DateTime.fromISO(due);
        expect(of).toBe(Math.min(day, daysInMonth));
      }
      expect(months.length).toBeGreaterThanOrEqual(26);
    }),
    { numRuns: 100 },
  );
});

it.each([
  // Clocks go forward, back, by half an hour, at midnight; a day left out of the calendar.
  ['Europe/Rome', '2026-03-27', ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31']],
  ['America/New_York', '2026-10-30', ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03']],
  ['Australia/Lord_Howe', '2026-10-02', ['2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06']],
  ['America/Santiago', '2026-09-04', ['2026-09-04', '2026-09-05', '2026-09-06', '2026-09-07', '2026-09-08']],
  ['Asia/Kolkata', '2026-03-27', ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31']],
  ['America/Sao_Paulo', '2018-11-02', ['2018-11-02', '2018-11-03', '2018-11-04', '2018-11-05', '2018-11-06']],
])('daily homework has each day once when the clocks change in %s', (zone, from, expected) => {
  const to = dayAfter(from, 4);
  expect(dueDays({ kind: 'daily' }, from, null, from, to)).toEqual(expected);
  expect(daysOnTheClock(from, to, zone)).toEqual(expected);
});

it('monthly on the 31st falls on the last day of shorter months, in leap years too', () => {
  expect(dueDays({ kind: 'monthly', day: 31 }, '2028-01-15', null, '2028-01-01', '2028-06-30')).toEqual([
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
    '2028-04-30',
    '2028-05-31',
    '2028-06-30',
  ]);
});

it('every ten days keeps its count over years, whatever part is asked for', () => {
  const all = dueDays({ kind: 'every', days: 10 }, '2026-01-01', null, '2026-01-01', '2028-12-31');
  expect(all).toHaveLength(110);
  expect(dueDays({ kind: 'every', days: 10 }, '2026-01-01', null, '2028-12-01', '2028-12-31')).toEqual(
    all.filter((day) => day >= '2028-12-01'),
  );
});

it.each([
  ['Pacific/Apia', '2026-03-01T10:30:00Z', '2026-03-01'],
  ['Pacific/Apia', '2026-03-01T11:30:00Z', '2026-03-02'],
  ['America/New_York', '2026-03-08T04:59:00Z', '2026-03-07'],
  ['America/New_York', '2026-03-08T05:01:00Z', '2026-03-08'],
  ['Europe/Rome', '2026-10-24T22:30:00Z', '2026-10-25'],
])('today in %s at %s is %s', (zone, moment, day) => {
  const clock = new Clock();
  jest.spyOn(clock, 'now').mockReturnValue(new Date(moment));
  expect(clock.today(zone)).toBe(day);
});
