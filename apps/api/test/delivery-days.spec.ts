import fc from 'fast-check';
import type { Schedule } from '@groundwork/contract';
import { dayAfter, dueDays } from '../src/homework/recurrence';
import { openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant<Schedule>({ kind: 'once' }),
  fc.constant<Schedule>({ kind: 'daily' }),
  fc.subarray([...weekdays], { minLength: 1 }).map((days): Schedule => ({ kind: 'weekly', days })),
  fc.integer({ min: 2, max: 90 }).map((days): Schedule => ({ kind: 'every', days })),
  fc.integer({ min: 1, max: 31 }).map((day): Schedule => ({ kind: 'monthly', day })),
);
const days = fc.integer({ min: 0, max: 3000 }).map((number) => dayAfter('2023-01-01', number));

/** Many questions in one statement, so that the property costs few round trips. */
const asked = fc.array(fc.tuple(schedules, days, fc.option(fc.nat(400)), fc.integer({ min: -60, max: 400 }), fc.nat(60)), {
  minLength: 40,
  maxLength: 40,
});

it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago'])(
  'the database finds the same days as the API, also when its clock shows %s',
  async (zone) => {
    const client = await world.owner.connect();
    try {
      await client.query('select set_config($1, $2, false)', ['timezone', zone]);
      await fc.assert(
        fc.asyncProperty(asked, async (questions) => {
          const rows = questions.map(([schedule, startsOn, length, offset, span]) => {
            const from = dayAfter(startsOn, offset);
            return {
              schedule,
              starts: startsOn,
              ends: length === null ? null : dayAfter(startsOn, length),
              from,
              to: dayAfter(from, span),
            };
          });
          const found = await client.query<{ due: string[] }>(
            `select sec.due_days(q.schedule, q.starts, q.ends, q."from", q."to")::text[] as due
               from jsonb_to_recordset($1) q(schedule jsonb, starts date, ends date, "from" date, "to" date)`,
            [JSON.stringify(rows)],
          );
          expect(found.rows.map(({ due }) => due)).toEqual(
            rows.map(({ schedule, starts, ends, from, to }) => dueDays(schedule, starts, ends, from, to)),
          );
        }),
        { numRuns: 12 },
      );
    } finally {
      await client.query('reset timezone');
      client.release();
    }
  },
);
