import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database/db';
import type { JobHandlers, JobPayloads } from '../platform/jobs/jobs';

/** Assignments looked after in one transaction, so that none is long. */
const batch = 200;

/** Makes tasks ahead, four weeks of them, for every clinic, and begins what waits no longer. Run again it finds nothing to do. */
@Injectable()
export class TaskJob implements JobHandlers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async make_tasks({ clinicId }: JobPayloads['make_tasks']): Promise<void> {
    const clinics = clinicId ? [{ id: clinicId }] : await this.db.call<{ id: string }>('select c as id from sec.clinics() c');
    for (const { id } of clinics) while ((await this.nextBatch(id)) === batch);
  }

  /** @returns how many assignments were looked after */
  private nextBatch(clinicId: string): Promise<number> {
    return this.db.job('tasks', clinicId, null, async (tx) => {
      const [row] = await tx.query<{ count: number }>('select sec.deliver_ahead($1, $2) as count', [this.clock.now(), batch]);
      return row?.count ?? 0;
    });
  }
}
