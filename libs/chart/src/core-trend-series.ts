import { eachDay } from './calendar';
import type { CoreMeasure, CoreTrendInput, TrendPartner } from './core-trend-input';
import { SMALL_NUMBER } from './figure';
import { rollingMedian, type DatedValue } from './median';

/** One partner's ratings of one measure inside the period, ready to draw. */
export interface TrendSeries {
  partner: number;
  label: string;
  measure: CoreMeasure;
  entries: DatedValue[];
  /** One per day of the period; null is a gap. */
  median: (number | null)[];
  /** Whether single entries may be drawn; a report holds counts and trends only. */
  points: boolean;
  /** Fewest entries behind any number of this series. */
  least: number;
}

const ratings = (partner: TrendPartner, measure: CoreMeasure, from: string, to: string): DatedValue[] =>
  partner.entries.flatMap(({ date, values }) => {
    const value = values[measure];
    return date >= from && date <= to && typeof value === 'number' && Number.isFinite(value) ? [{ date, value }] : [];
  });

/** The series that may be shown: those with an entry, and for readers other than author and counselor with at least three (CC-16). */
export function trendSeries(input: CoreTrendInput): TrendSeries[] {
  const days = eachDay(input.from, input.to);
  return input.measures.flatMap((measure) =>
    input.partners.slice(0, 2).flatMap((partner, index): TrendSeries[] => {
      const entries = ratings(partner, measure, input.from, input.to);
      const open = (partner.reader ?? 'other') !== 'other';
      const least = open ? 1 : SMALL_NUMBER;
      if (entries.length < least) return [];
      const median = rollingMedian(entries, days, open ? 2 : SMALL_NUMBER, input.span);
      return [{ partner: index, label: partner.label, measure, entries, median, points: open, least }];
    }),
  );
}
