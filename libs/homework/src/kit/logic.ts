import type { FigureId } from './vocabulary';

/** A test on one other field of the same form. Data, so that a clinic's own homework can say it in JSON. */
export type Condition<K extends string = string> =
  | { readonly field: K; readonly is: readonly (string | number | boolean)[] }
  | { readonly field: K; readonly isNot: readonly (string | number | boolean)[] }
  | { readonly field: K; readonly atLeast: number }
  | { readonly field: K; readonly answered: boolean };

/** A gentle remark on wording, shown while typing; it never blocks. `pattern` is a regular expression used with the flags `giu`. */
export interface Hint {
  readonly pattern: string;
  readonly message: string;
}

/**
 * A check across fields, made on submit. Closed set.
 * - `oneOf`: at least one of the fields is answered.
 * - `notAfter`, `notBefore`: a date against another date field (plus `days`), or against today plus `days`.
 * - `notAfter` with `now`: a moment that has already come (clocks may differ by a few minutes).
 * - `allowedWhen`: these values of a choice need a condition.
 * - `requiredWhen`: an optional field is needed under a condition.
 * - `mustBe`: only this value can be submitted.
 */
export type Rule<K extends string = string> = { readonly message: string } & (
  | { readonly kind: 'oneOf'; readonly fields: readonly K[] }
  | { readonly kind: 'notAfter' | 'notBefore'; readonly field: K; readonly other: K; readonly days?: number }
  | { readonly kind: 'notAfter' | 'notBefore'; readonly field: K; readonly days: number }
  | { readonly kind: 'notAfter'; readonly field: K; readonly now: true }
  | { readonly kind: 'allowedWhen'; readonly field: K; readonly values: readonly string[]; readonly when: Condition<K> }
  | { readonly kind: 'requiredWhen'; readonly field: K; readonly when: Condition<K> }
  | { readonly kind: 'mustBe'; readonly field: K; readonly value: string | number | boolean }
);

/**
 * A number read from one entry; null when what it reads was skipped or left out. Closed set.
 * - `value`: the answer as it is (yes 1, no 0).
 * - `mean`, `sum`: over the answered fields; null when none is.
 * - `change`: `to` minus `from`; null when one is missing.
 * - `span`: days or hours from one date or moment to another; fractions are kept.
 * - `count`: how many were chosen or listed; a filled single field counts 1.
 * - `tally`: how many of the fields hold one of these options; null when none is answered. What counts here is what the definition says, never right or wrong.
 * - `hints`: how many remarks on wording the texts of these fields draw; null when none is answered.
 */
export type Score<K extends string = string> = { readonly label: string; readonly unit?: string } & (
  | { readonly kind: 'value'; readonly field: K }
  | { readonly kind: 'mean' | 'sum' | 'hints'; readonly fields: readonly K[] }
  | { readonly kind: 'change'; readonly from: K; readonly to: K }
  | { readonly kind: 'span'; readonly from: K; readonly to: K; readonly in: 'days' | 'hours' }
  | { readonly kind: 'count'; readonly field: K }
  | { readonly kind: 'tally'; readonly fields: readonly K[]; readonly values: readonly string[] }
);

/** Names a figure (homework catalog 1.10) that draws this homework, and what it reads: scores, fields, responses. F1 reads dates only, so it names nothing. */
export interface FigureUse<S extends string = string, K extends string = string> {
  readonly figure: FigureId;
  readonly scores?: readonly S[];
  readonly fields?: readonly K[];
  readonly responses?: readonly string[];
}
