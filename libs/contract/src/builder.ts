import * as z from 'zod';
import { Day, Id, Moment } from './common';

const HomeworkId = z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/, { error: 'is not a homework id' });
const HomeworkVersion = z.int().min(1);
const pinned = z.strictObject({ homeworkId: HomeworkId, homeworkVersion: HomeworkVersion });

/** What keeps a draft from being published: where, and in plain words. */
export const DraftPlace = z
  .strictObject({
    pointer: z.string().meta({ description: 'JSON pointer into the definition; empty for the whole' }),
    message: z.string(),
    missing: z.boolean().meta({ description: 'Whether it is only still to be filled in' }),
  })
  .meta({ id: 'DraftPlace' });
export type DraftPlace = z.infer<typeof DraftPlace>;

export const HomeworkDraft = z
  .strictObject({
    id: Id,
    homeworkId: z.string().meta({ description: 'The id it will have, or has, once published' }),
    publishesAs: z.int().meta({ description: 'The version that publishing makes' }),
    source: pinned.nullable().meta({ description: 'What it was adapted from' }),
    definition: z.looseObject({}).meta({ description: 'A homework as data; the type is `Homework` of libs/homework' }),
    places: z.array(DraftPlace),
    changedAt: Moment,
    changedBy: z.string().nullable().meta({ description: 'Name; null for somebody the caller does not see, such as an admin' }),
    version: z.int().meta({ description: 'The number in the ETag' }),
  })
  .meta({ id: 'HomeworkDraft' });
export type HomeworkDraft = z.infer<typeof HomeworkDraft>;

const DraftCard = z.strictObject({ id: Id, homeworkId: z.string(), title: z.string(), changedAt: Moment, changedBy: z.string().nullable() });
const OwnVersion = z.strictObject({ version: z.int(), title: z.string(), publishedOn: Day, publishedBy: z.string().nullable() });
const OwnHomework = z.strictObject({
  homeworkId: z.string(),
  title: z.string(),
  source: pinned.nullable(),
  versions: z.array(OwnVersion).meta({ description: 'Newest first' }),
});

export const HomeworkWorkshop = z
  .strictObject({ drafts: z.array(DraftCard), published: z.array(OwnHomework) })
  .meta({ id: 'HomeworkWorkshop', description: 'What a clinic makes itself: drafts, newest first, and everything it published, by title' });
export type HomeworkWorkshop = z.infer<typeof HomeworkWorkshop>;

export const NewHomeworkDraft = z
  .strictObject({
    from: pinned.nullable().meta({ description: 'What to adapt; null to begin with nothing' }),
    asNew: z
      .boolean()
      .default(false)
      .meta({ description: 'Of homework of the clinic’s own: a new one beside it, instead of its next version' }),
  })
  .meta({ id: 'NewHomeworkDraft' });
export type NewHomeworkDraft = z.output<typeof NewHomeworkDraft>;

export const ChangeHomeworkDraft = z.strictObject({ definition: z.looseObject({}) }).meta({ id: 'ChangeHomeworkDraft' });

export const PublishedHomework = pinned.meta({ id: 'PublishedHomework' });

export const HomeworkFileFormat = z
  .enum(['json', 'fhir'], { error: 'is not a format known here: choose json or fhir' })
  .meta({ id: 'HomeworkFileFormat' });
export type HomeworkFileFormat = z.infer<typeof HomeworkFileFormat>;

export const HomeworkImport = z
  .strictObject({
    format: HomeworkFileFormat,
    content: z.looseObject({}).meta({ description: 'The file: a homework exported here, or a FHIR R4 Questionnaire' }),
    dryRun: z.boolean().default(false).meta({ description: 'Only say what would come of it' }),
  })
  .meta({ id: 'HomeworkImport' });
export type HomeworkImport = z.output<typeof HomeworkImport>;

export const HomeworkImported = z
  .strictObject({
    draftId: Id.nullable().meta({ description: 'Null when only tried' }),
    title: z.string(),
    questions: z.int(),
    places: z.array(DraftPlace).meta({ description: 'What is still to be filled in before it can be published' }),
  })
  .meta({ id: 'HomeworkImported' });
export type HomeworkImported = z.infer<typeof HomeworkImported>;

export const ExportQuery = z.strictObject({ format: HomeworkFileFormat.default('json') });
export const HomeworkFile = z
  .looseObject({})
  .meta({ id: 'HomeworkFile', description: 'A homework in our own format, or as FHIR R4 Questionnaire' });
