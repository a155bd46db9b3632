import type { Role, Stage, Wording } from '../kit';

/** How sure we are: read in a source, second-hand or conflicting, remembered and to be checked, or worked out by us (measures 1). */
export type Evidence = 'V' | 'V2' | 'R' | 'D';

/** `bundle`: items may stand in this repository. `permission`: a clinic adds them once it has leave. `score_only`: a counselor types a total. */
export type LicenceState = 'bundle' | 'permission' | 'score_only';

/** `home`: a partner answers it like homework. `counselor`: asked face to face, alone (SA-33). */
export type Administration = 'home' | 'counselor';

export interface Licence {
  readonly state: LicenceState;
  readonly text: string;
  readonly url: string | null;
  /** Day on which the finding was written down; null where it is only remembered. */
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
}

/** An answer as printed, and what it counts before any reversal. */
export interface AnswerOption {
  readonly value: number;
  readonly label: string;
}

/** Lowest and highest answer of an item. */
export type Range = readonly [min: number, max: number];

/** One question that is asked, with answers of its own where they differ from the measure's. */
export interface Item {
  readonly text: string;
  readonly options?: readonly AnswerOption[] | undefined;
}

export interface Subscale {
  readonly label: string;
  /** Items by number, from 1. */
  readonly items: readonly number[];
  readonly as: 'sum' | 'mean';
  /** From here on it counts as positive. */
  readonly positiveFrom?: number;
  readonly evidence: Evidence;
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** `atLeast`: the total is beyond it from `value` on; `below`: while it is lower than `value`. */
export interface Cutoff {
  readonly value: number;
  readonly direction: 'atLeast' | 'below';
  readonly label: string;
  readonly evidence: Evidence;
  readonly source: string;
}

export interface ReliableChange {
  /** Points from which a change is more than chance. */
  readonly value: number;
  /** Points from which a report may name it, where that is more. */
  readonly reportFrom?: number;
  /** Whether the number is our own estimate: said wherever it is shown, and a clinic may set another. */
  readonly estimate: boolean;
  readonly evidence: Evidence;
  readonly source: string;
}

/** A published scale as the registry knows it (M-1). Plain data; bands, cut-offs and reliable change are for counselors only (M-6). */
export interface Measure {
  /** Also the id of its homework. */
  readonly key: string;
  /** Of the items and their scoring together; stored with every entry (M-3). */
  readonly version: number;
  readonly language: 'en';
  /** What counselors call it. */
  readonly name: string;
  /** What a partner reads: neutral, no diagnosis. */
  readonly title: string;
  readonly measures: string;
  readonly administration: Administration;
  readonly itemsCount: number;
  /** Only where `licence.state` is `bundle` (M-2). */
  readonly items?: readonly Item[];
  /** The printed line before the items. */
  readonly stem?: string;
  /** Asked after the items and never scored. */
  readonly unscored?: Item;
  /** Answers of every item without its own; empty where a clinic adds them. */
  readonly options: readonly AnswerOption[];
  readonly itemRanges: { readonly every: Range; readonly except?: Readonly<Record<number, Range>> };
  /** Items that count the other way round, by number. */
  readonly reverse: readonly number[];
  /** Items that make the total; all when left out. */
  readonly totalOf?: readonly number[];
  readonly totalRange: Range;
  readonly better: 'lower' | 'higher' | null;
  readonly subscales: Readonly<Record<string, Subscale>>;
  /** `all`: one item missing and there is no total (M-4). */
  readonly missingRule: 'all';
  readonly bands: readonly Band[];
  readonly cutoff: Cutoff | null;
  /** Others in use, told beside the first. */
  readonly otherCutoffs?: readonly Cutoff[];
  readonly reliableChange: ReliableChange | null;
  readonly recallPeriod: string;
  /** Days between two administrations (M-7); for `counselor` measures the days after which it is asked again. */
  readonly minIntervalDays: number;
  readonly licence: Licence;
  readonly attribution: string;
  /** Who it is for and what it does not say. */
  readonly audienceLimit: string | null;
  /** Items that start the safety path. */
  readonly safetyItems: readonly number[];
  /** How widely its author may let a report use it; the partner never reads it. */
  readonly report: 'never' | 'aggregate';
  /** For one side only. */
  readonly onlyFor?: Role;
  readonly stage: Stage;
  readonly minutes: number;
  /** Whether the counselor has to name the event that the questions are about (measures 2.3). */
  readonly asksEvent?: boolean;
  /** What has to exist before it may be assigned at all. `onCall`: the path of safety 4.4. */
  readonly waitsFor?: 'onCall';
  readonly intro: Wording;
}
