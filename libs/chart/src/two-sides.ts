import type { EChartsCoreOption } from 'echarts/core';
import { dayLabel } from './calendar';
import type { Figure, FigureSettings, IsoDate, Side } from './figure';
import { baseOption, hidden } from './frame';
import { mean, numberFormat } from './numbers';
import { palettes } from './palette';
import { dotSeries } from './side-look';
import { fill } from './texts';

/** English words of two sides next to each other. */
export const twoSidesTexts = {
  sentence: '{unit}. {one} on {oneDay}, {other} on {otherDay}; the difference is {one} minus {other}. {rows}{gap}',
  row: '{label}: {one} and {other}.',
  gap: ' On the whole {points} apart (mean of {n}).',
  points: '{value} points',
  item: 'About',
  value: '{label}, {day}',
  difference: 'Difference',
  none: '–',
  caption: 'Latest entries of both: {one} {oneDay}, {other} {otherDay}',
};

/** One partner's latest entry. */
export interface TwoSidesEntry extends Side {
  /** Place in the couple's fixed order. */
  side: 0 | 1;
  date: IsoDate;
  values: Readonly<Record<string, number | null | undefined>>;
}

export interface TwoSidesInput extends FigureSettings {
  id: string;
  title: string;
  /** Such as `0 to 10`. */
  unit: string;
  min: number;
  max: number;
  rows: readonly { key: string; label: string }[];
  /** The difference is the first minus the second: what was given or believed, minus what was felt. */
  entries: readonly [TwoSidesEntry, TwoSidesEntry];
  /** Whether to say how far both are apart on the whole. */
  gap?: boolean;
  texts?: typeof twoSidesTexts;
}

interface Row {
  label: string;
  one: number;
  other: number;
}

const TOP = 40;
const ROW = 38;

function option(input: TwoSidesInput, rows: readonly Row[], texts: typeof twoSidesTexts, sentence: string): EChartsCoreOption {
  const { theme, entries, min, max } = input;
  const palette = palettes[theme];
  const base = baseOption(theme, sentence);
  const bar = (row: Row, index: number) => ({
    type: 'line',
    name: texts.difference,
    symbol: 'none',
    silent: true,
    lineStyle: { color: palette.muted, width: 3, type: 'solid' },
    itemStyle: { color: palette.muted },
    data: [
      [row.one, index],
      [row.other, index],
    ],
  });
  const dots = ({ side, label }: TwoSidesEntry, value: (row: Row) => number) => ({
    ...dotSeries(
      side,
      label,
      rows.map((row, index) => [value(row), index]),
      theme,
      13,
      1,
    ),
    z: 3,
  });
  return {
    ...base,
    legend: { ...(base['legend'] as object), itemWidth: 14 },
    grid: { left: 8, right: 18, top: TOP, bottom: 26, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'value',
      min,
      max,
      axisLabel: { color: palette.muted, fontSize: 11 },
      splitLine: { lineStyle: { color: palette.rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLine: { lineStyle: { color: palette.rule } },
      axisTick: hidden,
      axisLabel: { color: palette.ink, fontSize: 12, width: 132, overflow: 'break', interval: 0 },
    },
    series: [...rows.map(bar), dots(entries[0], ({ one }) => one), dots(entries[1], ({ other }) => other)],
  };
}

/**
 * F3 and other pairs: the latest numbers of both sides next to each other, with what lies between them. Only for readers who may see both (CC-15): the author of one of
 * them and everybody else see nothing.
 * @returns null unless both gave a number for at least one row
 */
export function twoSides(input: TwoSidesInput): Figure | null {
  const { texts = twoSidesTexts, language = 'en', entries } = input;
  const [one, other] = entries;
  if (one.reader !== 'counselor' || other.reader !== 'counselor') return null;
  const rows = input.rows.flatMap(({ key, label }): Row[] => {
    const [mine, theirs] = [one.values[key], other.values[key]];
    return typeof mine === 'number' && typeof theirs === 'number' ? [{ label, one: mine, other: theirs }] : [];
  });
  if (rows.length === 0) return null;
  const number = numberFormat(language);
  const day = dayLabel(language, true);
  const sides = { one: one.label, other: other.label, oneDay: day(one.date), otherDay: day(other.date) };
  const apart = mean(rows.map((row) => Math.abs(row.one - row.other))) ?? 0;
  const gap = input.gap ? fill(texts.gap, { points: fill(texts.points, { value: number(apart) }), n: rows.length }) : '';
  const words = rows.map((row) => fill(texts.row, { label: row.label, one: number(row.one), other: number(row.other) })).join(' ');
  const sentence = fill(texts.sentence, { ...sides, unit: input.unit, rows: words, gap });
  return {
    id: input.id,
    title: input.title,
    sentence,
    option: option(input, rows, texts, sentence),
    table: {
      caption: fill(texts.caption, sides),
      head: [texts.item, ...entries.map(({ label, date }) => fill(texts.value, { label, day: day(date) })), texts.difference],
      rows: rows.map((row) => [row.label, number(row.one), number(row.other), number(row.one - row.other)]),
    },
    n: 2,
    height: TOP + rows.length * ROW + 26,
  };
}
