import { Injectable } from '@nestjs/common';
import type { Assignment, ChangeAssignment, CoupleRole, NewAssignment } from '@groundwork/contract';
import { findHomework } from '@groundwork/homework';
import { IsNull } from 'typeorm';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { checkAssignment, checkDays } from './assignment-check';
import { assignmentRows } from './assignment-rows';
import { type AssignmentRow, assignmentView, noteIdentity } from './assignment.view';
import { checkMeasure, checkMeasureChange, measureToGive } from './measure-check';
import { comingDays, madeUntil, makeTasks } from './task-maker';
import { AssignmentEntity, AssignmentPartnerEntity } from './assignment.entity';

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

  /** Gives homework and makes its tasks of the next four weeks. @throws ProblemError `invalid` naming everything that doesn't fit, `conflict` when the couple is closed */
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
      const { clinicId } = tx.viewer;
      const couple = await this.coupleOf(tx, coupleId);
      const today = this.clock.today(couple.time_zone);
      const definition = checkAssignment(body, (await measureToGive(tx, body.homeworkId)) ?? findHomework(body.homeworkId), {
        partners: couple.partners,
        roleLabels: couple.role_labels,
        today,
      });
      await checkMeasure(tx, { ...body, coupleId, partners: couple.partners.filter((one) => body.partnerIds.includes(one.id)) });
      if (couple.status === 'closed') throw new ProblemError('conflict', { detail: 'This couple is closed.' });
      const of = { id, ...body };
      await tx.manager.insert(AssignmentEntity, {
        clinicId,
        id: of.id,
        coupleId,
        homeworkId: definition.id,
        homeworkVersion: definition.version,
        schedule: body.schedule,
        startsOn: body.startsOn,
        endsOn: body.endsOn,
        noteSealed: await this.sealedNote(tx, coupleId, of.id, body.note),
        requested: [...new Set(body.requestedSharing)],
        assignedBy: viewer.id,
        tasksUntil: madeUntil(of, today),
      });
      await tx.manager.insert(
        AssignmentPartnerEntity,
        body.partnerIds.map((accountId) => ({ clinicId, assignmentId: of.id, coupleId, accountId })),
      );
      await makeTasks(tx, this.clock, clinicId, [{ of, days: comingDays(of, today) }]);
      await audit(tx, this.clock, 'assignment.give', of.id, coupleId);
      return this.view(tx, of.id, today);
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
      const after = {
        id,
        schedule: body.schedule,
        startsOn: before.starts_on,
        endsOn: body.endsOn,
        partnerIds: before.partners.map((one) => one.id),
      };
      const { affected } = await tx.manager.update(
        AssignmentEntity,
        { clinicId, id, version, endedAt: IsNull() },
        {
          schedule: body.schedule,
          endsOn: body.endsOn,
          noteSealed: await this.sealedNote(tx, before.couple_id, id, body.note),
          tasksUntil: madeUntil(after, today),
          version: version + 1,
        },
      );
      if (affected !== 1) throw new ProblemError('changed_elsewhere', { current: await this.view(tx, id, today) });
      const days = comingDays(after, today);
      await tx.query('select sec.fit_tasks($1, $2, $3)', [id, today, days]);
      await makeTasks(tx, this.clock, clinicId, [{ of: after, days }]);
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

  private async sealedNote(tx: Tx, coupleId: string, assignmentId: string, note: string | null): Promise<Buffer | null> {
    return note ? sealJson(await this.vault.keyFor(tx, tx.viewer.clinicId, coupleId), note, noteIdentity(assignmentId)) : null;
  }

  private async coupleOf(tx: Tx, coupleId: string) {
    const [couple] = await tx.query<{
      status: string;
      time_zone: string;
      role_labels: Record<CoupleRole, string>;
      partners: { id: string; name: string; roles: CoupleRole[] }[];
    }>(
      `select c.status, k.time_zone, k.role_labels,
              (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'roles', cp.roles)), '[]') from couple_partner cp
                 join account a on a.clinic_id = cp.clinic_id and a.id = cp.account_id where cp.clinic_id = c.clinic_id and cp.couple_id = c.id) as partners
         from couple c join clinic k on k.id = c.clinic_id where c.clinic_id = $1 and c.id = $2`,
      [tx.viewer.clinicId, coupleId],
    );
    if (!couple) throw new ProblemError('not_found');
    return couple;
  }
}
