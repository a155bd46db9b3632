import * as z from 'zod';
import { Day, Id, Moment, plainText } from './common';
import { Answers, DescribedRow } from './answers';

export const Gate = z.enum(['unscreened', 'clear', 'caution', 'stop']).meta({ id: 'Gate', description: 'The safety gate (SA-30); the counselor’s alone' });
export type Gate = z.infer<typeof Gate>;

export const QuietFlag = z
  .strictObject({
    id: Id,
    partnerId: Id,
    entryId: Id.nullable(),
    kind: z.enum(['pressure', 'unsafe', 'afraid', 'hurt', 'rating', 'measure', 'not_free']),
    at: Moment,
    acknowledgedAt: Moment.nullable(),
    action: z.string().nullable().meta({ description: 'What was done, in the counselor’s words' }),
  })
  .meta({ id: 'QuietFlag' });
export type QuietFlag = z.infer<typeof QuietFlag>;

/** The safety panel (F13). */
export const Safety = z
  .strictObject({
    gate: Gate.meta({ description: 'As it holds today: clear lapses when a partner was not seen alone within 90 days' }),
    stage: z.int().min(1).max(3),
    sharingPaused: z.boolean(),
    contacts: z.array(z.strictObject({ id: Id, partnerId: Id, seenOn: Day, how: z.enum(['in_person', 'private_call']) })),
    history: z.array(z.strictObject({ gate: Gate, stage: z.int(), at: Moment, byId: Id })),
    flags: z.array(QuietFlag),
  })
  .meta({ id: 'Safety' });
export type Safety = z.infer<typeof Safety>;
export const ChangeSafety = z.strictObject({ gate: Gate, stage: z.int().min(1).max(3) }).meta({ id: 'ChangeSafety' });
export const NewContact = z.strictObject({ partnerId: Id, seenOn: Day, how: z.enum(['in_person', 'private_call']) }).meta({ id: 'NewContact' });
export const PauseSharing = z.strictObject({ paused: z.boolean() }).meta({ id: 'PauseSharing' });
export const AcknowledgeFlag = z.strictObject({ action: plainText(1000, 1) }).meta({ id: 'AcknowledgeFlag' });

/** One filled form of a counselor's tool (S08, S86, S87). */
export const ToolEntry = z
  .strictObject({
    id: Id,
    homeworkId: z.string(),
    homeworkVersion: z.int(),
    title: z.string(),
    partnerId: Id.nullable(),
    answers: Answers,
    rows: z.array(DescribedRow),
    version: z.int().meta({ description: 'The number in the ETag' }),
    at: Moment,
    changedAt: Moment,
  })
  .meta({ id: 'ToolEntry' });
export type ToolEntry = z.infer<typeof ToolEntry>;
export const ToolEntries = z.strictObject({ items: z.array(ToolEntry) }).meta({ id: 'ToolEntries' });
export const NewToolEntry = z
  .strictObject({ homeworkId: plainText(16, 1), homeworkVersion: z.int().min(1), partnerId: Id.nullable(), answers: Answers })
  .meta({ id: 'NewToolEntry' });
export const ChangeToolEntry = z.strictObject({ answers: Answers }).meta({ id: 'ChangeToolEntry' });
