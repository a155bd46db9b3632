import * as z from 'zod';
import { Region } from './clinic';
import { Answers } from './answers';
import { Id, Moment, plainText } from './common';

const clockTime = (pattern: RegExp) => z.string().regex(pattern, { error: 'is not a time like 09:00' });

/** Hours of one weekday in the clinic's time zone. */
export const CoverSpan = z
  .strictObject({
    day: z.int().min(1).max(7).meta({ description: 'Day of the week, 1 for Monday' }),
    from: clockTime(/^([01]\d|2[0-3]):[0-5]\d$/),
    to: clockTime(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
  })
  .meta({ id: 'CoverSpan' });
export type CoverSpan = z.infer<typeof CoverSpan>;

/** On-call cover of a clinic (safety 4.4): it can be changed, never switched off. */
export const ChangeOnCall = z
  .strictObject({
    hours: z.array(CoverSpan).min(1, { error: 'needs at least one day' }).max(21),
    people: z.array(Id).min(1, { error: 'needs at least one person' }).max(10).meta({ description: 'Counselors, in the order in which they are told' }),
    leadId: Id.meta({ description: 'The clinic lead, a counselor: told last, and again until somebody acts' }),
    locales: z.array(Region).min(1, { error: 'needs at least one country' }).max(10).meta({ description: 'Where clients live' }),
    level1Minutes: z.int().min(60).max(480).meta({ description: 'Minutes within the hours of cover until the next person is told, level 1' }),
    level2Minutes: z.int().min(5).max(60).meta({ description: 'Minutes by the clock until the next person is told, level 2' }),
  })
  .meta({ id: 'ChangeOnCall' });
export type ChangeOnCall = z.infer<typeof ChangeOnCall>;

export const coverGaps = ['cover', 'people', 'lead', 'numbers'] as const;
export const OnCall = z
  .strictObject({
    cover: ChangeOnCall.nullable().meta({ description: 'Null before it is set up' }),
    missing: z.array(z.enum(coverGaps)).meta({ description: 'What keeps the PHQ-9 from being given' }),
    uncovered: z.array(Region).meta({ description: 'Countries without a crisis number that somebody checked' }),
    open: z.int().meta({ description: 'Alerts that nobody has closed yet; a count, and nothing else is an admin’s to know' }),
    lately: z.int().meta({ description: 'Alerts of the last 30 days' }),
    version: z.int().meta({ description: 'The number in the ETag; 0 before it is set up' }),
  })
  .meta({ id: 'OnCall' });
export type OnCall = z.infer<typeof OnCall>;

export const alertActions = ['contacted', 'not_reached', 'assessed', 'emergency'] as const;
export const alertSteps = ['raised', 'again', 'told', 'escalated', 'reminded', 'nobody', 'acted'] as const;
const State = z.enum(['open', 'in_hand', 'closed']).meta({ description: 'in_hand: somebody acts and has not reached them yet' });
const Level = z.union([z.literal(1), z.literal(2)]);

/** An alert for the couple's counselor, with every step (safety 4.4). */
export const RiskAlert = z
  .strictObject({
    id: Id,
    partnerId: Id,
    level: Level,
    source: z.enum(['measure', 'help']),
    entryId: Id.nullable().meta({ description: 'While the counselor may read it' }),
    at: Moment,
    state: State,
    steps: z.array(
      z.strictObject({
        kind: z.enum(alertSteps),
        at: Moment,
        name: z.string().nullable().meta({ description: 'Who was told, or who acted' }),
        action: z.enum(alertActions).nullable(),
        text: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RiskAlert' });
export type RiskAlert = z.infer<typeof RiskAlert>;
export const RiskAlerts = z.strictObject({ items: z.array(RiskAlert) }).meta({ id: 'RiskAlerts' });

/** What somebody on call sees of an alert that reached them: who, when, how urgent, how to reach them. Nothing clinical; for a limited time. */
export const OnCallAlert = z
  .strictObject({
    id: Id,
    level: Level,
    at: Moment,
    name: z.string(),
    contact: z.string(),
    state: State,
    actedBy: z.string().nullable(),
  })
  .meta({ id: 'OnCallAlert' });
export type OnCallAlert = z.infer<typeof OnCallAlert>;
export const OnCallAlerts = z.strictObject({ items: z.array(OnCallAlert) }).meta({ id: 'OnCallAlerts' });

export const ActOnAlert = z
  .strictObject({
    action: z.enum(alertActions),
    text: plainText(1000).meta({ description: 'What comes next when they were not reached, who assessed and how; else as wanted' }),
  })
  .meta({ id: 'ActOnAlert' });
export type ActOnAlert = z.infer<typeof ActOnAlert>;

/** What a partner's help page says about the clinic. */
export const HelpCover = z
  .strictObject({
    hours: z.array(CoverSpan),
    timeZone: z.string(),
    canCall: z.boolean().meta({ description: 'Whether “I need help now” reaches somebody in this clinic' }),
  })
  .meta({ id: 'HelpCover' });
export type HelpCover = z.infer<typeof HelpCover>;
export const CallForHelp = z.strictObject({ sure: z.literal(true) }).meta({ id: 'CallForHelp', description: 'The second tap' });
export const HelpCalled = z.strictObject({ at: Moment }).meta({ id: 'HelpCalled' });

export const FormHelp = z
  .strictObject({ entryId: Id.nullable() })
  .meta({ id: 'FormHelp', description: '“I could not answer freely” (SA-35)' });
export const HideEntry = z.strictObject({ answers: Answers }).meta({ id: 'HideEntry', description: 'Send to the counselor, and hide from the own pages (SA-36)' });
