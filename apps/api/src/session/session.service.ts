import { Injectable } from '@nestjs/common';
import type { ChangeSession, PlanSession, Session } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { openJson, sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { type SessionCouple, sessionCouple } from './session-couple';
import { sessionColumns, type SessionRow, sessionView } from './session.view';

/** More sessions than a couple has in ten years. */
const most = 1000;
const identity = (id: string) => `session_summary|${id}`;

/** Counselling sessions of a couple: planned, held, summed up for both. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  list(viewer: Viewer, coupleId: string): Promise<{ items: Session[] }> {
    return this.db.read(viewer, async (tx) => {
      const couple = await sessionCouple(tx, coupleId);
      const rows = await tx.query<SessionRow>(
        `select ${sessionColumns} from session s where s.clinic_id = $1 and s.couple_id = $2 order by s.starts_at desc, s.id limit ${most}`,
        [tx.viewer.clinicId, coupleId],
      );
      const key = rows.some((row) => row.summary_sealed) ? await this.vault.keyFor(tx, tx.viewer.clinicId, coupleId) : undefined;
      return { items: rows.map((row) => this.view(row, key, couple)) };
    });
  }

  get(viewer: Viewer, id: string): Promise<Session> {
    return this.db.read(viewer, (tx) => this.read(tx, id));
  }

  plan(viewer: Viewer, coupleId: string, body: z.infer<typeof PlanSession>): Promise<Session> {
    return this.db.write(viewer, async (tx) => {
      await sessionCouple(tx, coupleId);
      const id = this.clock.id();
      await tx.query(
        'insert into session (clinic_id, id, couple_id, starts_at, minutes, place, planned_by) values ($1, $2, $3, $4, $5, $6, $7)',
        [tx.viewer.clinicId, id, coupleId, startOf(body.startsAt), body.minutes, body.place, viewer.id],
      );
      await audit(tx, this.clock, 'session.plan', id, coupleId);
      return this.read(tx, id);
    });
  }

  /** @throws ProblemError `changed_elsewhere` with the newer session when `version` is not the current one */
  change(viewer: Viewer, id: string, version: number, body: z.infer<typeof ChangeSession>): Promise<Session> {
    return this.db.write(viewer, async (tx) => {
      const row = await this.row(tx, id);
      const couple = await sessionCouple(tx, row.couple_id);
      checkAttendees(body.attendees, couple);
      const sealed =
        body.summary === '' ? null : sealJson(await this.vault.keyFor(tx, tx.viewer.clinicId, couple.id), body.summary, identity(id));
      const changed = await tx.query<{ id: string }>(
        `with changed as (
           update session set starts_at = $4, minutes = $5, place = $6, attendees = $7, topics = $8, summary_sealed = $9, state = $10, version = version + 1
            where clinic_id = $1 and id = $2 and version = $3 returning id
         ) select id from changed`,
        [
          tx.viewer.clinicId,
          id,
          version,
          startOf(body.startsAt),
          body.minutes,
          body.place,
          [...new Set(body.attendees)],
          [...new Set(body.topics)],
          sealed,
          body.state,
        ],
      );
      const current = await this.read(tx, id);
      if (changed.length === 0) throw new ProblemError('changed_elsewhere', { current });
      await audit(tx, this.clock, 'session.change', id, couple.id);
      return current;
    });
  }

  private async row(tx: Tx, id: string): Promise<SessionRow> {
    const [row] = await tx.query<SessionRow>(`select ${sessionColumns} from session s where s.clinic_id = $1 and s.id = $2`, [
      tx.viewer.clinicId,
      id,
    ]);
    if (!row) throw new ProblemError('not_found');
    return row;
  }

  private async read(tx: Tx, id: string): Promise<Session> {
    const row = await this.row(tx, id);
    const couple = await sessionCouple(tx, row.couple_id);
    return this.view(row, row.summary_sealed ? await this.vault.keyFor(tx, tx.viewer.clinicId, couple.id) : undefined, couple);
  }

  private view(row: SessionRow, key: Buffer | undefined, couple: SessionCouple): Session {
    const summary = row.summary_sealed && key ? String(openJson(key, row.summary_sealed, identity(row.id))) : '';
    return sessionView(row, summary, couple.names);
  }
}

/** The moment a session starts, within the years that mean something here. */
function startOf(moment: string): Date {
  const start = new Date(moment);
  const year = start.getUTCFullYear();
  if (Number.isNaN(year) || year < 2000 || year > 2100)
    throw new ProblemError('invalid', { errors: [{ pointer: '/startsAt', message: 'must be between the years 2000 and 2100' }] });
  return start;
}

function checkAttendees(attendees: readonly string[], { partnerIds }: SessionCouple): void {
  const errors = attendees.flatMap((id, index) =>
    partnerIds.includes(id) ? [] : [{ pointer: `/attendees/${index}`, message: 'is not a partner of this couple' }],
  );
  if (errors.length > 0) throw new ProblemError('invalid', { errors });
}
