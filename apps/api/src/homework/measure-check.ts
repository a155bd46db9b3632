import type { MeasureState, Schedule } from '@groundwork/contract';
import { asksTooOften, findMeasure, type Homework, type Measure, nextDay } from '@groundwork/homework';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { homeworkOf, readLeaves, stateOf } from '../platform/measure-leave';

/** What is about to be given. */
export interface MeasureGiven {
  coupleId: string;
  homeworkId: string;
  partners: readonly { id: string; name: string }[];
  schedule: Schedule;
  startsOn: string;
  endsOn: string | null;
  note: string | null;
}

/** A measure as this clinic gives it; undefined for other homework. @throws ProblemError `invalid` saying why it cannot be given (M-2, safety 4.4) */
export async function measureToGive(tx: Tx, homeworkId: string): Promise<Homework | undefined> {
  const measure = findMeasure(homeworkId);
  if (!measure) return undefined;
  const leave = (await readLeaves(tx, tx.viewer.clinicId))(homeworkId);
  const message = refusals[stateOf(measure, leave)];
  if (message !== null) throw invalid('/homeworkId', message);
  return homeworkOf(measure, leave);
}

const refusals: Readonly<Record<MeasureState, string | null>> = {
  assignable: null,
  typed: 'is not given as homework: its total is typed',
  asked: 'is not given as homework: ask it yourself, alone with the person',
  needs_permission: 'needs a permission that your clinic’s admin has recorded',
  needs_items: 'needs its questions, which your clinic’s admin enters',
  waits_on_call: 'asks about self-harm and waits until somebody is on call in your clinic: use the PHQ-8',
};

/** What M-7 and 2.3 ask of giving a measure: not more often than it can be answered with meaning, and the event named. @throws ProblemError `invalid` */
export async function checkMeasure(tx: Tx, given: MeasureGiven): Promise<void> {
  const measure = findMeasure(given.homeworkId);
  if (!measure) return;
  checkMeasureChange(given.homeworkId, given);
  const near = await nearest(tx, measure, given);
  if (near) {
    const name = given.partners.find(({ id }) => id === near.person)?.name ?? '';
    throw invalid(
      '/startsOn',
      `is too close for ${name}, who has the ${measure.name} on ${near.day}: leave ${measure.minIntervalDays} days between, so from ${nextDay(measure, near.day)}`,
    );
  }
}

/** The same of changing schedule and note. @throws ProblemError `invalid` */
export function checkMeasureChange(homeworkId: string, { schedule, note }: Pick<MeasureGiven, 'schedule' | 'note'>): void {
  const measure = findMeasure(homeworkId);
  if (!measure) return;
  if (asksTooOften(measure, schedule))
    throw invalid('/schedule', `is too often: the ${measure.name} can be asked every ${measure.minIntervalDays} days at most`);
  if (measure.asksEvent === true && (note ?? '') === '')
    throw invalid('/note', 'has to name the event that the questions are about, in words your client will recognise');
}

/** The last time it was given to one of them, or answered where that may be seen, with too few days between. What somebody keeps private plays no part. */
async function nearest(
  tx: Tx,
  { key, minIntervalDays }: Measure,
  given: MeasureGiven,
): Promise<{ person: string; day: string } | undefined> {
  const [row] = await tx.query<{ person: string; day: string }>(
    `select person, day::text from (
       select account_id as person, due_on as day from task
        where clinic_id = $1 and couple_id = $2 and homework_id = $3 and account_id = any ($4::uuid[]) and state <> 'ended'
       union all
       select e.author_id, (e.submitted_at at time zone c.time_zone)::date from entry e join clinic c on c.id = e.clinic_id
        where e.clinic_id = $1 and e.couple_id = $2 and e.homework_id = $3 and e.author_id = any ($4::uuid[]) and e.submitted_at is not null
     ) given
      where day > $5::date - $7::int and ($6::boolean or day < $5::date + $7::int)
      order by day desc limit 1`,
    [
      tx.viewer.clinicId,
      given.coupleId,
      key,
      given.partners.map(({ id }) => id),
      given.startsOn,
      given.schedule.kind !== 'once' && (given.endsOn === null || given.endsOn > given.startsOn),
      minIntervalDays,
    ],
  );
  return row;
}

function invalid(pointer: string, message: string): ProblemError {
  return new ProblemError('invalid', { errors: [{ pointer, message }] });
}
