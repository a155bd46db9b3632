import { Injectable } from '@nestjs/common';
import type { ChangeSession, PlanSession, Session } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { openJson, sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { type SessionCouple, sessionCouple } from './session-couple';
import { SessionEntity } from './session.entity';
import { sessionView } from './session.view';

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
      const rows = await tx.manager.find(SessionEntity, {
        where: { clinicId: tx.viewer.clinicId, coupleId },
        order: { startsAt: 'desc', id: 'asc' },
        take: most,
      });
      const key = rows.some((row) => row.summarySealed) ? await this.vault.keyFor(tx, tx.viewer.clinicId, coupleId) : undefined;
      return { items: rows.map((row) => this.view(row, key, couple)) };
    });
  }

  get(viewer: Viewer, id: string): Promise<Session> {
    return this.db.read(viewer, (tx) => this.read(tx, id));
  }

  plan(viewer: Viewer, coupleId: string, body: z.infer<typeof PlanSession>, key?: string): Promise<Session> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.add(viewer, id, coupleId, body),
      (id) => this.get(viewer, id),
    );
  }

  private add(viewer: Viewer, id: string, coupleId: string, body: z.infer<typeof PlanSession>): Promise<Session> {
    return this.db.write(viewer, async (tx) => {
      await sessionCouple(tx, coupleId);
      const { clinicId } = tx.viewer;
      const { minutes, place } = body;
      await tx.manager.insert(SessionEntity, {
        clinicId,
        id,
        coupleId,
        startsAt: startOf(body.startsAt),
        minutes,
        place,
        plannedBy: viewer.id,
      });
      await audit(tx, this.clock, 'session.plan', id, coupleId);
      return this.read(tx, id);
    });
  }

  /** @throws ProblemError `changed_elsewhere` with the newer session when `version` is not the current one */
  change(viewer: Viewer, id: string, version: number, body: z.infer<typeof ChangeSession>): Promise<Session> {
    return this.db.write(viewer, async (tx) => {
      const row = await this.row(tx, id);
      const couple = await sessionCouple(tx, row.coupleId);
      checkAttendees(body.attendees, couple);
      const sealed =
        body.summary === '' ? null : sealJson(await this.vault.keyFor(tx, tx.viewer.clinicId, couple.id), body.summary, identity(id));
      const { affected } = await tx.manager.update(
        SessionEntity,
        { clinicId: tx.viewer.clinicId, id, version },
        {
          startsAt: startOf(body.startsAt),
          minutes: body.minutes,
          place: body.place,
          attendees: [...new Set(body.attendees)],
          topics: [...new Set(body.topics)],
          summarySealed: sealed,
          state: body.state,
          version: version + 1,
        },
      );
      const current = await this.read(tx, id);
      if (affected === 0) throw new ProblemError('changed_elsewhere', { current });
      await audit(tx, this.clock, 'session.change', id, couple.id);
      return current;
    });
  }

  private async row(tx: Tx, id: string): Promise<SessionEntity> {
    const row = await tx.manager.findOneBy(SessionEntity, { clinicId: tx.viewer.clinicId, id });
    if (!row) throw new ProblemError('not_found');
    return row;
  }

  private async read(tx: Tx, id: string): Promise<Session> {
    const row = await this.row(tx, id);
    const couple = await sessionCouple(tx, row.coupleId);
    return this.view(row, row.summarySealed ? await this.vault.keyFor(tx, tx.viewer.clinicId, couple.id) : undefined, couple);
  }

  private view(row: SessionEntity, key: Buffer | undefined, couple: SessionCouple): Session {
    const summary = row.summarySealed && key ? String(openJson(key, row.summarySealed, identity(row.id))) : '';
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
