import * as z from 'zod';
import { textFault } from '../kit/text';

const faults = {
  broken: () => 'has characters that cannot be kept',
  control: () => 'has hidden characters that cannot be kept',
  tooLong: (max: number) => `is too long: there is room for ${max} characters`,
};

/** Room for each sort of text, in characters. */
export const room = { line: 400, words: 4000, label: 160 } as const;

/** A text of a definition. Whether it may be empty is for `definitionPlaces` to say, so that half of a homework can be kept. */
export const text = (max: number) =>
  z.string().superRefine((value, context) => {
    const fault = textFault(value, max);
    if (fault) context.addIssue({ code: 'custom', message: faults[fault](max) });
  });

/** The same for both sides, or in words of their own. */
export const wording = (max: number) =>
  text(max).or(z.strictObject({ any: text(max), hurt: text(max).exactOptional(), involved: text(max).exactOptional() }));

/** Name of a field, part, score, option or response. `constructor` is what every object has already. */
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/u, { error: 'is no plain name: small letters, digits and _, beginning with a letter' })
  .refine((value) => value !== 'constructor', { error: 'cannot be used as a name' });

/** By name, at most so many. */
export function named<T extends z.ZodType>(value: T, most: number) {
  return z.record(name, value).refine((record) => Object.keys(record).length <= most, { error: `has too many: there is room for ${most}` });
}
