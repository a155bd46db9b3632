import { type ChangeSession, SessionFields } from '@groundwork/contract';
import * as z from 'zod';
import { dayOf } from '../ui/days';
import { momentOf, timeIn } from './zoned-time';

/** Fields of a session as they are saved. */
export type Fields = z.output<typeof ChangeSession>;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Native inputs hold the start as a day and a time of the clinic. */
export const SessionDraft = SessionFields.omit({ startsAt: true }).extend({ day: z.iso.date(), time: clock });
export type SessionDraft = z.input<typeof SessionDraft>;

/** What a new session is planned with. */
export const PlanDraft = SessionDraft.pick({ day: true, time: true, minutes: true, place: true });
export type PlanDraft = z.input<typeof PlanDraft>;

/** What a form shows of a session. @param timeZone the clinic's */
export function draftOf(fields: Fields, timeZone: string): SessionDraft {
  const { minutes, place, attendees, topics, summary, state } = fields;
  return { ...startOf(fields.startsAt, timeZone), minutes, place, attendees, topics, summary, state };
}

/** What is saved of a form; null while something in it cannot be. */
export function fieldsOf(draft: SessionDraft, timeZone: string): Fields | null {
  const { success, data } = SessionDraft.safeParse(draft);
  if (!success) return null;
  const { day, time, ...others } = data;
  return { ...others, startsAt: momentOf(day, time, timeZone) };
}

/** A moment as day and time of the clinic. */
export function startOf(moment: string, timeZone: string): { day: string; time: string } {
  return { day: dayOf(moment, timeZone), time: timeIn(moment, timeZone) };
}

/** What a session has apart from its id, version and cautions. */
export function fieldsIn(session: Fields): Fields {
  const { startsAt, minutes, place, attendees, topics, summary, state } = session;
  return { startsAt, minutes, place, attendees, topics, summary, state };
}
