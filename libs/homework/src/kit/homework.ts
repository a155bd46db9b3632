import type { Answers, AnswersOf, Fields } from './fields';
import type { Agreement, BlockedBy, Flag, Ledger, Match, OnlyAfter, Picture, ResponseForm, Tool, Turns } from './exchange';
import type { Condition, FigureUse, Rule, Score } from './logic';
import type { Kind, Recurrence, Role, Roles, Stage, Wording } from './vocabulary';

/**
 * The widest audiences the author of a part may ever choose; the suggestion may be narrower, a grant never wider.
 * `report: 'aggregate'` is the catalog's R-agg: only as a count or a trend. `'never'` is R-never.
 */
export interface Ceiling {
  readonly counselor: boolean;
  readonly partner: boolean;
  readonly report: 'never' | 'aggregate' | 'full';
}

/** The unit of consent: fields that are shared or kept together. */
export interface Part<K extends string = string> {
  /** Names it on the consent screen, such as "Your ratings". */
  readonly label: string;
  readonly fields: readonly K[];
  readonly ceiling: Ceiling;
  /** By sending it, both partners and the counselor read it (JOINT). Said before the first question; it is ended, not taken back (CC-25). */
  readonly joint?: boolean;
  /**
   * How a grant to the partner takes effect, when not at once. `released`: only for a revision that the counselor released too.
   * `together`: partner and counselor read only when both partners granted their entry of the same round (CC-17).
   * `match`: never the words, only what both said yes to.
   */
  readonly reaches?: 'released' | 'together' | 'match';
  /** With these answers neither partner nor report can be granted. */
  readonly cappedWhen?: Condition<K>;
  readonly watched?: Watched<K>;
}

/**
 * The counselor always reads this part: said and accepted before the first question, and not to be kept when it is sent (safety 4.4). These answers of one
 * choice start the self-harm path: 1 on the same working day, 2 at once. Not for what clinics make themselves.
 */
export interface Watched<K extends string = string> {
  readonly field: K;
  readonly levels: Readonly<Record<string, 1 | 2>>;
}

/** Which audiences the screen points out as usual for a part. It never switches anything on (CC-02). */
export interface Suggestion<K extends string = string> {
  readonly audiences: readonly ('counselor' | 'partner')[];
  readonly when?: Condition<K>;
}

/** One screen of the form. Fields on no page follow, one page each. */
export interface PageSpec<K extends string = string> {
  readonly title: Wording;
  readonly help?: Wording;
  readonly fields: readonly K[];
}

export interface Schedule {
  /** In words, for the counselor: "two or three times a week". */
  readonly suggested: string;
  readonly default: Recurrence;
  /** Whether one task takes as many entries as the person likes (lists, practice on demand). */
  readonly open?: boolean;
}

/** Steps of a paced exercise, in seconds; they drive screen and sound. The exercise comes after the page that holds `rounds`. */
export interface Pace<K extends string = string> {
  readonly steps: readonly { readonly key: string; readonly label: string; readonly seconds: number; readonly skipIf?: K }[];
  /** The integer field that holds how many rounds. */
  readonly rounds: K;
  /** The yes/no field set when all rounds were done. */
  readonly completed: K;
}

/** A worked case: run by the contract spec, and drawn in the library as what the counselor will see. */
export interface Example<A = Answers, S extends string = string> {
  readonly name: string;
  readonly role?: 'hurt' | 'involved' | 'both';
  readonly answers: A;
  readonly scores: { readonly [K in S]: number | null };
}

/** A homework definition: id, immutable version, and everything that the API, the form, the PDF and the tests derive from. Plain data. */
export interface Homework<F extends Fields = Fields, P extends string = string, S extends string = string> {
  /** `S01` to `S88` of the catalog, a measure's key, or a clinic's own id; see `homeworkIdPattern`. */
  readonly id: string;
  readonly version: number;
  readonly publishedOn: string;
  readonly kind: Kind;
  readonly roles: Roles;
  readonly title: string;
  /** One line for the partner. */
  readonly summary: string;
  /** Why am I doing this? Shown before the first question. */
  readonly intro: Wording;
  readonly contentNote?: string;
  readonly exampleAnswer?: Partial<AnswersOf<F>>;
  /** The counselor's guide. */
  readonly aim: string;
  readonly notFor: string;
  readonly howToIntroduce: string;
  readonly debrief: string;
  /** Section codes of the catalog, and the same in words. */
  readonly source: { readonly codes: readonly string[]; readonly words: string };
  readonly minutes: number;
  readonly stage: Stage;
  /** Whether the couple's safety gate must allow it (SA-31); a role: only when given to that side. */
  readonly gate: boolean | Role;
  readonly onlyAfter?: readonly OnlyAfter[];
  readonly fields: F;
  readonly rules?: readonly Rule<keyof F & string>[];
  readonly pages?: readonly PageSpec<keyof F & string>[];
  readonly parts: { readonly [K in P]: Part<keyof F & string> };
  readonly sharing: { readonly [K in P]: Suggestion<keyof F & string> };
  readonly schedule: Schedule;
  readonly scores: { readonly [K in S]: Score<keyof F & string> };
  readonly figures: readonly FigureUse<S, keyof F & string>[];
  readonly pictures?: readonly Picture<S, keyof F & string>[];
  /** Lists and ledgers: the text or choice that names an entry where it is listed or referred to, and the field that holds its status. */
  readonly list?: { readonly name: keyof F & string; readonly status?: keyof F & string };
  /** Timers: paced breathing, or minutes of talk and quiet. */
  readonly pace?: Pace<keyof F & string>;
  readonly turns?: Turns<keyof F & string>;
  readonly responses?: Readonly<Record<string, ResponseForm>>;
  readonly ledger?: Ledger<keyof F & string>;
  readonly agreement?: Agreement<keyof F & string>;
  readonly match?: Match<keyof F & string>;
  /** A new entry starts with these answers of the person's last one. */
  readonly carries?: readonly (keyof F & string)[];
  readonly flags?: readonly Flag<keyof F & string>[];
  readonly blockedBy?: BlockedBy<keyof F & string>;
  /** The counselor's own form. */
  readonly tool?: Tool;
  /** Whether it can be hard to do: content note first, grounding and a stop on every step. */
  readonly hard?: boolean;
  /** Cards. */
  readonly body?: readonly { readonly heading: string; readonly text: string }[];
  readonly examples: readonly Example<AnswersOf<F>, S>[];
}

/** The same under the name the API's contract uses. */
export type HomeworkDefinition = Homework;
