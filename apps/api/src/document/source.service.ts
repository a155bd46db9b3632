import { Injectable } from '@nestjs/common';
import { Vault } from '../platform/crypto/vault';
import type { JobTx } from '../platform/database/db';
import { newestLogCode } from '../platform/log-head';
import type { SummarySource } from './build-summary';
import { readFrame } from './couple-frame';
import { openParts, partColumns, type PartRow } from './open-part';
import { periodOf } from './period';
import { readSession, sessionDays } from './session-facts';
import { partsOf } from './stored-lines';

/** A document to make, as its row says. */
export interface Order {
  id: string;
  couple_id: string;
  session_id: string;
  code: string;
  paper: 'a4' | 'letter';
  period_from: string;
  period_to: string;
  lines: string[];
  requested_by: string;
}

/** Reads what one document may be made of, under the report purpose: parts that are not released are not there for it. */
@Injectable()
export class SourceService {
  constructor(private readonly vault: Vault) {}

  /** @returns undefined when the couple isn't active any more (CC-46) or the session is gone */
  async read(tx: JobTx, order: Order, generatedAt: Date): Promise<SummarySource | undefined> {
    const frame = await readFrame(tx, tx.clinicId, order.couple_id);
    const facts = frame?.active ? await readSession(tx, this.vault, frame, order.session_id) : undefined;
    if (!frame || !facts) return undefined;
    const rows = await tx.query<PartRow & { report_since: Date }>(
      `select ${partColumns}, p.report_since from entry_part p join entry e on e.clinic_id = p.clinic_id and e.id = p.entry_id
        where p.clinic_id = $1 and p.couple_id = $2 and p.id = any ($3::uuid[]) order by e.submitted_at, p.id`,
      [tx.clinicId, order.couple_id, partsOf(order.lines)],
    );
    const period = { from: order.period_from, to: order.period_to };
    const { start, until } = periodOf(period.from, period.to, frame.timeZone, '/');
    const [counselor] = await tx.query<{ name: string }>('select name from account where clinic_id = $1 and id = $2', [
      tx.clinicId,
      order.requested_by,
    ]);
    return {
      code: order.code,
      paper: order.paper,
      period,
      lines: new Set(order.lines),
      frame,
      facts,
      counselor: counselor?.name ?? '',
      sessionDays: await sessionDays(tx, frame, start, until),
      parts: await openParts(tx, this.vault, frame, rows, new Map(rows.map((row) => [row.id, row.report_since]))),
      generatedAt,
      log: await newestLogCode(tx),
    };
  }
}
