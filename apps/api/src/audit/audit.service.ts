import { Inject, Injectable } from '@nestjs/common';
import type { AuditCheck, AuditCheckQuery, AuditEntries, AuditHeads, AuditQuery, AuditReads, AuditReadsQuery } from '@groundwork/contract';
import type { z } from 'zod';
import { CONFIG, type Config } from '../platform/config/config';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { AdminLog } from './admin-log';
import { type EntryRow, entryView, findingView, headView, type ReadRow, readView } from './audit.view';
import { beginning, checkStep, type Place } from './check-log';
import { HeadKey } from './tree-head';

/** Groups of reads in one answer. */
const mostReads = 1000;
/** Findings in one answer: whoever has that many needs a backup and no list. */
const mostFindings = 50;

/** The log as an admin reads and checks it. */
@Injectable()
export class AuditService {
  private readonly key: HeadKey;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = new HeadKey(config.secret);
  }

  /** Acts, newest first. */
  list(viewer: Viewer, { kind, from, to, cursor, limit }: z.infer<typeof AuditQuery>): Promise<AuditEntries> {
    return this.db.read(viewer, async (tx) => {
      const zone = await zoneOf(tx);
      const rows = await tx.query<EntryRow>(
        `select * from sec.audit_list($1, $2::date::timestamp at time zone $5, ($3::date + 1)::timestamp at time zone $5, $4, $6)`,
        [kind ?? null, from ?? null, to ?? null, cursor ?? null, zone, limit + 1],
      );
      const items = rows.slice(0, limit).map(entryView);
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** How often staff read in couples' records, by day. */
  reads(viewer: Viewer, { from, to }: z.infer<typeof AuditReadsQuery>): Promise<AuditReads> {
    return this.db.read(viewer, async (tx) => {
      const rows = await tx.query<ReadRow>(
        `select day::text, reader_name, couple_code, count from sec.audit_reads($1::date::timestamp at time zone $3, ($2::date + 1)::timestamp at time zone $3, $4)`,
        [from, to, await zoneOf(tx), mostReads + 1],
      );
      return { items: rows.slice(0, mostReads).map(readView), complete: rows.length <= mostReads };
    });
  }

  /** Heads to keep elsewhere. */
  heads(viewer: Viewer): Promise<AuditHeads> {
    return this.db.read(viewer, async (tx) => {
      const heads = await new AdminLog(tx).lastOfDays(await zoneOf(tx));
      return {
        format: 'groundwork log heads 1',
        clinicId: tx.viewer.clinicId,
        key: this.key.public.toString('hex'),
        heads: heads.map(headView),
      };
    });
  }

  /** Checks a stretch of the log. @param code a head as it was printed; looked up at the end */
  check(viewer: Viewer, { next, code }: z.infer<typeof AuditCheckQuery>): Promise<AuditCheck> {
    return this.db.read(viewer, async (tx) => {
      const log = new AdminLog(tx);
      const step = await checkStep(log, next === undefined ? beginning : placeOf(next), new Set([this.key.public.toString('hex')]));
      const newest = await log.newest();
      return {
        findings: step.findings.slice(0, mostFindings).map(findingView),
        more: step.findings.length > mostFindings,
        reached: step.reached,
        size: newest?.size ?? 0,
        waiting: step.waiting,
        code: step.next === null && code !== undefined ? ((await log.hasRoot(code.replace('-', ''))) ? 'known' : 'unknown') : null,
        next: step.next && `${step.next.seen}:${step.next.genuine}`,
      };
    });
  }
}

async function zoneOf(tx: Tx): Promise<string> {
  const [clinic] = await tx.query<{ time_zone: string }>('select time_zone from clinic where id = $1', [tx.viewer.clinicId]);
  return clinic?.time_zone ?? 'UTC';
}

function placeOf(next: string): Place {
  const [seen = -1, genuine = -1] = next.split(':').map(Number);
  return { seen, genuine: Math.min(seen, genuine) };
}
