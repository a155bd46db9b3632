import { Injectable } from '@nestjs/common';
import type { DocumentLine } from '@groundwork/contract';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { type CoupleFrame, readFrame } from './couple-frame';
import { type OpenPart, openParts, partColumns, type PartRow } from './open-part';
import { type Candidate, gridCandidate, partCandidates, trendCandidate } from './part-candidates';
import { referredEntries } from './part-words';
import { datesIn } from './pdf/dates';
import { periodOf } from './period';
import { homeworkCandidates, nextCandidates, openingCandidates } from './section-candidates';
import { coupleOfSession, readSession, sessionDays, type SessionFacts } from './session-facts';

/** What could stand in a document of one session and period, as its counselor may know it (DOC-1). */
export interface Choice {
  frame: CoupleFrame;
  facts: SessionFacts;
  candidates: Candidate[];
  /** Parts whose words or numbers the candidates show. */
  shown: OpenPart[];
}

@Injectable()
export class LineService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The preview: every line with owner and consent. Reading the words of entries is noted for their authors (CC-18). */
  lines(viewer: Viewer, sessionId: string, period: { from: string; to: string }): Promise<{ items: DocumentLine[] }> {
    return this.db.write(viewer, async (tx) => {
      const { frame, candidates, shown } = await this.choice(tx, sessionId, period, '');
      await this.noteReads(tx, frame.coupleId, shown);
      return { items: candidates.map(({ line }) => line) };
    });
  }

  /** @throws ProblemError `not_found` when the session isn't the viewer's, `invalid` for a period that cannot be */
  async choice(tx: Tx, sessionId: string, period: { from: string; to: string }, at: '/' | ''): Promise<Choice> {
    const { clinicId } = tx.viewer;
    const coupleId = await coupleOfSession(tx, clinicId, sessionId);
    const frame = coupleId && (await readFrame(tx, clinicId, coupleId));
    const facts = frame && (await readSession(tx, this.vault, frame, sessionId));
    if (!frame || !facts) throw new ProblemError('not_found');
    const { start, until } = periodOf(period.from, period.to, frame.timeZone, at);
    const parts = await this.read(
      tx,
      frame,
      `select ${partColumns} from entry e join entry_part p on p.clinic_id = e.clinic_id and p.entry_id = e.id
        where e.clinic_id = $1 and e.couple_id = $2 and e.submitted_at >= $3 and e.submitted_at < $4 order by e.submitted_at, p.id`,
      [clinicId, frame.coupleId, start, until],
    );
    const others = await this.read(
      tx,
      frame,
      `select ${partColumns} from entry e join entry_part p on p.clinic_id = e.clinic_id and p.entry_id = e.id where e.clinic_id = $1 and e.couple_id = $2 and e.submitted_at is not null and e.id = any ($3::uuid[])`,
      [clinicId, frame.coupleId, referredEntries(parts)],
    );
    const dates = datesIn('en', frame.timeZone);
    const words = partCandidates(parts, others, frame, dates);
    const candidates = [
      ...openingCandidates(facts),
      ...words.filter(({ line }) => line.section === 'boundaries'),
      ...homeworkCandidates(facts),
      ...words.filter(({ line }) => line.section === 'shared'),
      ...trendCandidate(parts, frame, period, await sessionDays(tx, frame, start, until)),
      ...gridCandidate(parts, others, frame),
      ...nextCandidates(facts, dates),
    ];
    const shownIds = new Set(candidates.flatMap(({ line, uses }) => [line.key, ...uses]));
    return { frame, facts, candidates, shown: [...parts, ...others].filter(({ id }) => shownIds.has(id)) };
  }

  private async read(tx: Tx, frame: CoupleFrame, sql: string, values: readonly unknown[]): Promise<OpenPart[]> {
    const rows = await tx.query<PartRow>(sql, values);
    if (rows.length === 0) return [];
    const sharing = await tx.query<{ part_id: string; report: boolean; report_since: Date | null }>(
      'select part_id, report, report_since from sec.sharing($1::uuid[])',
      [[...new Set(rows.map((row) => row.entry_id))]],
    );
    const since = new Map(
      sharing.flatMap(({ part_id, report, report_since }) => (report && report_since ? [[part_id, report_since] as const] : [])),
    );
    return openParts(tx, this.vault, frame, rows, since);
  }

  private async noteReads(tx: Tx, coupleId: string, shown: readonly OpenPart[]): Promise<void> {
    for (const authorId of new Set(shown.map((part) => part.authorId)))
      await tx.query(
        `insert into access_log (clinic_id, id, reader_id, reader_role, couple_id, author_id, entry_ids) values ($1, $2, $3, 'counselor', $4, $5, $6)`,
        [
          tx.viewer.clinicId,
          this.clock.id(),
          tx.viewer.id,
          coupleId,
          authorId,
          [...new Set(shown.filter((part) => part.authorId === authorId).map((part) => part.entryId))],
        ],
      );
  }
}
