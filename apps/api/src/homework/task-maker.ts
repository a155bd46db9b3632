import type { Schedule } from '@groundwork/contract';
import type { Clock } from '../platform/clock';
import type { Tx } from '../platform/database/db';
import { dayAfter, daysAhead, dueDays } from './recurrence';

/** What tasks are made from. */
export interface Recurring {
  id: string;
  schedule: Schedule;
  startsOn: string;
  endsOn: string | null;
  partnerIds: readonly string[];
}

/** The days of the coming four weeks on which it falls due. `today` in the clinic. */
export function comingDays({ schedule, startsOn, endsOn }: Omit<Recurring, 'id' | 'partnerIds'>, today: string): string[] {
  return dueDays(schedule, startsOn, endsOn, today, dayAfter(today, daysAhead));
}

/** Up to which day tasks are made when the coming days have theirs; `infinity` when there will never be more. */
export function madeUntil({ schedule, startsOn, endsOn }: Omit<Recurring, 'id' | 'partnerIds'>, today: string): string {
  const horizon = dayAfter(today, daysAhead);
  const lastDay = schedule.kind === 'once' ? startsOn : endsOn;
  return lastDay !== null && lastDay <= horizon ? 'infinity' : horizon;
}

/** Makes the missing tasks of those days; one that is there stays as it is, whatever its state. */
export async function makeTasks(
  tx: Pick<Tx, 'query'>,
  clock: Clock,
  clinicId: string,
  assignments: readonly { of: Recurring; days: readonly string[] }[],
): Promise<void> {
  const wanted = assignments.flatMap(({ of, days }) =>
    of.partnerIds.flatMap((partner) => days.map((day) => ({ assignment: of.id, partner, day }))),
  );
  if (wanted.length === 0) return;
  await tx.query(
    `insert into task (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on)
     select a.clinic_id, w.id, a.id, a.couple_id, w.account_id, a.homework_id, a.homework_version, w.due_on
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[]) w(id, assignment_id, account_id, due_on)
       join assignment a on a.clinic_id = $1 and a.id = w.assignment_id
     on conflict do nothing`,
    [
      clinicId,
      wanted.map(() => clock.id()),
      wanted.map((one) => one.assignment),
      wanted.map((one) => one.partner),
      wanted.map((one) => one.day),
    ],
  );
}
