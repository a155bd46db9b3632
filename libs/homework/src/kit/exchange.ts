import type { Fields } from './fields';
import type { Condition, Rule } from './logic';
import type { Role, Stage, Wording } from './vocabulary';

/**
 * A small form answered on an entry after it was sent: the two marks of a ledger, an answer to a question, "noticed", a rating after a talk.
 * Its fields have no groups of their own. What it holds belongs to who wrote it, and can be changed or taken back by them until the entry is closed.
 */
export interface ResponseForm {
  /** On the button and as heading, such as "Did you keep it?". */
  readonly label: Wording;
  readonly help?: Wording;
  /** Who may write it: the entry's author, the other partner, or each of the two on their own. */
  readonly by: 'author' | 'other' | 'either';
  /**
   * Who reads it beside its writer. `both`: the other partner and the counselor. `afterBoth`: the counselor; the other partner only when both marks stand
   * or the entry is closed, so that the marks are independent. `counselor`: never the other partner.
   */
  readonly seen: 'both' | 'afterBoth' | 'counselor';
  /** The response that stands against this one, for `afterBoth`. Two forms name each other. */
  readonly beside?: string;
  /** Whether each person may write it again and again (talks, pauses, rituals kept); else once, to be changed. */
  readonly many?: boolean;
  /** Answers one response of this other form, written by the other person (a signal that is acknowledged). */
  readonly on?: string;
  /** Only while the agreement is in force. */
  readonly needs?: 'signed';
  /** Whether the entry is settled with it: it no longer counts as open. */
  readonly settles?: boolean;
  /** With these answers the entry counts as accepted by who wrote it (`OnlyAfter`). */
  readonly accepts?: Condition;
  readonly fields: Fields;
  readonly rules?: readonly Rule[];
}

/** Entries with an end. All three limits are enforced by the database. */
export interface Ledger<K extends string = string> {
  /** Closes so many days after the moment in this field; no mark is taken afterwards. Without it, entries stay open until settled. */
  readonly closes?: { readonly field: K; readonly days: number };
  /** How many of the author's may be open at once. */
  readonly maxOpen?: number;
  /** Deleted for everybody so many hours after it was sent. */
  readonly forgetAfterHours?: number;
}

/** What two people sign. The text signed is hashed and never changes; a new wording is a new revision that both sign again. */
export interface Agreement<K extends string = string> {
  /** Who may propose it; `both` for either. */
  readonly proposedBy: Role | 'both';
  /** What the signature of the one who proposes says, in their words: "I will keep to this". */
  readonly mine: string;
  /** What the signature of the other says: "I agree", or only "I was told". */
  readonly theirs: string;
  /** Only these entries are agreed by both (S55: what is "ours"); others stand by themselves. */
  readonly when?: Condition<K>;
  /** The date field with the day to look at it again. */
  readonly reviewOn?: K;
  /** Else so many days after both signed. */
  readonly reviewDays?: number;
  /** The date field with its last day. */
  readonly endsOn?: K;
  /** At most so many days in force, enforced by the database. */
  readonly maxDays?: number;
  /** Whether the counselor has to acknowledge `counselorText` before it comes into force (SA-26). */
  readonly acknowledged?: boolean;
  readonly counselorText?: string;
}

/** Minutes of talk or quiet, one turn after the other. Comes after the page that holds `minutes`. */
export interface Turns<K extends string = string> {
  /** The minutes field that holds how long each turn is. */
  readonly minutes: K;
  readonly turns: readonly { readonly key: string; readonly label: string; readonly help?: string }[];
  /** The yes/no field set when all turns were done. */
  readonly completed?: K;
}

/** Entries of which a partner ever learns only what both said yes to (S60). `step` and `answer` stand in the group `field`. */
export interface Match<K extends string = string> {
  readonly field: K;
  readonly step: string;
  readonly answer: string;
  readonly yes: readonly string[];
}

/** A quiet signal to the counselor, never to a partner, and only from a part the counselor may read (SA-34, SA-38). */
export interface Flag<K extends string = string> {
  readonly kind: 'pressure' | 'unsafe' | 'afraid' | 'hurt' | 'rating' | 'measure';
  readonly when: Condition<K>;
  /** Whether the author is shown help at once. */
  readonly help?: boolean;
}

/** What has to come first: a stage of the couple, or an entry of another homework that was accepted. `for` limits it to one side. */
export interface OnlyAfter {
  readonly for?: Role;
  readonly stage?: Stage;
  /** A homework of which an entry was released by the counselor and accepted by the other: this response of it, answered as its `accepts` says. */
  readonly accepted?: { readonly homework: string; readonly response: string };
}

/**
 * Answers of the same author elsewhere that stop this entry (S20 by a topic that S59 says never to). What is chosen in the choice `by` names a
 * field of that homework; the entry is stopped while the author's latest entry of it holds one of these values there.
 */
export interface BlockedBy<K extends string = string> {
  readonly homework: string;
  readonly by: K;
  readonly values: readonly string[];
  readonly message: string;
}

/** The counselor's own form. Read by the couple's counselors only (K6). */
export interface Tool {
  readonly label: string;
  readonly help?: string;
  /** About one partner, or about the couple. */
  readonly about: 'partner' | 'couple';
  /** Whether there is one that is changed over time, or one after the other. */
  readonly many?: boolean;
  readonly fields: Fields;
  readonly rules?: readonly Rule[];
}

/**
 * What the entries of one homework look like over time, beside the numbered figures. Closed set.
 * - `lines`: scores over time, a line for each partner.
 * - `weeks`: entries in each week; `share` names a yes/no field whose yes is counted apart.
 * - `mix`: how often each option of a choice was chosen.
 * - `drop`: mean change of a score for each option of a choice, with n.
 * - `pairs`: the latest ratings of both sides next to each other; in a group field, by `by`.
 * - `grid`: an answer by item and month.
 * - `responses`: how often this response was given in each week; with `field`, what that field said: a number as a line for each writer, a yes or no
 *   as the share of yes, a choice by option.
 * - `wait`: hours from what a response answers (the entry, or the response that its `on` names) to the response: median and list.
 * - `clock`: how often in each hour of each weekday, by a moment's own local time.
 * - `matches`: how many steps both had said yes to at each round, only while both share with the counselor.
 */
export type Picture<S extends string = string, K extends string = string> = { readonly title: string } & (
  | { readonly kind: 'lines'; readonly scores: readonly S[] }
  | { readonly kind: 'weeks'; readonly share?: K }
  | { readonly kind: 'mix'; readonly field: K }
  | { readonly kind: 'drop'; readonly score: S; readonly by: K }
  | { readonly kind: 'pairs'; readonly scores: readonly S[] }
  | { readonly kind: 'pairs'; readonly group: K; readonly by: string; readonly value: string; readonly other?: string }
  | { readonly kind: 'grid'; readonly field: K; readonly by: string; readonly value: string }
  | { readonly kind: 'responses'; readonly response: string; readonly field?: string }
  | { readonly kind: 'wait'; readonly response: string }
  | { readonly kind: 'clock'; readonly field: K }
  | { readonly kind: 'matches' }
);
