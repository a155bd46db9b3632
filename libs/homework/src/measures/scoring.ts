import type { Band, Measure, Range } from './measure';

/** Answers in the order of the items, as printed (before any reversal); null where one was left out. */
export type ItemAnswers = readonly (number | null)[];

export interface Scored {
  /** Null while a scored item is missing (M-4). */
  readonly total: number | null;
  readonly incomplete: boolean;
  /** Numbers of the items left out. */
  readonly missing: readonly number[];
  readonly subscales: Readonly<Record<string, number | null>>;
  /** Subscales that reach what counts as positive. */
  readonly positive: readonly string[];
  readonly band: Band | null;
  /** Whether the total is beyond the cut-off; null without total or cut-off. */
  readonly beyond: boolean | null;
}

/** Lowest and highest answer of an item, by number from 1. */
export function rangeOf({ itemRanges }: Pick<Measure, 'itemRanges'>, item: number): Range {
  return itemRanges.except?.[item] ?? itemRanges.every;
}

/** What an answer counts: itself, or its mirror image for reversed items. Null for what is missing or no answer of this item. */
export function counted(measure: Measure, answers: ItemAnswers, item: number): number | null {
  const value = answers[item - 1] ?? null;
  const [min, max] = rangeOf(measure, item);
  if (value === null || !Number.isInteger(value) || value < min || value > max) return null;
  return measure.reverse.includes(item) ? min + max - value : value;
}

function sumOf(measure: Measure, answers: ItemAnswers, items: readonly number[]): number | null {
  const values = items.map((item) => counted(measure, answers, item));
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

const everyItem = ({ itemsCount }: Measure) => Array.from({ length: itemsCount }, (_, index) => index + 1);

/** The band a total stands in; null where the measure has none. */
export function bandOf({ bands }: Pick<Measure, 'bands'>, total: number): Band | null {
  return bands.find(({ from, to }) => total >= from && total <= to) ?? null;
}

/** Whether a total is beyond the measure's cut-off; null where it has none. */
export function isBeyond({ cutoff }: Pick<Measure, 'cutoff'>, total: number): boolean | null {
  if (!cutoff) return null;
  return cutoff.direction === 'atLeast' ? total >= cutoff.value : total < cutoff.value;
}

/** Whether a counselor may type this total: within its range. Means and halves do not occur in the totals kept here. */
export function isTotal({ totalRange: [min, max] }: Pick<Measure, 'totalRange'>, total: number): boolean {
  return Number.isInteger(total) && total >= min && total <= max;
}

/** Scores one administration from its raw answers. Nothing is pro-rated: a missing scored item leaves total and subscale empty (M-4). */
export function scoreItems(measure: Measure, answers: ItemAnswers): Scored {
  const items = measure.totalOf ?? everyItem(measure);
  const total = sumOf(measure, answers, items);
  const subscales = Object.entries(measure.subscales).map(([key, subscale]) => {
    const sum = sumOf(measure, answers, subscale.items);
    return [key, sum === null || subscale.as === 'sum' ? sum : sum / subscale.items.length] as const;
  });
  return {
    ...scoreTotal(measure, total),
    missing: everyItem(measure).filter((item) => counted(measure, answers, item) === null),
    subscales: Object.fromEntries(subscales),
    positive: subscales.flatMap(([key, value]) => {
      const from = measure.subscales[key]?.positiveFrom;
      return from !== undefined && value !== null && value >= from ? [key] : [];
    }),
  };
}

/** The same from a total that was typed. */
export function scoreTotal(measure: Measure, total: number | null): Scored {
  return {
    total,
    incomplete: total === null,
    missing: [],
    subscales: {},
    positive: [],
    band: total === null ? null : bandOf(measure, total),
    beyond: total === null ? null : isBeyond(measure, total),
  };
}
