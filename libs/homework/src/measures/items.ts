import * as z from 'zod';
import type { MeasureItems } from './homework';
import type { Measure } from './measure';
import { rangeOf } from './scoring';

const label = z.string().trim().min(1).max(200);
const option = z.strictObject({ value: z.int().min(-20).max(20), label });
const options = z.array(option).min(2).max(12);

/** What a clinic enters or imports for a measure it has leave to use. */
export const measureItemsSchema = z.strictObject({
  stem: z.string().trim().min(1).max(400).optional(),
  options: options.or(z.array(option).max(0)).default([]),
  items: z
    .array(z.strictObject({ text: z.string().trim().min(1).max(500), options: options.optional() }))
    .min(1)
    .max(60),
});

/** What is wrong where; `path` into the items as they were given. */
export interface ItemsProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Everything that keeps items from being this measure's: shape, number of items, and that the answers of each are its whole range in rising order,
 * as printed (reversal is the registry's). Empty when they fit.
 */
export function itemsProblems(measure: Measure, raw: unknown): readonly ItemsProblem[] {
  const parsed = measureItemsSchema.safeParse(raw);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({
      path: path.map((step) => (typeof step === 'number' ? step : String(step))),
      message,
    }));
  const { items, options: shared } = parsed.data;
  if (items.length !== measure.itemsCount)
    return [{ path: ['items'], message: `${measure.name} has ${measure.itemsCount} items; these are ${items.length}` }];
  return items.flatMap(({ options: own = shared }, index): readonly ItemsProblem[] => {
    const [min, max] = rangeOf(measure, index + 1);
    const values = own.map(({ value }) => value);
    const whole = values.length === max - min + 1 && [...values].sort((a, b) => a - b).every((value, place) => value === min + place);
    return whole
      ? []
      : [{ path: ['items', index, 'options'], message: `item ${index + 1} needs one answer for each number from ${min} to ${max}` }];
  });
}

/** An empty questionnaire in this measure's shape, to be filled in. */
export function blankItems(measure: Measure): MeasureItems {
  const answers = (item: number) => {
    const [min, max] = rangeOf(measure, item);
    return Array.from({ length: max - min + 1 }, (_, index) => ({ value: min + index, label: '' }));
  };
  const exceptions = measure.itemRanges.except ?? {};
  const items = Array.from({ length: measure.itemsCount }, (_, index) => ({
    text: '',
    ...(Object.hasOwn(exceptions, index + 1) && { options: answers(index + 1) }),
  }));
  const usual = Array.from({ length: measure.itemsCount }, (_, index) => index + 1).find((item) => !Object.hasOwn(exceptions, item)) ?? 1;
  return { options: answers(usual), items };
}

/** The items, parsed. @throws ZodError when they do not fit; ask `itemsProblems` first */
export function parseItems(raw: unknown): MeasureItems {
  const { stem, options: shared, items } = measureItemsSchema.parse(raw);
  return {
    ...(stem !== undefined && { stem }),
    options: shared,
    items: items.map(({ text, options: own }) => ({ text, ...(own && { options: own }) })),
  };
}
