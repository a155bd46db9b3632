import { type Audience, type AudienceCeiling, mayGrant } from './audience';
import type { GrantState } from './grants';

/** Data classes K0 to K6 of the access matrix (consent rules, 3.2). */
export const dataClasses = ['metadata', 'individual', 'joint', 'progress', 'process', 'safety', 'context'] as const;
export type DataClass = (typeof dataClasses)[number];

/**
 * A reader by relation to the thing read. `author` wrote it (of joint things, either partner; of notes, the counselor who wrote them);
 * `counselor` is assigned to the couple, `colleague` is another counselor of the clinic; `report` is a document being rendered.
 */
export const viewers = ['author', 'partner', 'counselor', 'colleague', 'admin', 'report'] as const;
export type Viewer = (typeof viewers)[number];

/** `consent`: the author's grant. `bothConsent`: both partners' grants (CC-09). `coverage`: a time-limited, logged stand-in. */
export type Access = 'yes' | 'no' | 'consent' | 'bothConsent' | 'coverage';

/** The access matrix. A partner reads K3 only through an access request, and an admin sees counts, so both stand as `no`. */
export const accessTable: Readonly<Record<DataClass, Readonly<Record<Viewer, Access>>>> = {
  metadata: { author: 'yes', partner: 'no', counselor: 'yes', colleague: 'no', admin: 'no', report: 'yes' },
  individual: { author: 'yes', partner: 'consent', counselor: 'consent', colleague: 'coverage', admin: 'no', report: 'consent' },
  joint: { author: 'yes', partner: 'yes', counselor: 'yes', colleague: 'coverage', admin: 'no', report: 'bothConsent' },
  progress: { author: 'yes', partner: 'no', counselor: 'yes', colleague: 'coverage', admin: 'no', report: 'no' },
  process: { author: 'yes', partner: 'no', counselor: 'no', colleague: 'no', admin: 'no', report: 'no' },
  safety: { author: 'yes', partner: 'no', counselor: 'yes', colleague: 'coverage', admin: 'no', report: 'no' },
  context: { author: 'yes', partner: 'no', counselor: 'yes', colleague: 'coverage', admin: 'no', report: 'no' },
};

export type CoupleStatus = 'active' | 'paused' | 'separated' | 'closed';
/** The author's consent by audience at this moment; missing or `false` means off. A state says in words why it is off. */
export type Granted = Readonly<Partial<Record<Audience, boolean | GrantState>>>;

/** What a grant waits for before it takes effect, in the shape of a homework part (S04, S20: `released`; S58, S72, S79: `together`; S60: `match`). */
export interface Waiting {
  readonly reaches: 'released' | 'together' | 'match' | null;
  /** Whether the counselor let these very words through. */
  readonly released: boolean;
  /** Whether the counselor, or an answer of the author's elsewhere, keeps them back. */
  readonly kept: boolean;
  /** Whether both opened together. */
  readonly opened: boolean;
}

/** What has to be known of a thing to say who may see it now. */
export interface Guarded {
  readonly dataClass: DataClass;
  /** The author's consent at this moment (see `grantState`); missing means off. */
  readonly granted: Granted;
  /** Joint things: the other partner's consent. */
  readonly otherGranted?: Granted;
  readonly ceiling: AudienceCeiling;
  readonly couple: CoupleStatus;
  /** Whether the clinic has paused sharing between the partners (SA-32). */
  readonly sharingPaused?: boolean;
  /** Whether the colleague who asks stands in for the counselor at this moment. */
  readonly covering?: boolean;
  /** Left out: a grant takes effect at once. */
  readonly waiting?: Waiting;
  /** Whether its answers are such that partner and report can't be granted (S57). */
  readonly capped?: boolean;
}

/** Why somebody may see a thing (the first row), or may not. Closed; each has a sentence on the screens. */
export const reasons = [
  ...(['own', 'granted', 'by_nature', 'told_before', 'standing_in'] as const),
  ...(['never', 'beyond_ceiling', 'not_granted', 'withdrawn', 'expired', 'apart', 'not_released', 'not_opened', 'only_matches'] as const),
] as const;
export type Reason = (typeof reasons)[number];

export interface Why {
  readonly sees: boolean;
  readonly reason: Reason;
}

const audienceOf: Readonly<Partial<Record<Viewer, Audience>>> = {
  partner: 'partner',
  counselor: 'counselor',
  colleague: 'counselor',
  report: 'report',
};

const yes = (reason: Reason): Why => ({ sees: true, reason });
const no = (reason: Reason): Why => ({ sees: false, reason });

/**
 * Why this reader may, or may not, see this now. Evaluated anew at every read (CC-13). To anybody but the author and the couple's counselor a `false` must look like
 * absence, whatever its reason (CC-14).
 */
export function whyVisible(viewer: Viewer, thing: Guarded): Why {
  const access = accessTable[thing.dataClass][viewer];
  // A pause or separation suspends what the partners share with each other, whatever was granted (CC-41), and joint documents (CC-46).
  const apart = thing.couple !== 'active' || thing.sharingPaused === true;
  switch (access) {
    case 'yes':
      if (viewer === 'author') return yes('own');
      if (thing.dataClass !== 'joint') return yes('told_before');
      return viewer === 'partner' && apart ? no('apart') : yes('by_nature');
    case 'no':
      return no('never');
    case 'consent':
      return whyGranted(audienceOf[viewer], thing, viewer === 'partner' && apart);
    case 'bothConsent': {
      const both = whyGranted(audienceOf[viewer], { ...thing, granted: thing.otherGranted ?? {} }, apart);
      return both.sees ? whyGranted(audienceOf[viewer], thing, apart) : both;
    }
    case 'coverage': {
      // Standing in never sees more than the counselor whose place it takes.
      const counselors = whyVisible('counselor', thing);
      if (!counselors.sees) return counselors;
      return thing.covering === true ? yes('standing_in') : no('never');
    }
  }
}

function whyGranted(audience: Audience | undefined, { granted, ceiling, waiting, capped }: Guarded, apart: boolean): Why {
  if (audience === undefined) return no('never');
  if (!mayGrant(ceiling, audience) || (capped === true && audience !== 'counselor')) return no('beyond_ceiling');
  if (audience === 'partner' && waiting?.reaches === 'match') return no('only_matches');
  const consent = granted[audience] ?? false;
  if (consent === 'revoked') return no('withdrawn');
  if (consent === 'expired') return no('expired');
  if (consent === false || consent === 'none') return no('not_granted');
  if (waiting?.reaches === 'together' && !waiting.opened) return no('not_opened');
  if (audience === 'partner' && (waiting?.kept === true || (waiting?.reaches === 'released' && !waiting.released)))
    return no('not_released');
  return apart ? no('apart') : yes('granted');
}

/** Whether this reader may see this now; see `whyVisible`, which is the same in words. */
export function maySee(viewer: Viewer, thing: Guarded): boolean {
  return whyVisible(viewer, thing).sees;
}

/** Whether this person may grant, extend or withdraw consent: the author alone, on individual or joint things (CC-04). */
export function mayDecide(viewer: Viewer, dataClass: DataClass): boolean {
  return viewer === 'author' && (dataClass === 'individual' || dataClass === 'joint');
}
