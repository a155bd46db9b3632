import { Injectable } from '@nestjs/common';
import type { CoupleMeasures, NewMeasureTotal, OwnMeasures } from '@groundwork/contract';
import { findMeasure, isTotal, type Measure, measures, rangeOf } from '@groundwork/homework';
import { logReads } from '../platform/access-log';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { readLeaves, stateOf } from '../platform/measure-leave';
import { once } from '../platform/once';
import { totalsOf } from './figure-totals';
import { measureFigures } from './measure-figures';
import { answeredMeasures, sessionDays, totalIdentity, type TypedTotal, typedMeasures } from './measure-rows';
import { infoOf, ownView, personSeries, suggestionsFor } from './measure.view';
import { reviewCouple } from './review-couple';

/** What was measured: for the couple's counselor, and for each person their own. Totals are worked out each time (M-3). */
@Injectable()
export class MeasureService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Each partner apart, of what they let the counselor read, and what the counselor typed. @throws ProblemError `not_found` */
  ofCouple(viewer: Viewer, coupleId: string, theme: 'light' | 'dark' = 'light'): Promise<CoupleMeasures> {
    return this.db.read(viewer, async (tx) => {
      const couple = await reviewCouple(tx, coupleId);
      const answered = await answeredMeasures(tx, this.vault, { coupleId });
      const given = [...answered, ...(await typedMeasures(tx, this.vault, coupleId))];
      const leaves = await readLeaves(tx, tx.viewer.clinicId);
      await logReads(
        tx,
        this.clock,
        coupleId,
        answered.map(({ id, personId }) => ({ id, authorId: personId })),
      );
      const counted = {
        today: this.clock.today(couple.timeZone),
        measures: measures.map((measure) => infoOf(measure, leaves(measure.key))),
        partners: couple.partners.map((partner) => ({ ...partner, series: personSeries(given, partner.id, leaves) })),
      };
      const totals = totalsOf(
        given,
        couple.partners.map(({ id }) => id),
        leaves,
      );
      const figures = measureFigures(counted, totals, await sessionDays(tx, coupleId, couple.timeZone), theme);
      return { ...counted, suggestions: suggestionsFor(leaves), figures };
    });
  }

  /** The viewer's own trend. What a counselor typed or asked is not in it. */
  own(viewer: Viewer): Promise<OwnMeasures> {
    return this.db.read(viewer, async (tx) => ownView(await answeredMeasures(tx, this.vault, { authorId: viewer.id })));
  }

  /** Keeps a total that was worked out on paper, or the answers of a measure that was asked; sealed under the couple's key. @throws ProblemError `invalid`, `not_found` */
  add(viewer: Viewer, coupleId: string, body: NewMeasureTotal, key?: string): Promise<CoupleMeasures> {
    return once(
      this.clock,
      viewer,
      key,
      async (id) => {
        await this.keep(viewer, id, coupleId, body);
        return this.ofCouple(viewer, coupleId);
      },
      async (id) => {
        await this.db.read(viewer, (tx) => known(tx, id));
        return this.ofCouple(viewer, coupleId);
      },
    );
  }

  /** Takes out one that was typed wrongly; it is kept, and counts no more. @throws ProblemError `not_found` */
  remove(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { couple_id } = await known(tx, id);
      await tx.query('update measure_total set removed_at = $3 where clinic_id = $1 and id = $2 and removed_at is null', [
        tx.viewer.clinicId,
        id,
        this.clock.now(),
      ]);
      await audit(tx, this.clock, 'measure.remove', id, couple_id);
    });
  }

  private keep(viewer: Viewer, id: string, coupleId: string, body: NewMeasureTotal): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const couple = await reviewCouple(tx, coupleId);
      const measure = findMeasure(body.measure);
      const state = measure && stateOf(measure, (await readLeaves(tx, clinicId))(measure.key));
      if (!couple.partners.some((partner) => partner.id === body.partnerId)) throw invalid('/partnerId', 'is not a partner of this couple');
      if (!measure || (state !== 'typed' && state !== 'asked')) throw invalid('/measure', 'is not one whose total is typed here');
      if (body.on > this.clock.today(couple.timeZone)) throw invalid('/on', 'is in the future');
      const value = typedOf(measure, state, body);
      await tx.query(
        `insert into measure_total (clinic_id, id, couple_id, account_id, measure, measure_version, done_on, sealed, entered_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          clinicId,
          id,
          coupleId,
          body.partnerId,
          measure.key,
          measure.version,
          body.on,
          sealJson(await this.vault.keyFor(tx, clinicId, coupleId), value, totalIdentity(id)),
          viewer.id,
        ],
      );
      await audit(tx, this.clock, 'measure.type', id, coupleId);
    });
  }
}

function typedOf(measure: Measure, state: 'typed' | 'asked', { total, answers }: NewMeasureTotal): TypedTotal {
  if (state === 'asked' && answers) {
    if (answers.length !== measure.itemsCount) throw invalid('/answers', `needs ${measure.itemsCount} answers, null for one left out`);
    const wrong = answers.findIndex((value, index) => value !== null && !within(value, rangeOf(measure, index + 1)));
    if (wrong >= 0) throw invalid(`/answers/${wrong}`, 'is not an answer of this question');
    if (answers.every((value) => value === null)) throw invalid('/answers', 'has no answer at all');
    return { total: null, answers };
  }
  if (answers) throw invalid('/answers', 'is not taken: the questions of this measure are not here');
  const [min, max] = measure.totalRange;
  if (total === null || !isTotal(measure, total)) throw invalid('/total', `needs a whole number from ${min} to ${max}`);
  return { total, answers: null };
}

const within = (value: number, [min, max]: readonly [number, number]) => value >= min && value <= max;

async function known(tx: Tx, id: string): Promise<{ couple_id: string }> {
  const [row] = await tx.query<{ couple_id: string }>(
    'select couple_id from measure_total where clinic_id = $1 and id = $2 and removed_at is null',
    [tx.viewer.clinicId, id],
  );
  if (!row) throw new ProblemError('not_found');
  return row;
}

function invalid(pointer: string, message: string): ProblemError {
  return new ProblemError('invalid', { errors: [{ pointer, message }] });
}
