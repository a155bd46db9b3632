import { Injectable } from '@nestjs/common';
import type { CaseloadRow } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { caseloadCouples, trendParts } from './caseload-rows';
import { caseloadView } from './caseload.view';
import { trendOf, weeksUntil } from './trend';

/** How far back homework counts as done, in days. */
const doneDays = 28;

/** A counselor's day at a glance: every couple they hold. */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** The couple with the next session first. */
  list(viewer: Viewer): Promise<{ items: CaseloadRow[] }> {
    return this.db.read(viewer, async (tx) => {
      const [clinic] = await tx.query<{ time_zone: string }>('select time_zone from clinic where id = $1', [tx.viewer.clinicId]);
      const timeZone = clinic?.time_zone ?? 'UTC';
      const now = this.clock.now();
      const today = this.clock.today(timeZone);
      const couples = await caseloadCouples(tx, now, today, new Date(now.getTime() - doneDays * 86_400_000));
      const trends = await this.trends(tx, couples.map(({ id }) => id), today, timeZone);
      return { items: couples.map((couple) => caseloadView(couple, trends(couple.id))) };
    });
  }

  private async trends(tx: Tx, coupleIds: readonly string[], today: string, timeZone: string): Promise<(coupleId: string) => (number | null)[]> {
    const { days, starts } = weeksUntil(today, timeZone);
    const parts = coupleIds.length === 0 ? [] : await trendParts(tx, coupleIds, starts);
    const keys = parts.length === 0 ? new Map<string, Buffer>() : await this.vault.keys(tx, tx.viewer.clinicId, parts.map(({ author_id }) => author_id));
    const ratings = Map.groupBy(
      parts.flatMap(({ couple_id, author_id, part_id, revision, week, sealed }) => {
        const key = keys.get(author_id);
        const value = key && (openJson(key, sealed, sealedAs.part(part_id, revision)) as Answers)['trust'];
        return typeof value === 'number' ? [{ couple_id, week, value }] : [];
      }),
      ({ couple_id }) => couple_id,
    );
    return (coupleId) => trendOf(ratings.get(coupleId) ?? [], days);
  }
}
