import * as z from 'zod';
import { Audience, Day, Id, Moment, plainText } from './common';

const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
/** When tasks fall due; days are the clinic's calendar days. */
export const Schedule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('daily') }),
    z.strictObject({ kind: z.literal('weekly'), days: z.array(weekday).min(1, { error: 'needs at least one weekday' }).max(7) }),
    z.strictObject({ kind: z.literal('every'), days: z.int().min(2, { error: 'must be 2 or more' }).max(90) }),
    z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(31).meta({ description: 'Day of the month; in shorter months the last day' }) }),
  ], { error: (issue) => (issue.code === 'invalid_union' ? 'is not a schedule known here: choose once, daily, weekly, every or monthly' : undefined) })
  .meta({ id: 'Schedule' });
export type Schedule = z.infer<typeof Schedule>;

/** When it begins: as soon as a partner is done with this other assignment of theirs, or so many days after that; never before the first day. */
export const After = z
  .strictObject({ assignmentId: Id, days: z.int().min(0).max(365).meta({ description: 'Days to wait after that; 0 for at once' }) })
  .meta({ id: 'After' });
export type After = z.infer<typeof After>;

export const NewAssignment = z
  .strictObject({
    homeworkId: z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/, { error: 'is not a homework id' }),
    homeworkVersion: z.int().min(1),
    partnerIds: z.array(Id).min(1, { error: 'needs at least one partner' }).max(2),
    schedule: Schedule,
    startsOn: Day,
    endsOn: Day.nullable().meta({ description: 'Last day a task may fall due; null for open' }),
    after: After.nullable().default(null).meta({ description: 'Begins for each partner once they are done with another assignment; null for on the first day' }),
    untilNextSession: z
      .boolean()
      .default(false)
      .meta({ description: 'Nothing falls due after the next session planned; moves with it. Without one planned it stays open until there is one' }),
    note: plainText(1000).nullable(),
    gateReason: plainText(1000, 1).nullable().default(null).meta({ description: 'Why gated homework is given while the gate is at caution; else null' }),
    requestedSharing: z.array(Audience).max(3).meta({ description: 'What the counselor would like to see shared; a wish shown to the partner, never a setting (CC-04)' }),
  })
  .meta({ id: 'NewAssignment' });
export type NewAssignment = z.infer<typeof NewAssignment>;

export const ChangeAssignment = z
  .strictObject({
    schedule: Schedule,
    endsOn: Day.nullable(),
    note: plainText(1000).nullable(),
    after: z.null().optional().meta({ description: 'Null: it waits for nothing any more and begins; left out, that stays as it is' }),
    untilNextSession: z.boolean().optional().meta({ description: 'Left out, it stays as it is' }),
  })
  .meta({ id: 'ChangeAssignment' });

export const Assignment = z
  .strictObject({
    id: Id,
    homeworkId: z.string(),
    homeworkVersion: z.int(),
    title: z.string(),
    partnerIds: z.array(Id),
    schedule: Schedule,
    startsOn: Day,
    endsOn: Day.nullable(),
    after: After.nullable(),
    untilNextSession: z.boolean(),
    note: z.string().nullable(),
    gateReason: z.string().nullable().meta({ description: 'Why it was given while the safety gate was at caution; null in every other case' }),
    requestedSharing: z.array(Audience),
    endedAt: Moment.nullable(),
    version: z.int().meta({ description: 'The number in the ETag' }),
    progress: z.array(
      z.strictObject({
        partnerId: Id,
        done: z.int(),
        due: z.int(),
        nextDueOn: Day.nullable(),
        beginsOn: Day.nullable().meta({ description: 'First day; null while it waits for another assignment' }),
        lastOn: Day.nullable().meta({ description: 'Last day as it stands: the last day given, or the day of the session it lasts until; null for open' }),
      }),
    ),
  })
  .meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;
export const Assignments = z.strictObject({ items: z.array(Assignment) }).meta({ id: 'Assignments' });

export const TaskState = z.enum(['open', 'done', 'ended']).meta({ id: 'TaskState' });
export const Task = z
  .strictObject({
    id: Id,
    assignmentId: Id,
    homeworkId: z.string(),
    homeworkVersion: z.int(),
    title: z.string(),
    summary: z.string(),
    kind: z.string(),
    minutes: z.int(),
    dueOn: Day,
    state: TaskState,
    started: z.boolean().meta({ description: 'Whether a draft waits' }),
    note: z.string().nullable(),
    requestedSharing: z.array(Audience),
    entries: z.array(z.strictObject({ id: Id, state: z.enum(['draft', 'submitted']), updatedAt: Moment, preview: z.string().meta({ description: 'First words, for lists' }) })),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

/** A partner's home: what is there to do, soonest first. */
export const Tasks = z
  .strictObject({ today: z.array(Task), later: z.array(Task), lately: z.array(Task).meta({ description: 'Done in the last 14 days' }), day: Day.meta({ description: 'Today, in the time zone of the clinic' }) })
  .meta({ id: 'Tasks' });
export type Tasks = z.infer<typeof Tasks>;
export const TaskQuery = z.strictObject({ laterDays: z.coerce.number().int().min(0).max(60).default(14) });
