import * as z from 'zod';
import { homeworkIdPattern } from '../kit/vocabulary';
import { condition, hint, rule } from './schema-logic';
import { name, named, room, text, wording } from './schema-texts';

/** Most questions of one form, and of one answer's options. */
const mostFields = 120;
const mostOptions = 120;

export const homeworkId = z.string().regex(homeworkIdPattern, { error: 'is no id of a homework, such as S15 or C-AB12CD34' });
export const role = z.literal(['hurt', 'involved']);

const base = {
  label: wording(room.line),
  help: wording(room.words).exactOptional(),
  optional: z.boolean().exactOptional(),
  hints: z.array(hint).max(20).exactOptional(),
  showIf: condition.exactOptional(),
  onlyFor: role.exactOptional(),
  sensitive: z.boolean().exactOptional(),
};
const options = named(text(room.line), mostOptions);
const yes = z.boolean().exactOptional();
/** A scale is drawn number by number. */
const onScale = z.int().min(-20).max(100);
const number = z.int().min(-1_000_000).max(1_000_000);
const minutes = z.int().min(0).max(100_000);
const length = z.int().min(1).max(10_000);

const simpleFields = [
  z.strictObject({ kind: z.literal('text'), ...base, max: length }),
  z.strictObject({ kind: z.literal('paragraph'), ...base, max: length }),
  z.strictObject({
    kind: z.literal('rating'),
    ...base,
    min: onScale,
    max: onScale,
    low: text(room.label),
    high: text(room.label),
    skip: yes,
  }),
  z.strictObject({
    kind: z.literal('integer'),
    ...base,
    min: number,
    max: number,
    unit: text(80).exactOptional(),
    initial: number.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('minutes'), ...base, min: minutes, max: minutes, initial: minutes.exactOptional() }),
  z.strictObject({
    kind: z.literal('choice'),
    ...base,
    options,
    among: name.exactOptional(),
    initial: name.exactOptional(),
    deck: z.literal(['own', 'round']).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('choices'),
    ...base,
    options,
    groups: z
      .array(z.strictObject({ label: text(room.label), options: z.array(name).max(mostOptions) }))
      .max(40)
      .exactOptional(),
    min: z.int().min(0).max(mostOptions).exactOptional(),
    max: z.int().min(1).max(mostOptions).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('yesNo'),
    ...base,
    yes: text(room.label).exactOptional(),
    no: text(room.label).exactOptional(),
    initial: yes,
  }),
  z.strictObject({ kind: z.literal('date'), ...base }),
  z.strictObject({ kind: z.literal('dateTime'), ...base }),
  z.strictObject({ kind: z.literal('reference'), ...base, to: homeworkId }),
] as const;

const simpleField = z.discriminatedUnion('kind', simpleFields);
export const rules = z.array(rule).max(60);

const groupField = z.strictObject({
  kind: z.literal('group'),
  ...base,
  fields: named(simpleField, 40),
  min: z.int().min(0).max(100).exactOptional(),
  max: z.int().min(1).max(100),
  item: text(room.label),
  rules: rules.exactOptional(),
  perOption: name.exactOptional(),
  perEntryOf: z.strictObject({ homework: homeworkId, field: name, where: condition.exactOptional() }).exactOptional(),
});

/** The closed set of field kinds as data. */
export const fields = named(z.discriminatedUnion('kind', [...simpleFields, groupField]), mostFields);
