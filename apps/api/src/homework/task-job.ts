import { Injectable } from '@nestjs/common';
import { type Schedule } from '@groundwork/contract';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { Db, type JobTx } from '../platform/database/db';
import type { JobHandlers, JobPayloads } from '../platform/jobs/jobs';
import { dayAfter, daysAhead } from './recurrence';
import { comingDays, madeUntil, makeTasks } from './task-maker';

/** Assignments looked after in one transaction, so that none is long. */
const batch = 200;

/** Makes tasks ahead, four weeks of them, for every clinic. Run again it finds nothing to do. */
@Injectable()
export class TaskJob implements JobHandlers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async make_tasks({ clinicId }: JobPayloads['make_tasks']): Promise<void> {
    const clinics = clinicId ? [{ id: clinicId }] : await this.db.call<{ id: string }>('select c as id from sec.clinics() c');
    for (const { id } of clinics) while ((await this.db.job('tasks', id, null, (tx) => this.nextBatch(tx))) === batch);
  }

  /** @returns how many assignments were looked after */
  private async nextBatch(tx: JobTx): Promise<number> {
    const today = await clinicToday(tx, this.clock, tx.clinicId);
    // One being changed at this moment makes its tasks itself.
    const rows = await tx.query<{ id: string; schedule: Schedule; starts_on: string; ends_on: string | null; partner_ids: string[] }>(
      `select a.id, a.schedule, a.starts_on::text, a.ends_on::text,
              array(select p.account_id::text from assignment_partner p where p.clinic_id = a.clinic_id and p.assignment_id = a.id) as partner_ids
         from assignment a
        where a.clinic_id = $1 and a.ended_at is null and a.tasks_until < $2
        order by a.tasks_until limit ${batch} for no key update of a skip locked`,
      [tx.clinicId, dayAfter(today, daysAhead)],
    );
    const assignments = rows.map((row) => ({
      id: row.id,
      schedule: row.schedule,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      partnerIds: row.partner_ids,
    }));
    await makeTasks(
      tx,
      this.clock,
      tx.clinicId,
      assignments.map((of) => ({ of, days: comingDays(of, today) })),
    );
    await tx.query(
      'update assignment a set tasks_until = u.until from unnest($2::uuid[], $3::date[]) u(id, until) where a.clinic_id = $1 and a.id = u.id',
      [tx.clinicId, assignments.map(({ id }) => id), assignments.map((of) => madeUntil(of, today))],
    );
    return rows.length;
  }
}
