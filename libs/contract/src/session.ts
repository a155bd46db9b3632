import * as z from 'zod';
import { Audience, Day, Id, Moment, plainText } from './common';
import { DescribedRow } from './answers';

/** Fixed vocabulary for what was worked on (documents 5.6). */
export const sessionTopics = [
  'communication',
  'agreements',
  'reliability',
  'triggers_and_coping',
  'boundaries',
  'closeness',
  'goals',
  'practical',
] as const;
export const SessionTopic = z.enum(sessionTopics).meta({ id: 'SessionTopic' });

export const SessionFields = z.strictObject({
  startsAt: Moment,
  minutes: z.int().min(10).max(240),
  place: z.enum(['in_person', 'video', 'audio']),
  attendees: z.array(Id).max(2).meta({ description: 'Partners who took part' }),
  topics: z.array(SessionTopic).max(8),
  summary: plainText(6000).meta({ description: "Counselor's summary; goes into the joint document, so written for both to read" }),
  state: z.enum(['planned', 'held', 'cancelled']),
});
export const PlanSession = SessionFields.pick({ startsAt: true, minutes: true, place: true }).meta({ id: 'PlanSession' });
export const ChangeSession = SessionFields.meta({ id: 'ChangeSession' });
export const Session = SessionFields.extend({
  id: Id,
  coupleId: Id,
  version: z.int(),
  cautions: z
    .array(z.strictObject({ words: z.string(), message: z.string() }))
    .meta({ description: 'Wording to think about before both read it (DOC-8); never blocks' }),
}).meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
export const Sessions = z.strictObject({ items: z.array(Session) }).meta({ id: 'Sessions' });

/** One line a document could hold (DOC-1): only what the counselor may know of; a line without report consent can't be chosen. */
export const DocumentLine = z
  .strictObject({
    key: z.string().meta({ description: 'Part id, or the name of a section' }),
    section: z.enum(['shared', 'homework', 'figures', 'boundaries', 'topics', 'summary', 'next']),
    ownerId: Id.nullable().meta({ description: 'Whose it is; null for the clinic or both' }),
    title: z.string(),
    at: Moment.nullable(),
    rows: z.array(DescribedRow),
    consent: z.strictObject({ report: z.boolean(), since: Moment.nullable() }),
    selectable: z.boolean(),
  })
  .meta({ id: 'DocumentLine' });
export type DocumentLine = z.infer<typeof DocumentLine>;
export const DocumentLines = z.strictObject({ items: z.array(DocumentLine) }).meta({ id: 'DocumentLines' });
export const PeriodQuery = z.strictObject({ from: Day, to: Day });

export const NewDocument = z
  .strictObject({ from: Day, to: Day, lines: z.array(z.string().max(80)).max(500), paper: z.enum(['a4', 'letter']).default('a4') })
  .meta({ id: 'NewDocument', description: 'Nothing is remembered from last time (DOC-3): each line is named' });

export const DocumentState = z.enum(['queued', 'rendering', 'ready', 'failed']).meta({ id: 'DocumentState' });
export const SessionDocument = z
  .strictObject({
    id: Id,
    sessionId: Id,
    from: Day.meta({ description: 'First day it covers' }),
    to: Day.meta({ description: 'Last day it covers' }),
    fileName: z.string(),
    state: DocumentState,
    progress: z.int().meta({ description: 'Per cent' }),
    stale: z.boolean().meta({ description: 'Whether a consent it rests on was withdrawn since' }),
    staleSince: Moment.nullable().meta({ description: 'When the first of them was withdrawn' }),
    pages: z.int().nullable(),
    sha256: z.string().nullable(),
    madeAt: Moment.nullable(),
    requestedAt: Moment,
    manifest: z
      .array(
        z.strictObject({
          part: z.string(),
          entryId: Id,
          title: z.string(),
          ownerId: Id,
          revision: z.int(),
          audience: Audience,
          grantedAt: Moment,
        }),
      )
      .meta({ description: 'The consents it rests on, line by line' }),
  })
  .meta({ id: 'SessionDocument' });
export type SessionDocument = z.infer<typeof SessionDocument>;
export const SessionDocuments = z.strictObject({ items: z.array(SessionDocument) }).meta({ id: 'SessionDocuments' });
