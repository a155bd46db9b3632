import type { Audience } from './audience';

/** One decision of an author for one audience. Append-only; the current state is derived (CC-01). Times are ISO 8601 in UTC. */
export interface GrantEvent {
  readonly audience: Audience;
  /** `ended`: by the end of the counselling, or by the one document it was for; no act of the author's. */
  readonly decision: 'granted' | 'revoked' | 'ended';
  readonly at: string;
  readonly expiresAt: string | null;
}

export type GrantState = 'none' | 'granted' | 'revoked' | 'expired';

/** How long a grant lasts, in days; null lasts until the end of the episode (CC-07). Defaults; the clinic may set others. */
export const grantDays: Readonly<Record<Audience, number | null>> = { counselor: null, partner: 90, report: 30 };

/** The days a clinic may choose from. */
export const grantDayLimits = { partner: { min: 30, max: 365 }, report: { min: 7, max: 90 } } as const;

/** How many days before its end an author is asked whether a grant is still all right (CC-07). */
export const askBeforeDays: Readonly<Record<Audience, number>> = { counselor: 0, partner: 14, report: 7 };

const day = 86_400_000;

/** When a grant made at a moment ends; null when it has no end of its own. Renewal is asked for, silence ends it (CC-07). */
export function expiryOf(audience: Audience, at: string, days: number | null = grantDays[audience]): string | null {
  return days === null ? null : new Date(Date.parse(at) + days * day).toISOString();
}

/** The state of consent for one audience at a moment, from its events in the order they were written; the last one counts. */
export function grantState(events: readonly GrantEvent[], audience: Audience, now: string): GrantState {
  const last = events.findLast((event) => event.audience === audience && Date.parse(event.at) <= Date.parse(now));
  if (!last) return 'none';
  if (last.decision !== 'granted') return last.decision === 'revoked' ? 'revoked' : 'expired';
  return last.expiresAt !== null && Date.parse(last.expiresAt) <= Date.parse(now) ? 'expired' : 'granted';
}

/** Whether the author is asked by now if a grant that ends at this moment is still all right; not once it is over. */
export function isAskedAgain(audience: Audience, expiresAt: string | null, now: string): boolean {
  if (expiresAt === null) return false;
  const left = Date.parse(expiresAt) - Date.parse(now);
  return left > 0 && left <= askBeforeDays[audience] * day;
}
