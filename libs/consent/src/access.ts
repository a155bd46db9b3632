import { type Audience, type AudienceCeiling, mayGrant } from './audience';

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
export type Granted = Readonly<Partial<Record<Audience, boolean>>>;

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
}

const audienceOf: Readonly<Partial<Record<Viewer, Audience>>> = {
  partner: 'partner',
  counselor: 'counselor',
  colleague: 'counselor',
  report: 'report',
};

function hasGrant(granted: Granted | undefined, ceiling: AudienceCeiling, audience: Audience | undefined): boolean {
  return audience !== undefined && granted?.[audience] === true && mayGrant(ceiling, audience);
}

/**
 * Whether this reader may see this now. Evaluated anew at every read (CC-13); a `false` must look like absence (CC-14).
 * A pause or separation suspends what the partners share with each other, whatever was granted (CC-41), and joint documents (CC-46).
 */
export function maySee(viewer: Viewer, thing: Guarded): boolean {
  const access = accessTable[thing.dataClass][viewer];
  const audience = audienceOf[viewer];
  const apart = thing.couple !== 'active' || thing.sharingPaused === true;
  if (viewer === 'partner' && access === 'consent' && apart) return false;
  switch (access) {
    case 'yes':
      return true;
    case 'no':
      return false;
    case 'consent':
      return hasGrant(thing.granted, thing.ceiling, audience);
    case 'bothConsent':
      return !apart && hasGrant(thing.granted, thing.ceiling, audience) && hasGrant(thing.otherGranted, thing.ceiling, audience);
    case 'coverage':
      // Standing in never sees more than the counselor whose place it takes.
      return thing.covering === true && maySee('counselor', thing);
  }
}

/** Whether this person may grant, extend or withdraw consent: the author alone, on individual or joint things (CC-04). */
export function mayDecide(viewer: Viewer, dataClass: DataClass): boolean {
  return viewer === 'author' && (dataClass === 'individual' || dataClass === 'joint');
}
