import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HomeworkFileFormat, HomeworkImport, HomeworkImported } from '@groundwork/contract';
import { importHomework, toFhir, toJson } from '@groundwork/homework';
import { audit } from '../platform/audit';
import { clinicToday } from '../platform/clinic-day';
import { Clock } from '../platform/clock';
import { Db, type Viewer } from '../platform/database/db';
import { homeworkHere, newHomeworkId } from '../platform/definitions';
import { ProblemError } from '../platform/http/problem-error';
import { addDraft } from './builder-drafts';
import { placesHere } from './builder-places';
import { placeView } from './builder.view';

/** Homework as files: our own format, and FHIR R4 questionnaires. */
@Injectable()
export class HomeworkFilesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Makes a draft of a file, or says what would come of it. @throws ProblemError `invalid` with a list of what is wrong where; nothing is changed then */
  take(viewer: Viewer, { format, content, dryRun }: HomeworkImport): Promise<HomeworkImported> {
    const read = importHomework(format, content);
    return this.db.write(viewer, async (tx) => {
      if (!read.ok)
        throw new ProblemError('invalid', {
          errors: read.places.map(({ pointer, message }) => ({ pointer: `/content${pointer}`, message })),
        });
      const today = await clinicToday(tx, this.clock, tx.viewer.clinicId);
      const homeworkId = newHomeworkId(randomBytes(8));
      const definition = { ...read.value, id: homeworkId, version: 1, publishedOn: today };
      const draft = dryRun ? null : await addDraft(tx, this.clock, { homeworkId, source: null, definition });
      if (draft) await audit(tx, this.clock, 'homework.import', draft.id);
      return {
        draftId: draft?.id ?? null,
        title: definition.title,
        questions: Object.keys(definition.fields).length,
        places: (await placesHere(tx, definition, today)).map(placeView),
      };
    });
  }

  /** One published version as a file. @throws ProblemError `not_found` for what is not in this clinic's library */
  give(viewer: Viewer, id: string, version: string, format: HomeworkFileFormat): Promise<object> {
    return this.db.read(viewer, async (tx) => {
      const homework = /^\d{1,6}$/.test(version) ? await homeworkHere(tx, id, Number(version)) : undefined;
      if (!homework) throw new ProblemError('not_found');
      return format === 'json' ? toJson(homework) : toFhir(homework);
    });
  }
}
