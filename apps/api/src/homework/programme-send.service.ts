import { Injectable } from '@nestjs/common';
import type { ProgrammeCopy, ProgrammeItem } from '@groundwork/contract';
import { inOrder, waitsFor } from '@groundwork/homework';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { giveAssignment } from './assignment-give';
import { concernsOf, definitionsOf } from './programme-check';
import { assignmentOf, copyRow, openItems, planned } from './programme-copy';
import { ProgrammeService } from './programme.service';
import { receivingCouple, type ReceivingCouple } from './receiving-couple';

/** Gives everything of a programme at once. */
@Injectable()
export class ProgrammeSendService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly programmes: ProgrammeService,
  ) {}

  /**
   * All of it in one transaction, or nothing. Sent again it answers with what was given.
   * @throws ProblemError `gate_closed` or `invalid` naming each item that something stands in the way of, `changed_elsewhere`
   */
  send(viewer: Viewer, id: string, version: number, gateReason: string | null): Promise<ProgrammeCopy> {
    return this.db.write(viewer, async (tx) => {
      const before = await copyRow(tx, id, true);
      if (before.sent_at) return this.programmes.view(tx, before);
      const row = await this.programmes.openDraft(tx, id, version);
      const couple = await receivingCouple(tx, row.couple_id);
      const items = await openItems(tx, this.vault, row);
      const ids = await this.give(tx, couple, items, gateReason);
      await tx.query('update programme_copy set sent_at = $3, assignment_ids = $4 where clinic_id = $1 and id = $2', [
        tx.viewer.clinicId,
        id,
        this.clock.now(),
        ids,
      ]);
      await audit(tx, this.clock, 'programme.send', id, couple.id);
      return this.programmes.view(tx, await copyRow(tx, id));
    });
  }

  private async give(tx: Tx, couple: ReceivingCouple, items: readonly ProgrammeItem[], gateReason: string | null): Promise<string[]> {
    const definitions = await definitionsOf(tx, items);
    const plan = items.map(planned);
    const order = inOrder(plan);
    if (order.length === 0)
      throw new ProblemError('invalid', { errors: [{ pointer: '/items', message: 'has nothing to send: choose something' }] });
    const concerns = await concernsOf(tx, this.clock, couple, items, definitions, gateReason);
    if (concerns.length > 0) {
      const errors = concerns.map(({ key, message }) => ({ pointer: `/items/${items.findIndex((item) => item.key === key)}`, message }));
      throw new ProblemError(concerns.some(({ kind }) => kind === 'gate') ? 'gate_closed' : 'invalid', { errors });
    }
    const given = new Map<string, string>();
    for (const step of order) {
      const item = items.find(({ key }) => key === step.key);
      if (!item) continue;
      const wait = waitsFor(step, plan);
      const previous = wait ? given.get(wait.key) : undefined;
      const after = wait && previous ? { assignmentId: previous, days: wait.days } : null;
      const assignmentId = this.clock.id();
      const body = assignmentOf(item, definitions.get(item.homeworkId)?.version ?? 1, gateReason, after);
      await giveAssignment(tx, { clock: this.clock, vault: this.vault }, { id: assignmentId, couple, body });
      given.set(item.key, assignmentId);
    }
    return [...given.values()];
  }
}
