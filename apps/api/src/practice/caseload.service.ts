import { Injectable } from '@nestjs/common';
import type { CaseloadRow } from '@groundwork/contract';
import { Clock } from '../platform/clock';
import { Db, type Viewer } from '../platform/database/db';
import { caseloadCouples } from './caseload-rows';
import { caseloadView } from './caseload.view';
import { Trends } from './trends';

/** How far back homework counts as done, in days. */
const doneDays = 28;

/** A counselor's day at a glance: every couple they hold. */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly trends: Trends,
  ) {}

  /** The couple with the next session first. */
  list(viewer: Viewer): Promise<{ items: CaseloadRow[] }> {
    return this.db.read(viewer, async (tx) => {
      const [clinic] = await tx.query<{ time_zone: string }>('select time_zone from clinic where id = $1', [tx.viewer.clinicId]);
      const timeZone = clinic?.time_zone ?? 'UTC';
      const now = this.clock.now();
      const today = this.clock.today(timeZone);
      const couples = await caseloadCouples(tx, now, today, new Date(now.getTime() - doneDays * 86_400_000));
      const trends = await this.trends.read(tx, couples, today, timeZone);
      return { items: couples.map((couple) => caseloadView(couple, trends.get(couple.id) ?? [])) };
    });
  }
}
