import * as z from 'zod';
import { Day, Id, Moment, plainText } from './common';
import { After, Schedule } from './assignment';

const ItemKey = z.string().regex(/^[A-Z0-9-]{1,24}$/, { error: 'is not the key of an item' });
const part = z.strictObject({ title: z.string(), text: z.string() });

/** A programme of the library: homework in an order that makes sense. */
export const ProgrammeCard = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    aim: z.string(),
    notFor: z.string(),
    source: z.string(),
    stage: z.int(),
    weeks: z.int(),
    parts: z.array(
      part.extend({
        items: z.array(z.strictObject({ key: z.string(), homeworkId: z.string(), title: z.string(), for: z.enum(['hurt', 'involved', 'both']), why: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ProgrammeCard' });
export type ProgrammeCard = z.infer<typeof ProgrammeCard>;
export const Programmes = z.strictObject({ items: z.array(ProgrammeCard) }).meta({ id: 'Programmes' });
export type Programmes = z.infer<typeof Programmes>;

/** One homework of a programme as it will be given to this couple. */
export const ProgrammeItem = z
  .strictObject({
    key: ItemKey,
    homeworkId: z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/, { error: 'is not a homework id' }),
    included: z.boolean().meta({ description: 'Whether it will be given' }),
    part: z.int().min(0).max(40).meta({ description: 'Part of the programme it stands in, counted from 0' }),
    partnerIds: z.array(Id).max(2),
    schedule: Schedule,
    startsOn: Day,
    endsOn: Day.nullable(),
    after: z
      .strictObject({ key: ItemKey, days: After.shape.days })
      .nullable()
      .meta({ description: 'The item it waits for; when that is left out, what that would have waited for' }),
    untilNextSession: z.boolean(),
    note: plainText(1000).nullable(),
  })
  .meta({ id: 'ProgrammeItem' });
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

export const NewProgrammeCopy = z.strictObject({ programmeId: plainText(8, 1), startsOn: Day }).meta({ id: 'NewProgrammeCopy' });
export const ChangeProgrammeCopy = z.strictObject({ items: z.array(ProgrammeItem).min(1).max(60) }).meta({ id: 'ChangeProgrammeCopy' });
export const SendProgrammeCopy = z
  .strictObject({ gateReason: plainText(1000, 1).nullable().default(null).meta({ description: 'Why gated homework is given while the gate is at caution' }) })
  .meta({ id: 'SendProgrammeCopy' });

/** A programme adapted for a couple: a draft until it is sent. */
export const ProgrammeCopy = z
  .strictObject({
    id: Id,
    coupleId: Id,
    programmeId: z.string(),
    title: z.string(),
    aim: z.string(),
    notFor: z.string(),
    parts: z.array(part),
    items: z.array(ProgrammeItem.extend({ title: z.string(), why: z.string().nullable(), gated: z.boolean() })),
    concerns: z
      .array(
        z.strictObject({
          key: z.string().meta({ description: 'Of the item' }),
          kind: z.enum(['gate', 'reason', 'order', 'other']).meta({ description: '`reason`: may be given in caution, with a written reason' }),
          message: z.string(),
        }),
      )
      .meta({ description: 'What stands in the way of giving it as it is now; such items can be left out' }),
    tooMuch: z
      .array(z.strictObject({ partnerId: Id, count: z.int(), from: Day }))
      .meta({ description: 'Partners who would have more than three recurring homework at once (RS-8): a word, never a ban' }),
    madeAt: Moment,
    sentAt: Moment.nullable(),
    assignmentIds: z.array(Id).meta({ description: 'What was given when it was sent' }),
    version: z.int().meta({ description: 'The number in the ETag' }),
  })
  .meta({ id: 'ProgrammeCopy' });
export type ProgrammeCopy = z.infer<typeof ProgrammeCopy>;
export const ProgrammeCopies = z
  .strictObject({
    items: z.array(z.strictObject({ id: Id, programmeId: z.string(), title: z.string(), madeAt: Moment, changedAt: Moment, sentAt: Moment.nullable() })),
  })
  .meta({ id: 'ProgrammeCopies' });
export type ProgrammeCopies = z.infer<typeof ProgrammeCopies>;
