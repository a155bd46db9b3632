import { Injectable } from '@nestjs/common';
import type { OpenSignIns } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../audit';
import { Clock } from '../clock';
import { Db, type Viewer } from '../database/db';
import { ProblemError } from '../http/problem-error';
import { SignIns } from './sign-ins';

interface SignInRow {
  id: string;
  device: string;
  started_at: Date;
  last_seen_at: Date;
}

/** Where the viewer is signed in, and ending it. */
@Injectable()
export class OwnSignIns {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly signIns: SignIns,
  ) {}

  /** The one asking first, then by the last sign of life. */
  list(viewer: Viewer): Promise<z.infer<typeof OpenSignIns>> {
    return this.db.read(viewer, async (tx) => {
      const rows = await tx.query<SignInRow>(
        `select id, device, started_at, last_seen_at from sign_in where clinic_id = $1 and account_id = $2 and ended_at is null and expires_at > now()
          order by id = $3 desc, last_seen_at desc limit 100`,
        [tx.viewer.clinicId, viewer.id, viewer.signInId],
      );
      return {
        items: rows.map((row) => ({
          id: row.id,
          device: row.device,
          startedAt: row.started_at.toISOString(),
          lastSeenAt: row.last_seen_at.toISOString(),
          thisOne: row.id === viewer.signInId,
        })),
      };
    });
  }

  async end(viewer: Viewer, signInId: string): Promise<void> {
    if (!(await this.signIns.endOwn(viewer, signInId))) throw new ProblemError('not_found');
  }

  endAll(viewer: Viewer): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      await audit(tx, this.clock, 'sign_in.end_everywhere', viewer.id);
      await tx.query('update sign_in set ended_at = now() where clinic_id = $1 and account_id = $2 and ended_at is null', [
        tx.viewer.clinicId,
        viewer.id,
      ]);
    });
  }
}
