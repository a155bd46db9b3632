import { Injectable } from '@nestjs/common';
import type { ClinicMeasure, ClinicMeasures, MeasureWords, NewMeasurePermission } from '@groundwork/contract';
import { findMeasure, itemsProblems, type Measure, measures } from '@groundwork/homework';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { type Leave, readLeaves, stateOf } from '../platform/measure-leave';

/** Leave to use measures, and the words a clinic enters for them (M-2). Measures are for admins to permit and for counselors to give. */
@Injectable()
export class MeasurePermissionService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer): Promise<z.infer<typeof ClinicMeasures>> {
    return this.db.read(viewer, async (tx) => {
      const leaves = await readLeaves(tx, tx.viewer.clinicId);
      return { items: measures.map((measure) => viewOf(measure, leaves(measure.key))) };
    });
  }

  /** Records who gave leave and when. @throws ProblemError `invalid` where none is needed or would help, `conflict` when one is in force */
  record(viewer: Viewer, key: string, body: NewMeasurePermission): Promise<ClinicMeasure> {
    return this.db
      .write(viewer, async (tx) => {
        const { clinicId } = tx.viewer;
        const measure = permitted(key);
        if (body.grantedOn > (await clinicToday(tx, this.clock, clinicId))) throw invalid('/grantedOn', 'is in the future');
        if (body.changePoints !== null && measure.reliableChange?.estimate !== true)
          throw invalid('/changePoints', 'is only for measures whose reliable change is an estimate');
        const id = this.clock.id();
        await tx.query(
          `insert into measure_permission (clinic_id, id, measure, granted_by, granted_on, note, change_points, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [clinicId, id, measure.key, body.grantedBy, body.grantedOn, body.note, body.changePoints, viewer.id],
        );
        await audit(tx, this.clock, 'measure.permit', id);
        return this.one(tx, measure);
      })
      .catch((error: unknown) => {
        if (brokenConstraint(error) !== 'measure_permission_in_force') throw error;
        throw new ProblemError('conflict', { detail: 'A permission for this measure is recorded already. End it first.' });
      });
  }

  /** Ends the permission: the measure can't be given any more. What was answered stays. Ending it again changes nothing. */
  end(viewer: Viewer, key: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const measure = permitted(key);
      const [ended] = (await tx.query<{ id: string }>(
        'update measure_permission set ended_at = $3 where clinic_id = $1 and measure = $2 and ended_at is null returning id',
        [clinicId, measure.key, this.clock.now()],
      )) as unknown as [{ id: string }[], number];
      if (ended[0]) await audit(tx, this.clock, 'measure.end_permission', ended[0].id);
    });
  }

  /** Enters the questionnaire's words, or corrects them. @throws ProblemError `invalid` naming each item that doesn't fit, `conflict` before leave was recorded */
  enter(viewer: Viewer, key: string, words: MeasureWords): Promise<ClinicMeasure> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const measure = permitted(key);
      const problems = itemsProblems(measure, words);
      if (problems.length > 0)
        throw new ProblemError('invalid', { errors: problems.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message })) });
      const { permission } = (await readLeaves(tx, clinicId))(measure.key);
      if (!permission) throw new ProblemError('conflict', { detail: 'Record first who gave permission, and when.' });
      await tx.query(
        `insert into measure_items (clinic_id, measure, revision, items, entered_by)
         select $1, $2, coalesce(max(revision), 0) + 1, $3, $4 from measure_items where clinic_id = $1 and measure = $2`,
        [clinicId, measure.key, JSON.stringify(words), viewer.id],
      );
      await audit(tx, this.clock, 'measure.enter_items', null);
      return this.one(tx, measure);
    });
  }

  private async one(tx: Tx, measure: Measure): Promise<ClinicMeasure> {
    return viewOf(measure, (await readLeaves(tx, tx.viewer.clinicId))(measure.key));
  }
}

function viewOf(measure: Measure, leave: Leave): ClinicMeasure {
  const { key, name, measures: what, itemsCount, licence, attribution, reliableChange } = measure;
  const { permission, words } = leave;
  return {
    key,
    name,
    measures: what,
    state: stateOf(measure, leave),
    itemsCount,
    licence: { ...licence },
    attribution,
    estimate: reliableChange?.estimate === true && licence.state === 'permission' ? reliableChange.value : null,
    permission: permission && { ...permission, recordedAt: permission.recordedAt.toISOString() },
    words: words?.items ?? null,
    enteredAt: words?.enteredAt.toISOString() ?? null,
  };
}

/** A measure that a clinic may use with somebody's leave. @throws ProblemError `not_found`, `invalid` */
function permitted(key: string): Measure {
  const measure = findMeasure(key);
  if (!measure) throw new ProblemError('not_found');
  if (measure.licence.state !== 'permission') throw invalid('', `${measure.name} is not one that a clinic needs permission for here`);
  return measure;
}

function invalid(pointer: string, message: string): ProblemError {
  return new ProblemError('invalid', { errors: [{ pointer, message }] });
}
