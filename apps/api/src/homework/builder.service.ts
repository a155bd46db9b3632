import { Injectable } from '@nestjs/common';
import type { HomeworkDraft, HomeworkWorkshop, NewHomeworkDraft } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { audit } from '../platform/audit';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { publishOwn } from '../platform/publish-own';
import { addDraft, beginningOf, definitionOf, draftRow, takenDefinition } from './builder-drafts';
import { completed, placesHere } from './builder-places';
import { type DraftRow, draftRows, ownRows } from './builder-rows';
import { draftView, workshopView } from './builder.view';

/** Homework that a clinic makes itself: drafts that counselors and admins share, and publishing them as versions that never change. */
@Injectable()
export class BuilderService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Drafts and everything published. */
  workshop(viewer: Viewer): Promise<HomeworkWorkshop> {
    return this.db.read(viewer, async (tx) => workshopView(await draftRows(tx, 'all'), await ownRows(tx)));
  }

  /** Begins with nothing, or with a copy of homework in the library. @throws ProblemError `not_found` for what is not in it */
  begin(viewer: Viewer, { from, asNew }: NewHomeworkDraft): Promise<HomeworkDraft> {
    return this.db.write(viewer, async (tx) => {
      const today = await clinicToday(tx, this.clock, tx.viewer.clinicId);
      return this.view(tx, await addDraft(tx, this.clock, await beginningOf(tx, from, asNew, today)), today);
    });
  }

  get(viewer: Viewer, id: string): Promise<HomeworkDraft> {
    return this.db.read(viewer, async (tx) => {
      const today = await clinicToday(tx, this.clock, tx.viewer.clinicId);
      return this.view(tx, await draftRow(tx, id), today);
    });
  }

  /** Saves a draft; it may be unfinished, but not of another shape. @throws ProblemError `invalid`, `changed_elsewhere` */
  save(viewer: Viewer, id: string, version: number, raw: Readonly<Record<string, unknown>>): Promise<HomeworkDraft> {
    return this.db.write(viewer, async (tx) => {
      const today = await clinicToday(tx, this.clock, tx.viewer.clinicId);
      const row = await this.current(tx, id, version, today);
      await this.store(tx, row, takenDefinition(raw, row, today), today);
      return this.view(tx, await draftRow(tx, id), today);
    });
  }

  /** Throws a draft away. What was published stays. @throws ProblemError `not_found` */
  drop(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const [dropped] = (await tx.query('delete from homework_draft where clinic_id = $1 and id = $2 returning id', [
        tx.viewer.clinicId,
        id,
      ])) as [{ id: string }[], number];
      if (!dropped[0]) throw new ProblemError('not_found');
    });
  }

  /** Publishes the draft as the next version, which never changes; the draft is gone. @throws ProblemError `invalid` naming everything that keeps it from being published, `changed_elsewhere` */
  publish(viewer: Viewer, id: string, version: number): Promise<{ homeworkId: string; homeworkVersion: number }> {
    return this.db.write(viewer, async (tx) => {
      const today = await clinicToday(tx, this.clock, tx.viewer.clinicId);
      const row = await this.current(tx, id, version, today);
      const definition = completed(definitionOf(row, today), today);
      const places = await placesHere(tx, definition, today);
      if (places.length > 0) throw new ProblemError('invalid', { errors: places.map(({ pointer, message }) => ({ pointer, message })) });
      const source = row.source_id === null || row.source_version === null ? null : { id: row.source_id, version: row.source_version };
      await publishOwn(tx, definition, source);
      await tx.query('delete from homework_draft where clinic_id = $1 and id = $2', [tx.viewer.clinicId, id]);
      await audit(tx, this.clock, 'homework.publish', id);
      return { homeworkId: definition.id, homeworkVersion: definition.version };
    });
  }

  private async current(tx: Tx, id: string, version: number, today: string): Promise<DraftRow> {
    const row = await draftRow(tx, id);
    if (row.version !== version) throw new ProblemError('changed_elsewhere', { current: await this.view(tx, row, today) });
    return row;
  }

  private async store(tx: Tx, { id, version }: DraftRow, definition: Homework, today: string): Promise<void> {
    const [saved] = (await tx.query(
      'update homework_draft set definition = $4, version = version + 1, changed_by = $5, changed_at = $6 where clinic_id = $1 and id = $2 and version = $3 returning id',
      [tx.viewer.clinicId, id, version, JSON.stringify(definition), tx.viewer.id, this.clock.now()],
    )) as [{ id: string }[], number];
    if (!saved[0]) throw new ProblemError('changed_elsewhere', { current: await this.view(tx, await draftRow(tx, id), today) });
  }

  private async view(tx: Tx, row: DraftRow, today: string): Promise<HomeworkDraft> {
    const definition = definitionOf(row, today);
    return draftView(row, definition, await placesHere(tx, definition, today));
  }
}
