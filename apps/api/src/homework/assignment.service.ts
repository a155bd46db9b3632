import { Injectable } from '@nestjs/common';
import type { Assignment, ChangeAssignment, NewAssignment } from '@groundwork/contract';
import { IsNull } from 'typeorm';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { checkDays } from './assignment-check';
import { giveAssignment, sealNote } from './assignment-give';
import { assignmentRows } from './assignment-rows';
import { AssignmentEntity } from './assignment.entity';
import { type AssignmentRow, assignmentView } from './assignment.view';
import { deliver, waitNoMore } from './delivery';
import { checkMeasureChange } from './measure-check';
import { receivingCouple } from './receiving-couple';

/** Giving homework, changing and ending it. What was answered is never touched, and the version given stays. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** Newest first. @throws ProblemError `not_found` */
  list(viewer: Viewer, coupleId: string): Promise<{ items: Assignment[] }> {
    return this.db.read(viewer, async (tx) => {
      const known = await tx.query('select 1 from couple where clinic_id = $1 and id = $2', [tx.viewer.clinicId, coupleId]);
      if (known.length === 0) throw new ProblemError('not_found');
      const today = await clinicToday(tx, this.clock, tx.viewer.clinicId);
      const key = (await this.vault.keys(tx, tx.viewer.clinicId, [coupleId])).get(coupleId);
      return { items: (await assignmentRows(tx, { coupleId }, today)).map((row) => assignmentView(row, key, today)) };
    });
  }

  /** Gives homework and makes its tasks of the next four weeks. @throws ProblemError `invalid` naming everything that doesn't fit, `gate_closed` (SA-31), `conflict` when the couple is closed or something has to come first */
  assign(viewer: Viewer, coupleId: string, body: NewAssignment, key?: string): Promise<Assignment> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.give(viewer, id, coupleId, body),
      (id) => this.db.read(viewer, async (tx) => this.view(tx, id, await clinicToday(tx, this.clock, tx.viewer.clinicId))),
    );
  }

  private give(viewer: Viewer, id: string, coupleId: string, body: NewAssignment): Promise<Assignment> {
    return this.db.write(viewer, async (tx) => {
      const couple = await receivingCouple(tx, coupleId);
      await giveAssignment(tx, { clock: this.clock, vault: this.vault }, { id, couple, body });
      return this.view(tx, id, this.clock.today(couple.timeZone));
    });
  }

  /** Changes schedule, last day and note. Open tasks from today on that no longer fit end; nothing answered is touched. @throws ProblemError `changed_elsewhere`, `conflict` when it has ended */
  change(viewer: Viewer, id: string, version: number, body: z.infer<typeof ChangeAssignment>): Promise<Assignment> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const today = await clinicToday(tx, this.clock, clinicId);
      const before = await this.row(tx, id, today);
      if (before.ended_at) throw new ProblemError('conflict', { detail: 'This homework has ended. You can assign it again.' });
      if (before.version !== version) throw new ProblemError('changed_elsewhere', { current: await this.view(tx, id, today) });
      checkDays(body, before.starts_on);
      checkMeasureChange(before.homework_id, body);
      const { affected } = await tx.manager.update(
        AssignmentEntity,
        { clinicId, id, version, endedAt: IsNull() },
        {
          schedule: body.schedule,
          endsOn: body.endsOn,
          noteSealed: await sealNote(tx, this.vault, before.couple_id, id, body.note),
          untilNextSession: body.untilNextSession ?? before.until_next_session,
          version: version + 1,
        },
      );
      if (affected !== 1) throw new ProblemError('changed_elsewhere', { current: await this.view(tx, id, today) });
      if (body.after === null) await waitNoMore(tx, id);
      await deliver(tx, id, this.clock.now());
      await audit(tx, this.clock, 'assignment.change', id, before.couple_id);
      return this.view(tx, id, today);
    });
  }

  /** Ends it: nothing falls due any more. Ending it again changes nothing. */
  end(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const [ended] = (await tx.query(
        'update assignment set ended_at = $3, version = version + 1 where clinic_id = $1 and id = $2 and ended_at is null returning couple_id',
        [tx.viewer.clinicId, id, this.clock.now()],
      )) as [{ couple_id: string }[], number];
      if (!ended[0]) {
        await this.row(tx, id, await clinicToday(tx, this.clock, tx.viewer.clinicId));
        return;
      }
      await tx.query('select sec.end_tasks($1)', [id]);
      await audit(tx, this.clock, 'assignment.end', id, ended[0].couple_id);
    });
  }

  private async view(tx: Tx, id: string, today: string): Promise<Assignment> {
    const row = await this.row(tx, id, today);
    const keys = await this.vault.keys(tx, tx.viewer.clinicId, [row.couple_id]);
    return assignmentView(row, keys.get(row.couple_id), today);
  }

  private async row(tx: Tx, id: string, today: string): Promise<AssignmentRow> {
    const [row] = await assignmentRows(tx, { id }, today);
    if (!row) throw new ProblemError('not_found');
    return row;
  }
}
