import { Injectable } from '@nestjs/common';
import type { AcknowledgeFlag, ChangeSafety, NewContact, PauseSharing, QuietFlag, Safety } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { flagRow, safetyRow } from './safety-rows';
import { actionIdentity, flagView, safetyView } from './safety.view';

/** The safety gate, the stage and quiet flags (SA-30 to SA-38). The counselor's alone: nothing here changes a word that a partner reads. */
@Injectable()
export class SafetyService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `not_found` */
  get(viewer: Viewer, coupleId: string): Promise<Safety> {
    return this.db.read(viewer, (tx) => this.read(tx, coupleId));
  }

  /** Sets gate and stage. "stop" pauses sharing in the same transaction (SA-32); ending the pause is a step of its own. @throws ProblemError `not_found`, `invalid` for "clear" when a partner was not seen alone in the last 90 days (SA-30) */
  async set(viewer: Viewer, coupleId: string, { gate, stage }: z.infer<typeof ChangeSafety>): Promise<Safety> {
    try {
      return await this.db.write(viewer, async (tx) => {
        await tx.query('select sec.set_safety($1, $2, $3, $4)', [coupleId, gate, stage, this.clock.id()]);
        await audit(tx, this.clock, 'safety.set', coupleId, coupleId);
        return this.read(tx, coupleId);
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'gate_contacts') throw error;
      throw new ProblemError('invalid', {
        errors: [{ pointer: '/gate', message: 'needs each partner seen alone within the last 90 days; note those meetings first' }],
      });
    }
  }

  /** Notes that a partner was seen alone; never what was said (SA-33). @throws ProblemError `not_found`, `invalid` */
  addContact(viewer: Viewer, coupleId: string, body: z.infer<typeof NewContact>, key?: string): Promise<Safety> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.contact(viewer, coupleId, id, body),
      (id) => this.afterContact(viewer, coupleId, id),
    );
  }

  /** Pauses what partners share with each other, or ends the pause. It reads the same for a holiday and for "stop". @throws ProblemError `not_found`, `conflict` while the gate is at "stop" */
  async pause(viewer: Viewer, coupleId: string, { paused }: z.infer<typeof PauseSharing>): Promise<Safety> {
    try {
      return await this.db.write(viewer, async (tx) => {
        await tx.query('select sec.pause_sharing($1, $2)', [coupleId, paused]);
        await audit(tx, this.clock, paused ? 'sharing.pause' : 'sharing.resume', coupleId, coupleId);
        return this.read(tx, coupleId);
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'gate_stop') throw error;
      throw new ProblemError('conflict', { detail: 'The safety gate is at “stop”. Change the gate first.' });
    }
  }

  /** Says what was done about a quiet flag. Said once. @throws ProblemError `not_found`, `conflict` when somebody said so before */
  acknowledge(viewer: Viewer, id: string, { action }: z.infer<typeof AcknowledgeFlag>): Promise<QuietFlag> {
    return this.db.write(viewer, async (tx) => {
      const before = await flagRow(tx, id);
      if (!before) throw new ProblemError('not_found');
      const key = await this.vault.keyFor(tx, tx.viewer.clinicId, before.couple);
      const [done] = (await tx.query(
        'update quiet_flag set acknowledged_by = $3, acknowledged_at = $4, action_sealed = $5 where clinic_id = $1 and id = $2 and acknowledged_at is null returning id',
        [tx.viewer.clinicId, id, viewer.id, this.clock.now(), sealJson(key, action, actionIdentity(id))],
      )) as [unknown[], number];
      if (done.length === 0) throw new ProblemError('conflict', { detail: 'This was acknowledged before.' });
      await audit(tx, this.clock, 'flag.acknowledge', id, before.couple);
      const after = await flagRow(tx, id);
      if (!after) throw new ProblemError('not_found');
      return flagView(after, key);
    });
  }

  private contact(viewer: Viewer, coupleId: string, id: string, body: z.infer<typeof NewContact>): Promise<Safety> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const partners = await tx.query<{ account_id: string }>(
        'select p.account_id from couple c left join couple_partner p on p.clinic_id = $1 and p.couple_id = c.id where c.clinic_id = $1 and c.id = $2',
        [clinicId, coupleId],
      );
      if (partners.length === 0) throw new ProblemError('not_found');
      const errors = [
        ...(partners.some((one) => one.account_id === body.partnerId)
          ? []
          : [{ pointer: '/partnerId', message: 'is not a partner of this couple' }]),
        ...(body.seenOn > (await clinicToday(tx, this.clock, clinicId)) ? [{ pointer: '/seenOn', message: 'has not come yet' }] : []),
      ];
      if (errors.length > 0) throw new ProblemError('invalid', { errors });
      await tx.query(
        'insert into individual_contact (clinic_id, id, couple_id, partner_id, seen_on, how, by_id) values ($1, $2, $3, $4, $5, $6, $7)',
        [clinicId, id, coupleId, body.partnerId, body.seenOn, body.how, viewer.id],
      );
      await audit(tx, this.clock, 'contact.add', body.partnerId, coupleId);
      return this.read(tx, coupleId);
    });
  }

  private afterContact(viewer: Viewer, coupleId: string, id: string): Promise<Safety> {
    return this.db.read(viewer, async (tx) => {
      const panel = await this.read(tx, coupleId);
      if (!panel.contacts.some((contact) => contact.id === id)) throw new ProblemError('not_found');
      return panel;
    });
  }

  private async read(tx: Tx, coupleId: string): Promise<Safety> {
    const row = await safetyRow(tx, coupleId);
    if (!row) throw new ProblemError('not_found');
    return safetyView(row, (await this.vault.keys(tx, tx.viewer.clinicId, [coupleId])).get(coupleId));
  }
}
