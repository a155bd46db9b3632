import { dayNumber, eachDay } from './calendar';
import type { TrendSpan } from './core-trend-input';
import { leastFor, type IsoDate } from './figure';
import { median, rollingMedian, type DatedValue } from './median';
import type { LinePartner, ScoreLinesInput } from './score-lines-input';

/** One partner's values of one measure, ready to draw. */
export interface ScoreSeries {
  side: 0 | 1;
  label: string;
  measure: string;
  entries: DatedValue[];
  /** Places on the day axis and values; a null value is a gap. */
  line: [number, number | null][];
  /** Whether single entries may be drawn. */
  points: boolean;
  /** Fewest entries behind any number of this series. */
  least: number;
  /** Days the line takes its middle value over; 0 when it goes from entry to entry. */
  span: 0 | TrendSpan;
}

/** Longer silence than this many days is a gap in a line from entry to entry. */
const SILENCE = 35;

const inside = ({ entries }: LinePartner, measure: string, from: IsoDate, to: IsoDate): DatedValue[] =>
  entries
    .flatMap(({ date, values }) => {
      const value = values[measure];
      return date >= from && date <= to && typeof value === 'number' && Number.isFinite(value) ? [{ date, value }] : [];
    })
    .sort((one, other) => one.date.localeCompare(other.date));

/** Whether there are two entries a week or more, so that a line through every one would only tremble. */
function isDense(entries: readonly DatedValue[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || entries.length < 8) return false;
  return entries.length / ((dayNumber(last.date) - dayNumber(first.date) + 1) / 7) >= 2;
}

/** From day to day with an entry; a day with several stands at their middle. */
function fromEntryToEntry(entries: readonly DatedValue[], from: IsoDate): [number, number | null][] {
  const first = dayNumber(from);
  const days = [...Map.groupBy(entries, ({ date }) => dayNumber(date) - first)];
  return days.flatMap(([day, ofDay], index): [number, number | null][] => {
    const before = days[index - 1]?.[0];
    const gap: [number, null][] = before !== undefined && day - before > SILENCE ? [[before + 1, null]] : [];
    return [...gap, [day, median(ofDay.map(({ value }) => value))]];
  });
}

/** The series that may be shown; for readers other than author and counselor from three entries on, without single ones (CC-16). */
export function scoreSeries(input: ScoreLinesInput): ScoreSeries[] {
  const { from, to } = input;
  const days = eachDay(from, to);
  return input.measures.flatMap(({ key }) =>
    input.partners.slice(0, 2).flatMap((partner, index): ScoreSeries[] => {
      const entries = inside(partner, key, from, to);
      const least = leastFor(partner.reader);
      if (entries.length < least) return [];
      const points = least === 1;
      const span = isDense(entries) ? 7 : points ? 0 : 28;
      const line = span === 0 ? fromEntryToEntry(entries, from) : rollingMedian(entries, days, points ? 2 : least, span).map(placed);
      return [{ side: index === 0 ? 0 : 1, label: partner.label, measure: key, entries, line: thin(line), points, least, span }];
    }),
  );
}

const placed = (value: number | null, day: number): [number, number | null] => [day, value];

/** Of a run of gaps one is enough. */
const thin = (line: [number, number | null][]): [number, number | null][] =>
  line.filter(([, value], index) => value !== null || (index > 0 && line[index - 1]?.[1] !== null));
