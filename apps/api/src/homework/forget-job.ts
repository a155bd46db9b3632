import { Injectable } from '@nestjs/common';
import { Db } from '../platform/database/db';
import type { JobHandlers, JobPayloads } from '../platform/jobs/jobs';

/** Deletes entries whose hour has come (S32), with all that hangs on them, for everybody. From that hour on nobody reads them, whether or not this has run. */
@Injectable()
export class ForgetJob implements JobHandlers {
  constructor(private readonly db: Db) {}

  async forget_entries({ clinicId }: JobPayloads['forget_entries']): Promise<void> {
    const clinics = clinicId ? [{ id: clinicId }] : await this.db.call<{ id: string }>('select c as id from sec.clinics() c');
    for (const { id } of clinics) await this.db.job('tasks', id, null, (tx) => tx.query('select sec.forget_entries()'));
  }
}
