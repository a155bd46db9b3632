import * as z from 'zod';
import { Answers, DescribedRow } from './answers';
import { Exchange } from './exchange';
import { Audience, CoupleRole, Day, Id, Moment, pageOf, PageQuery, plainText } from './common';

/** Answers by field name; their shape is checked against the pinned homework version. */

export const Switches = z
  .strictObject({ counselor: z.boolean(), partner: z.boolean(), report: z.boolean() })
  .meta({ id: 'Switches', description: 'Who may read; all off until the author acts' });
export type Switches = z.infer<typeof Switches>;

export const Reply = z.strictObject({ id: Id, by: z.string(), text: z.string(), at: Moment }).meta({ id: 'Reply' });
export type Reply = z.infer<typeof Reply>;
export const NewReply = z.strictObject({ text: plainText(2000, 1) }).meta({ id: 'NewReply' });

export const OwnPart = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    switches: Switches,
    documents: z
      .array(z.strictObject({ kind: z.string(), madeAt: Moment }))
      .meta({ description: 'Documents already made from it, which withdrawing does not undo (CC-22)' }),
  })
  .meta({ id: 'OwnPart' });

/** An entry as its author sees it. */
export const OwnEntry = z
  .strictObject({
    id: Id,
    taskId: Id.nullable(),
    homeworkId: z.string(),
    homeworkVersion: z.int(),
    title: z.string(),
    state: z.enum(['draft', 'submitted']),
    changing: z.boolean().meta({ description: 'Whether a submitted entry has an unsubmitted newer draft' }),
    version: z.int().meta({ description: 'The number in the ETag; grows with each save' }),
    revision: z.int().meta({ description: 'How often it was submitted' }),
    answers: Answers,
    dueOn: Day.nullable(),
    updatedAt: Moment,
    submittedAt: Moment.nullable(),
    parts: z.array(OwnPart).meta({ description: 'Empty before the first submit' }),
    replies: z.array(Reply),
    opened: z
      .array(z.strictObject({ by: z.string(), at: Moment }))
      .meta({ description: 'When counselors opened it (CC-18); reads by the partner are not listed' }),
    exchange: Exchange.nullable().meta({
      description: 'What hangs on it; null where the homework has nothing of the kind, and for drafts',
    }),
    help: z
      .boolean()
      .meta({ description: 'Whether an answer is such that its author is shown the help page at once, whoever else may read it' }),
  })
  .meta({ id: 'OwnEntry' });
export type OwnEntry = z.infer<typeof OwnEntry>;
export const OwnEntriesQuery = PageQuery.extend({ homeworkId: z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/, { error: 'is no homework' }).optional() });
export const OwnEntries = pageOf(OwnEntry).meta({ id: 'OwnEntries' });

export const SaveDraft = z.strictObject({ answers: Answers }).meta({ id: 'SaveDraft' });
export const DraftSaved = z.strictObject({ version: z.int(), savedAt: Moment }).meta({ id: 'DraftSaved' });

export const SubmitEntry = z
  .strictObject({
    answers: Answers,
    sharing: z.record(z.string().max(60), Switches).meta({ description: 'For every part who may read it; a part left out stays private' }),
  })
  .meta({ id: 'SubmitEntry' });

export const ChangeSharing = z
  .strictObject({ part: plainText(60, 1), audience: Audience, granted: z.boolean() })
  .meta({ id: 'ChangeSharing' });

export const SharedPart = z.strictObject({ key: z.string(), label: z.string(), rows: z.array(DescribedRow) }).meta({ id: 'SharedPart' });

/** An entry as somebody else may read it: only the parts granted to that reader. */
export const SharedEntry = z
  .strictObject({
    id: Id,
    authorId: Id,
    homeworkId: z.string(),
    homeworkVersion: z.int(),
    title: z.string(),
    kind: z.string(),
    submittedAt: Moment,
    parts: z.array(SharedPart),
    reviewedAt: Moment.nullable().meta({ description: 'For counselors; null for partners' }),
    replies: z.array(Reply).meta({ description: 'For counselors; empty for partners' }),
    exchange: Exchange.nullable().meta({ description: 'What hangs on it; null where the homework has nothing of the kind' }),
  })
  .meta({ id: 'SharedEntry' });
export type SharedEntry = z.infer<typeof SharedEntry>;
export const SharedEntries = pageOf(SharedEntry).meta({ id: 'SharedEntries' });
export const SharedQuery = PageQuery.extend({
  authorId: Id.optional(),
  homeworkId: plainText(16).optional(),
  unreviewed: z.enum(['true', 'false']).optional(),
});

/** Own boundaries (S55) to point at from S56. */
export const ReferenceChoice = z.strictObject({ id: Id, label: z.string() }).meta({ id: 'ReferenceChoice' });
export const ReferenceChoices = z.strictObject({ items: z.array(ReferenceChoice) }).meta({ id: 'ReferenceChoices' });

/** The definition itself, plain data; its type is `HomeworkDefinition` of libs/homework. */
export const Definition = z.looseObject({ id: z.string(), version: z.int() }).meta({ id: 'Definition' });

export const Boundary = z
  .strictObject({
    id: Id,
    authorId: Id,
    status: z.enum(['draft', 'proposed', 'agreed', 'retired']),
    text: z.string(),
    whose: z.enum(['mine', 'ours']),
    reviewOn: Day.nullable(),
    role: z.array(CoupleRole),
  })
  .meta({ id: 'Boundary' });
export const Boundaries = z.strictObject({ items: z.array(Boundary) }).meta({ id: 'Boundaries' });
