import { type CoupleStatus, type Guarded, type Waiting, type Why, whyVisible } from './access';
import { type Audience, type AudienceCeiling, audiences } from './audience';
import type { GrantState } from './grants';

/** A part of an entry, as far as the ledger has to know it. */
export interface LedgerPart {
  readonly id: string;
  readonly entry: string;
  readonly ceiling: AudienceCeiling;
  /** Both partners' by its nature. */
  readonly joint: boolean;
  readonly reaches: Waiting['reaches'];
  /** When it is forgotten for everybody; null for never. */
  readonly forgetAt: string | null;
}

/**
 * Something that changed who may read what; times are ISO 8601. `ended`: grants that ended with the counselling (no part: all of the couple's) or with the one document they
 * were for. `apart` and `together`: whether the partners' sharing rests, whoever paused it and for whatever reason.
 */
export type LedgerEvent = { readonly at: string } & (
  | {
      readonly kind: 'granted';
      readonly part: string;
      readonly audience: Audience;
      readonly expiresAt: string | null;
      readonly revision: number;
    }
  | { readonly kind: 'revoked'; readonly part: string; readonly audience: Audience }
  | { readonly kind: 'ended'; readonly part: string | null; readonly audience: Audience }
  | { readonly kind: 'released'; readonly entry: string; readonly revision: number }
  | { readonly kind: 'held' | 'blocked' | 'unblocked' | 'opened'; readonly entry: string }
  | { readonly kind: 'apart' | 'together' }
);

/** One author's decision for one audience, as it stands at the moment asked about. */
export interface StandingGrant {
  readonly state: GrantState;
  /** Since when without a break; null while it does not stand. */
  readonly since: string | null;
  readonly expiresAt: string | null;
}

/** A part at one moment. */
export interface PartStanding {
  readonly part: LedgerPart;
  readonly grants: Readonly<Record<Audience, StandingGrant>>;
  readonly guarded: Guarded;
}

interface Decision {
  decision: 'granted' | 'revoked' | 'ended';
  since: string;
  expiresAt: string | null;
  revision: number;
}
interface EntryState {
  released: number;
  held: boolean;
  blocked: boolean;
  opened: boolean;
}

const none: StandingGrant = { state: 'none', since: null, expiresAt: null };

/**
 * What stood at a moment, by part, from the ledger in the order it was written; later events are not looked at. Parts that are forgotten by then are left out.
 * @param now the moment asked about, included: an event of that moment counts, and a grant that ends at it is over
 */
export function standingAt(parts: readonly LedgerPart[], events: readonly LedgerEvent[], now: string): PartStanding[] {
  const until = Date.parse(now);
  const decisions = new Map<string, Decision>();
  const entries = new Map<string, EntryState>();
  let couple: CoupleStatus = 'active';
  for (const event of events) {
    if (Date.parse(event.at) > until) continue;
    switch (event.kind) {
      case 'granted': {
        const key = `${event.part} ${event.audience}`;
        const before = decisions.get(key);
        const goesOn = before?.decision === 'granted' && !isOver(before.expiresAt, event.at);
        const { expiresAt, revision } = event;
        decisions.set(key, { decision: 'granted', since: goesOn ? before.since : event.at, expiresAt, revision });
        break;
      }
      case 'revoked':
        end(decisions, `${event.part} ${event.audience}`, 'revoked');
        break;
      case 'ended':
        if (event.part !== null) end(decisions, `${event.part} ${event.audience}`, 'ended');
        else for (const key of decisions.keys()) if (key.endsWith(` ${event.audience}`)) end(decisions, key, 'ended');
        break;
      case 'apart':
        couple = 'paused';
        break;
      case 'together':
        couple = 'active';
        break;
      default:
        step(entries, event);
    }
  }
  return parts
    .filter(({ forgetAt }) => !isOver(forgetAt, now))
    .map((part) => {
      const grants = Object.fromEntries(audiences.map((audience) => [audience, standing(decisions.get(`${part.id} ${audience}`), now)]));
      return partStanding(
        part,
        grants as Record<Audience, StandingGrant>,
        decisions.get(`${part.id} partner`),
        entries.get(part.entry),
        couple,
      );
    });
}

function isOver(at: string | null, now: string): boolean {
  return at !== null && Date.parse(at) <= Date.parse(now);
}

/** A decision that nobody took cannot be taken back; one that had run out already stays so. */
function end(decisions: Map<string, Decision>, key: string, decision: 'revoked' | 'ended'): void {
  const before = decisions.get(key);
  if (before?.decision === 'granted') decisions.set(key, { ...before, decision });
}

function step(entries: Map<string, EntryState>, event: Extract<LedgerEvent, { entry: string }>): void {
  const before = entries.get(event.entry) ?? { released: 0, held: false, blocked: false, opened: false };
  const after = {
    released: () => ({ ...before, released: event.kind === 'released' ? event.revision : before.released, held: false }),
    held: () => ({ ...before, held: true }),
    blocked: () => ({ ...before, blocked: true }),
    unblocked: () => ({ ...before, blocked: false }),
    opened: () => ({ ...before, opened: true }),
  }[event.kind]();
  entries.set(event.entry, after);
}

function standing(found: Decision | undefined, now: string): StandingGrant {
  if (!found) return none;
  const { decision, since, expiresAt } = found;
  if (decision === 'revoked') return { state: 'revoked', since: null, expiresAt: null };
  if (decision === 'ended' || isOver(expiresAt, now)) return { state: 'expired', since: null, expiresAt };
  return { state: 'granted', since, expiresAt };
}

function partStanding(
  part: LedgerPart,
  grants: Record<Audience, StandingGrant>,
  toPartner: Decision | undefined,
  entry: EntryState | undefined,
  couple: CoupleStatus,
): PartStanding {
  const waiting: Waiting = {
    reaches: part.reaches,
    released: (entry?.released ?? 0) >= (toPartner?.revision ?? 1),
    kept: entry !== undefined && (entry.blocked || (part.reaches === 'released' && entry.held)),
    opened: entry?.opened === true,
  };
  const granted = { counselor: grants.counselor.state, partner: grants.partner.state, report: grants.report.state };
  return {
    part,
    grants,
    guarded: {
      // Joint parts are sent to both by a grant too, which ends with what both share; a report of them needs the other's consent, which is not in this ledger (CC-09).
      dataClass: 'individual',
      granted: part.joint ? { ...granted, report: 'none' } : granted,
      ceiling: part.ceiling,
      couple,
      waiting,
    },
  };
}

/** Why an audience could, or could not, read a part at the moment of its standing. */
export function whyAt({ guarded }: PartStanding, audience: Audience): Why {
  return whyVisible(audience, guarded);
}

/** What an audience could read at a moment: the question "What could B see on 14 March, 18:00?", answered from the ledger. */
export function couldSee(parts: readonly LedgerPart[], events: readonly LedgerEvent[], audience: Audience, now: string): PartStanding[] {
  return standingAt(parts, events, now).filter((one) => whyAt(one, audience).sees);
}
