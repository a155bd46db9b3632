import type { Condition, Hint, Rule } from './logic';
import type { Role, Wording } from './vocabulary';

/** What every field has. `sensitive` asks the screen for extra care (no autocomplete, hidden on a locked phone). */
interface FieldBase {
  readonly label: Wording;
  readonly help?: Wording;
  readonly optional?: boolean;
  readonly hints?: readonly Hint[];
  /** Shown only while this holds; must name an earlier field. What is hidden is not submitted. */
  readonly showIf?: Condition;
  readonly onlyFor?: Role;
  readonly sensitive?: boolean;
}

/** Stored value to label, in the order shown. */
export type Options = Readonly<Record<string, string>>;

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly string[];
}

/** One line, at most `max` characters. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly max: number;
}
/** Several lines, at most `max` characters. */
export interface ParagraphField extends FieldBase {
  readonly kind: 'paragraph';
  readonly max: number;
}
/** A whole number between two labelled ends. May be skipped unless `skip` is false; skipped is null, never 0. */
export interface RatingField extends FieldBase {
  readonly kind: 'rating';
  readonly min: number;
  readonly max: number;
  readonly low: string;
  readonly high: string;
  readonly skip?: boolean;
}
/** A whole number with a unit in words ("times", "hours"). */
export interface IntegerField extends FieldBase {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly initial?: number;
}
/** A length of time in whole minutes. */
export interface MinutesField extends FieldBase {
  readonly kind: 'minutes';
  readonly min: number;
  readonly max: number;
  readonly initial?: number;
}
/** Exactly one of the options. `among` names an earlier field of several choices with the same options: only what was chosen there can be chosen here. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: Options;
  readonly among?: string;
  readonly initial?: string;
  /** Shown as a deck of cards to draw from. `round`: the server draws, the same card for both partners. */
  readonly deck?: 'own' | 'round';
}
/** Several of the options: at least `min` (1 when required), at most `max`. */
export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  readonly options: Options;
  readonly groups?: readonly OptionGroup[];
  readonly min?: number;
  readonly max?: number;
}
export interface YesNoField extends FieldBase {
  readonly kind: 'yesNo';
  readonly yes?: string;
  readonly no?: string;
  readonly initial?: boolean;
}
/** A calendar day, `YYYY-MM-DD`. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
/** A moment with its offset from UTC, ISO 8601. */
export interface DateTimeField extends FieldBase {
  readonly kind: 'dateTime';
}
/** An entry of another homework, by its id. Whether the writer may see that entry is for the server to check. */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference';
  readonly to: string;
}
/** The same few questions asked several times. `perEntryOf` asks them once for each entry of a list homework, `perOption` once for each option of a choice of its own. */
export interface GroupField extends FieldBase {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, SimpleField>>;
  readonly min?: number;
  readonly max: number;
  /** Names one of them, such as "Boundary". */
  readonly item: string;
  readonly rules?: readonly Rule[];
  readonly perOption?: string;
  readonly perEntryOf?: { readonly homework: string; readonly field: string; readonly where?: Condition };
}

export type SimpleField =
  | TextField
  | ParagraphField
  | RatingField
  | IntegerField
  | MinutesField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | DateField
  | DateTimeField
  | ReferenceField;

export type Field = SimpleField | GroupField;
export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

/** One stored answer. Null only where a rating was skipped. */
export type Answer = string | number | boolean | null | readonly string[] | readonly Answers[];
/** What a person wrote, by field name. A field left out has no key. */
export interface Answers {
  readonly [field: string]: Answer;
}

/** The stored value of one field. */
export type AnswerOf<F extends Field> = F extends RatingField
  ? F extends { readonly skip: false }
    ? number
    : number | null
  : F extends IntegerField | MinutesField
    ? number
    : F extends ChoiceField
      ? keyof F['options'] & string
      : F extends ChoicesField
        ? readonly (keyof F['options'] & string)[]
        : F extends YesNoField
          ? boolean
          : F extends GroupField
            ? readonly AnswersOf<F['fields']>[]
            : string;

type MayBeAbsent = { readonly optional: true } | { readonly showIf: Condition } | { readonly onlyFor: Role };
type NeededKeys<F extends Fields> = { [K in keyof F]: F[K] extends MayBeAbsent ? never : K }[keyof F];
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** The answers of a form, inferred from its fields; of a form not known at compile time, `Answers`. */
export type AnswersOf<F extends Fields> = string extends keyof F
  ? Answers
  : Flat<{ [K in NeededKeys<F>]: AnswerOf<F[K]> } & { [K in Exclude<keyof F, NeededKeys<F>>]?: AnswerOf<F[K]> }>;
