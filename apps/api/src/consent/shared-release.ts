import { Injectable } from '@nestjs/common';
import type { ReleaseEntry, SharedEntry } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Db, type Viewer } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { SharedService } from './shared.service';

/** What the counselor lets through to the other partner, or keeps back. The author's own grant is needed all the same. */
@Injectable()
export class SharedRelease {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly shared: SharedService,
  ) {}

  /** @throws ProblemError `not_found`, `conflict` when as many are open as can be, `changed_elsewhere` with the entry when it has newer words than those read */
  async decide(viewer: Viewer, id: string, { revision, decision }: z.infer<typeof ReleaseEntry>): Promise<SharedEntry> {
    try {
      await this.db.write(viewer, async (tx) => {
        const [entry] = await tx.query<{ couple_id: string }>('select couple_id from entry where clinic_id = $1 and id = $2', [
          tx.viewer.clinicId,
          id,
        ]);
        if (!entry) throw new ProblemError('not_found');
        await tx.query('select sec.release_entry($1, $2, $3)', [id, revision, decision === 'hold']);
        await audit(tx, this.clock, `entry.${decision}`, id, entry.couple_id);
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'words_changed') throw error;
      throw new ProblemError('changed_elsewhere', { current: await this.shared.one(viewer, id) });
    }
    return this.shared.one(viewer, id);
  }
}
