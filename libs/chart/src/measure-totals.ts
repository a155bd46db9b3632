import { dayLabel, dayNumber } from './calendar';
import type { Figure, FigureTheme, IsoDate, Side } from './figure';
import { happened } from './blocks-table';
import { numberFormat } from './numbers';
import { palettes } from './palette';
import { dotSeries, lineSeries } from './side-look';
import { count, fill, list } from './texts';
import { placeOn, timeHeight, timeOption, type TimeSettings } from './time-axis';

/** English words of F11. */
export const measureTotalsTexts = {
  sentence: '{label}, totals from {min} to {max}, from {from} to {to}: {partners}.{band}{cutoff}',
  partner: '{label}, {times}',
  times: { one: '{n} time', other: '{n} times' },
  band: ' Between the two thin lines a total is no reliable change from the first one ({points} points{estimate}).',
  estimate: ', an estimate',
  cutoff: ' The dashed line is the cut-off, {value}.',
  series: { band: 'No reliable change', cutoff: 'Cut-off' },
  head: { day: 'Day', who: 'Of', total: 'Total', change: 'Against the first', marks: 'That day' },
  incomplete: 'incomplete',
  none: '–',
  caption: 'Totals of {label}, {from} to {to}',
};
export type MeasureTotalsTexts = typeof measureTotalsTexts;

/** One administration; a total of null is incomplete (M-4). */
export interface MeasureResult {
  date: IsoDate;
  total: number | null;
  /** Its change in the words of M-5, for the counselor. */
  change?: string;
}

/** How a measure counts, as far as its picture needs it (measures 2.2). */
export interface MeasureScale {
  label: string;
  min: number;
  max: number;
  /** For the counselor only (M-6). */
  cutoff?: number;
  /** Points from which a change is more than chance; `estimate`: our own. */
  reliable?: { points: number; estimate: boolean };
}

export interface MeasureTotalsInput extends TimeSettings {
  /** Key of the measure, such as `GAD7`. */
  measure: string;
  scale: MeasureScale;
  /** Each partner apart, never put together (M-8). `band`: the totals around the first completed one within which a change is not reliable. */
  partners: readonly (Side & { results: readonly MeasureResult[]; band?: { from: number; to: number } | null })[];
  texts?: MeasureTotalsTexts;
}

interface Shown {
  label: string;
  side: 0 | 1;
  counselor: boolean;
  results: MeasureResult[];
  band: { from: number; to: number } | null;
}

function shownOf({ partners, from, to }: MeasureTotalsInput): Shown[] {
  return partners.slice(0, 2).flatMap(({ label, reader, results, band = null }, index): Shown[] => {
    const inside = results.filter(({ date }) => date >= from && date <= to).sort((one, other) => one.date.localeCompare(other.date));
    if ((reader ?? 'other') === 'other' || inside.length === 0) return [];
    return [{ label, side: index === 0 ? 0 : 1, counselor: reader === 'counselor', results: inside, band }];
  });
}

/** A level line from the first to the last day. */
function level(name: string, value: number, last: number, colour: string, type: string | number[]): object {
  const data = [
    [0, value],
    [last, value],
  ];
  return {
    type: 'line',
    name,
    symbol: 'none',
    silent: true,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 1, type },
    data,
  };
}

function seriesOf(one: Shown, input: MeasureTotalsInput, texts: MeasureTotalsTexts, theme: FigureTheme): object[] {
  const { cutoff } = input.scale;
  const { muted, third } = palettes[theme];
  const place = placeOn(input, 'day');
  const last = dayNumber(input.to) - dayNumber(input.from);
  const totals = one.results.flatMap(({ date, total }) => (total === null ? [] : [[place(date), total]]));
  const band = one.counselor && one.band ? [one.band.from, one.band.to] : [];
  return [
    lineSeries(one.side, one.label, totals, theme),
    dotSeries(one.side, one.label, totals, theme, 8, 1),
    ...band.map((value) => level(texts.series.band, value, last, muted, 'solid')),
    ...(one.counselor && cutoff !== undefined ? [level(texts.series.cutoff, cutoff, last, third, [6, 4])] : []),
  ];
}

function rowsOf(shown: readonly Shown[], input: MeasureTotalsInput, texts: MeasureTotalsTexts): string[][] {
  const { language = 'en' } = input;
  const day = dayLabel(language, true);
  const number = numberFormat(language);
  const counselor = shown.some((one) => one.counselor);
  const all = shown.flatMap((one) => one.results.map((result) => ({ one, result })));
  return all
    .sort((first, second) => first.result.date.localeCompare(second.result.date))
    .map(({ one, result }) => [
      day(result.date),
      one.label,
      result.total === null ? texts.incomplete : number(result.total),
      ...(counselor ? [result.change ?? texts.none] : []),
      ...(input.marks?.length ? [happened(input, (date) => date === result.date)] : []),
    ]);
}

/**
 * F11, totals of one measure, a panel for each partner. For the counselor with the cut-off (the only line of its kind anywhere) and, around the first completed total, the band
 * within which a change is not reliable; for the author the own totals alone (M-6).
 * @returns null for any other reader, and when there is none
 */
export function measureTotals(input: MeasureTotalsInput): Figure | null {
  const { texts = measureTotalsTexts, language = 'en', scale } = input;
  const shown = shownOf(input);
  if (shown.length === 0) return null;
  const number = numberFormat(language);
  const day = dayLabel(language, true);
  const words = { label: scale.label, from: day(input.from), to: day(input.to) };
  const counselor = shown.some((one) => one.counselor);
  const partners = shown.map(({ label, results }) => fill(texts.partner, { label, times: count(texts.times, results.length, language) }));
  const band = shown.some((one) => one.counselor && one.band) ? scale.reliable : undefined;
  const sentence = fill(texts.sentence, {
    ...words,
    min: scale.min,
    max: scale.max,
    partners: list(partners, language),
    band: band ? fill(texts.band, { points: number(band.points), estimate: band.estimate ? texts.estimate : '' }) : '',
    cutoff: counselor && scale.cutoff !== undefined ? fill(texts.cutoff, { value: number(scale.cutoff) }) : '',
  });
  const panels = shown.map((one) => ({
    name: one.label,
    min: scale.min,
    max: scale.max,
    series: seriesOf(one, input, texts, input.theme),
  }));
  const option = timeOption(input, 'day', panels, sentence);
  return {
    id: `F11-${input.measure}`,
    title: scale.label,
    sentence,
    option,
    table: {
      caption: fill(texts.caption, words),
      head: [
        texts.head.day,
        texts.head.who,
        texts.head.total,
        ...(counselor ? [texts.head.change] : []),
        ...(input.marks?.length ? [texts.head.marks] : []),
      ],
      rows: rowsOf(shown, input, texts),
    },
    n: shown.reduce((sum, { results }) => sum + results.length, 0),
    height: timeHeight(option),
  };
}
