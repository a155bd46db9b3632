import type { Audience } from './audience';

/** One decision of an author for one audience. Append-only; the current state is derived (CC-01). Times are ISO 8601 in UTC. */
export interface GrantEvent {
  readonly audience: Audience;
  readonly decision: 'granted' | 'revoked';
  readonly at: string;
  readonly expiresAt: string | null;
}

export type GrantState = 'none' | 'granted' | 'revoked' | 'expired';

/** How long a grant lasts, in days; null lasts until the end of the episode (CC-07). Defaults; the clinic may set others. */
export const grantDays: Readonly<Record<Audience, number | null>> = { counselor: null, partner: 90, report: 30 };

/** When a grant made at a moment ends; null when it has no end of its own. Renewal is asked for, silence ends it (CC-07). */
export function expiryOf(audience: Audience, at: string, days: number | null = grantDays[audience]): string | null {
  return days === null ? null : new Date(Date.parse(at) + days * 86_400_000).toISOString();
}

/** The state of consent for one audience at a moment, from its events in the order they were written; the last one counts. */
export function grantState(events: readonly GrantEvent[], audience: Audience, now: string): GrantState {
  const last = events.findLast((event) => event.audience === audience && Date.parse(event.at) <= Date.parse(now));
  if (!last) return 'none';
  if (last.decision === 'revoked') return 'revoked';
  return last.expiresAt !== null && Date.parse(last.expiresAt) <= Date.parse(now) ? 'expired' : 'granted';
}
