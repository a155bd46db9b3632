import type { Session } from '@groundwork/contract';
import { dayOf, daysBetween } from '../ui/days';
import type { PlanDraft } from './session-model';
import { momentOf, timeIn } from './zoned-time';

/** Sessions of a couple by what they ask of the counselor. */
export interface SessionLists {
  /** Planned, from now on; the nearest first. */
  coming: Session[];
  /** Planned, and their time has gone by: did they take place? The latest first. */
  open: Session[];
  /** Held or cancelled, the latest first. */
  earlier: Session[];
}

const ends = (session: Session) => Date.parse(session.startsAt) + session.minutes * 60_000;
const latestFirst = (a: Session, b: Session) => b.startsAt.localeCompare(a.startsAt);

export function listsOf(sessions: readonly Session[], now: Date): SessionLists {
  const planned = sessions.filter(({ state }) => state === 'planned');
  return {
    coming: planned.filter((session) => ends(session) > now.getTime()).sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    open: planned.filter((session) => ends(session) <= now.getTime()).sort(latestFirst),
    earlier: sessions.filter(({ state }) => state !== 'planned').sort(latestFirst),
  };
}

/**
 * What a new session starts with: two weeks after the latest one, at the same time and place, or two weeks from today when that has gone by; the first one tomorrow at ten.
 * @param timeZone the clinic's
 */
export function suggestionAfter(sessions: readonly Session[], now: Date, timeZone: string): PlanDraft {
  const today = dayOf(now, timeZone);
  const latest = sessions.filter(({ state }) => state !== 'cancelled').sort(latestFirst)[0];
  if (!latest) return { day: laterBy(today, 1), time: '10:00', minutes: 50, place: 'in_person' };
  const last = dayOf(latest.startsAt, timeZone);
  // Same weekday: whole steps of two weeks.
  const steps = Math.max(1, Math.floor(daysBetween(last, today) / 14) + 1);
  return { day: laterBy(last, 14 * steps), time: timeIn(latest.startsAt, timeZone), minutes: latest.minutes, place: latest.place };
}

/** Another session of the couple that would run at the same time. */
export function overlapping(draft: PlanDraft, sessions: readonly Session[], timeZone: string): Session | undefined {
  const starts = Date.parse(momentOf(draft.day, draft.time, timeZone));
  const until = starts + draft.minutes * 60_000;
  return sessions.find((session) => session.state !== 'cancelled' && Date.parse(session.startsAt) < until && ends(session) > starts);
}

function laterBy(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
