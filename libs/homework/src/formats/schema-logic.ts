import * as z from 'zod';
import { name, room, text } from './schema-texts';

const values = z.array(z.union([text(200), z.number(), z.boolean()])).max(100);

export const condition = z.union(
  [
    z.strictObject({ field: name, is: values }),
    z.strictObject({ field: name, isNot: values }),
    z.strictObject({ field: name, atLeast: z.number() }),
    z.strictObject({ field: name, answered: z.boolean() }),
  ],
  { error: 'is no condition: it names a field, and one of “is”, “isNot”, “atLeast” or “answered”' },
);

/** The longest pattern of a remark on wording. */
export const longestPattern = 1000;

export const hint = z.strictObject({ pattern: text(longestPattern), message: text(room.line) });

const days = z.int().min(-3660).max(3660);
const message = text(room.line);
const against = z.literal(['notAfter', 'notBefore']);

export const rule = z.union(
  [
    z.strictObject({ kind: z.literal('oneOf'), message, fields: z.array(name).max(100) }),
    z.strictObject({ kind: against, message, field: name, other: name, days: days.exactOptional() }),
    z.strictObject({ kind: against, message, field: name, days }),
    z.strictObject({ kind: z.literal('notAfter'), message, field: name, now: z.literal(true) }),
    z.strictObject({ kind: z.literal('allowedWhen'), message, field: name, values: z.array(name).max(100), when: condition }),
    z.strictObject({ kind: z.literal('requiredWhen'), message, field: name, when: condition }),
    z.strictObject({ kind: z.literal('mustBe'), message, field: name, value: z.union([text(200), z.number(), z.boolean()]) }),
  ],
  { error: 'is no rule that is known here' },
);

const label = text(room.label);
const unit = text(80).exactOptional();
const fields = z.array(name).max(100);

export const score = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), label, unit, field: name }),
  z.strictObject({ kind: z.literal('count'), label, unit, field: name }),
  z.strictObject({ kind: z.literal(['mean', 'sum', 'hints']), label, unit, fields }),
  z.strictObject({ kind: z.literal('change'), label, unit, from: name, to: name }),
  z.strictObject({ kind: z.literal('span'), label, unit, from: name, to: name, in: z.literal(['days', 'hours']) }),
  z.strictObject({ kind: z.literal('tally'), label, unit, fields, values: z.array(name).max(100) }),
]);

export const figureUse = z.strictObject({
  figure: z.templateLiteral(['F', z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])]),
  scores: z.array(name).max(40).exactOptional(),
  fields: fields.exactOptional(),
  responses: z.array(name).max(20).exactOptional(),
});
