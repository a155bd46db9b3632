import * as z from 'zod';
import { CoupleRole, Day, Id, Moment, plainText } from './common';
import { Figure } from './figure';

const Key = z.string().regex(/^[A-Z][A-Z0-9]{1,15}$/, { error: 'is not a measure' });

/** Why a measure can or cannot be given in this clinic. */
export const measureStates = ['assignable', 'typed', 'asked', 'needs_permission', 'needs_items', 'waits_on_call'] as const;
export const MeasureState = z
  .enum(measureStates)
  .meta({ id: 'MeasureState', description: 'assignable as homework; its total is typed; asked by the counselor; or what is missing' });
export type MeasureState = z.infer<typeof MeasureState>;

const Cutoff = z.strictObject({
  value: z.number(),
  direction: z.enum(['atLeast', 'below']),
  label: z.string(),
  source: z.string(),
  evidence: z.string(),
});
const Option = z.strictObject({ value: z.int().min(-20).max(20), label: plainText(200, 1) });

/** The words of a questionnaire, as a clinic enters them. */
export const MeasureWords = z
  .strictObject({
    stem: plainText(400, 1).optional(),
    options: z.array(Option).max(12).default([]).meta({ description: 'Answers of every item without its own' }),
    items: z
      .array(z.strictObject({ text: plainText(500, 1), options: z.array(Option).max(12).optional() }))
      .min(1, { error: 'needs items' })
      .max(60),
  })
  .meta({ id: 'MeasureWords' });
export type MeasureWords = z.infer<typeof MeasureWords>;

/** A measure as counselors see it: bands and cut-offs are theirs alone (M-6). */
export const MeasureInfo = z
  .strictObject({
    key: z.string(),
    version: z.int(),
    name: z.string(),
    measures: z.string(),
    title: z.string(),
    state: MeasureState,
    itemsCount: z.int(),
    range: z.tuple([z.int(), z.int()]),
    better: z.enum(['lower', 'higher']).nullable(),
    bands: z.array(z.strictObject({ from: z.int(), to: z.int(), label: z.string() })),
    cutoff: Cutoff.nullable(),
    otherCutoffs: z.array(Cutoff),
    change: z
      .strictObject({ points: z.number(), estimate: z.boolean(), source: z.string() })
      .nullable()
      .meta({ description: 'Points from which a change is more than chance' }),
    recallPeriod: z.string(),
    minIntervalDays: z.int(),
    audienceLimit: z.string().nullable(),
    attribution: z.string(),
    onlyFor: CoupleRole.nullable(),
    asksEvent: z.boolean().meta({ description: 'Whether the counselor names the event in the note' }),
    questions: MeasureWords.nullable().meta({ description: 'Of a measure the counselor asks, where its words are here' }),
  })
  .meta({ id: 'MeasureInfo' });
export type MeasureInfo = z.infer<typeof MeasureInfo>;

export const MeasureChange = z
  .strictObject({
    points: z.int().meta({ description: 'Now minus the first completed administration (M-5)' }),
    word: z
      .enum(['better', 'same', 'worse'])
      .nullable()
      .meta({ description: 'Reliably better, no reliable change, reliably worse; null where nobody knows' }),
    crossed: z.boolean().meta({ description: 'Crossed the cut-off' }),
    reportable: z.boolean(),
  })
  .meta({ id: 'MeasureChange' });
export type MeasureChange = z.infer<typeof MeasureChange>;

export const Administration = z
  .strictObject({
    id: Id.meta({ description: 'Of the entry, or of the typed total' }),
    source: z.enum(['answers', 'typed', 'asked']),
    on: Day,
    total: z.int().nullable().meta({ description: 'Null while an item is missing (M-4)' }),
    missing: z.int().meta({ description: 'How many items were left out' }),
    subscales: z.array(z.strictObject({ key: z.string(), label: z.string(), value: z.number().nullable(), positive: z.boolean() })),
    band: z.string().nullable(),
    beyond: z.boolean().nullable().meta({ description: 'Whether it is beyond the cut-off' }),
    change: MeasureChange.nullable().meta({ description: 'Null for the first, and without a total' }),
    clusters: z.strictObject({ b: z.int(), c: z.int(), d: z.int(), e: z.int(), met: z.boolean() }).nullable(),
  })
  .meta({ id: 'Administration' });
export type Administration = z.infer<typeof Administration>;

export const MeasureSeries = z
  .strictObject({
    key: z.string(),
    administrations: z.array(Administration).meta({ description: 'Oldest first' }),
    steady: z
      .strictObject({ from: z.number(), to: z.number() })
      .nullable()
      .meta({ description: 'Totals that are no reliable change from the first' }),
    nextOn: Day.nullable().meta({ description: 'First day on which it may be given again (M-7)' }),
  })
  .meta({ id: 'MeasureSeries' });
export type MeasureSeries = z.infer<typeof MeasureSeries>;

export const MeasureSuggestion = z
  .strictObject({
    occasion: z.enum(['intake', 'weekly', 'monthly', 'quarterly']),
    id: z.string().meta({ description: 'Measure or homework' }),
    name: z.string(),
    state: MeasureState,
    for: z.enum(['both', 'hurt']),
  })
  .meta({ id: 'MeasureSuggestion', description: 'What to give when; a suggestion (M-9)' });

export const MeasuresQuery = z.strictObject({ theme: z.enum(['light', 'dark']).default('light') });

/** Each partner for themselves; nothing is averaged over the couple (M-8). */
export const CoupleMeasures = z
  .strictObject({
    today: Day,
    measures: z.array(MeasureInfo),
    partners: z.array(z.strictObject({ id: Id, name: z.string(), roles: z.array(CoupleRole), series: z.array(MeasureSeries) })),
    suggestions: z.array(MeasureSuggestion),
    figures: z.array(Figure).meta({ description: 'F11 of each measure that one partner has two totals of' }),
  })
  .meta({ id: 'CoupleMeasures' });
export type CoupleMeasures = z.infer<typeof CoupleMeasures>;

export const NewMeasureTotal = z
  .strictObject({
    partnerId: Id,
    measure: Key,
    on: Day,
    total: z.int().min(-1000).max(1000).nullable().meta({ description: 'Null when answers are given' }),
    answers: z
      .array(z.int().nullable())
      .max(60)
      .nullable()
      .default(null)
      .meta({ description: 'Of a measure the counselor asks, in the order of its items' }),
  })
  .meta({ id: 'NewMeasureTotal' });
export type NewMeasureTotal = z.infer<typeof NewMeasureTotal>;

/** A person's own totals: their own trend alone, without bands and cut-offs (M-6). */
export const OwnMeasures = z
  .strictObject({
    items: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        range: z.tuple([z.int(), z.int()]),
        points: z
          .array(z.strictObject({ entryId: Id, on: Day, total: z.int().nullable() }))
          .meta({ description: 'Oldest first; null where an answer was left out' }),
      }),
    ),
  })
  .meta({ id: 'OwnMeasures' });
export type OwnMeasures = z.infer<typeof OwnMeasures>;

export const NewMeasurePermission = z
  .strictObject({
    grantedBy: plainText(200, 1).meta({ description: 'Who gave permission' }),
    grantedOn: Day,
    note: plainText(1000).nullable().meta({ description: 'Where the permission is kept' }),
    changePoints: z
      .number()
      .positive()
      .max(200)
      .nullable()
      .meta({ description: 'What the clinic calls a reliable change where there is only an estimate' }),
  })
  .meta({ id: 'NewMeasurePermission' });
export type NewMeasurePermission = z.infer<typeof NewMeasurePermission>;

export const ClinicMeasure = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    measures: z.string(),
    state: MeasureState,
    itemsCount: z.int(),
    licence: z.strictObject({
      state: z.enum(['bundle', 'permission', 'score_only']),
      text: z.string(),
      url: z.string().nullable(),
      checkedOn: Day.nullable(),
      checkedBy: z.string().nullable(),
    }),
    attribution: z.string(),
    estimate: z.number().nullable().meta({ description: 'Our estimate of a reliable change, which the clinic may replace' }),
    permission: NewMeasurePermission.extend({ recordedAt: Moment }).nullable(),
    words: MeasureWords.nullable(),
    enteredAt: Moment.nullable(),
  })
  .meta({ id: 'ClinicMeasure' });
export type ClinicMeasure = z.infer<typeof ClinicMeasure>;
export const ClinicMeasures = z.strictObject({ items: z.array(ClinicMeasure) }).meta({ id: 'ClinicMeasures' });
