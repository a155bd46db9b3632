import type { EChartsCoreOption } from 'echarts/core';
import { dayLabel, dayNumber } from './calendar';
import { leastFor, type Figure, type FigureSettings, type IsoDate, type Side } from './figure';
import { baseOption, hidden } from './frame';
import { palettes } from './palette';
import { sideLook } from './side-look';
import { count, fill, list } from './texts';

/** English words of a picture by hour and day of the week. */
export const clockGridTexts = {
  sentence:
    'At which hours and on which days of the week, from {from} to {to}: {partners}. The larger the mark, the more of them; three hours stand together.',
  partner: '{label}, {entries}',
  entries: { one: '{n} entry', other: '{n} entries' },
  by: 'Written by',
  weekday: 'Day',
  none: '–',
  caption: 'Entries by day of the week and time of day, {from} to {to}',
};

export interface ClockGridInput extends FigureSettings {
  id: string;
  title: string;
  from: IsoDate;
  to: IsoDate;
  /** `hour`: 0 to 23 on the clock of where it was. */
  partners: readonly (Side & { entries: readonly { date: IsoDate; hour: number }[] })[];
  texts?: typeof clockGridTexts;
}

interface Panel {
  label: string;
  side: 0 | 1;
  n: number;
  /** By weekday from Monday and block of three hours; null below the smallest number. */
  cells: (number | null)[][];
}

const HOURS = 3;
const TOP = 40;
const ROW = 26;
const GAP = 34;
const HEIGHT = 7 * ROW;

const columns = Array.from({ length: 24 / HOURS }, (_, block) => `${block * HOURS}–${(block + 1) * HOURS}`);

function weekdays(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short' });
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(new Date((day + 4) * 86_400_000)));
}

function panelsOf({ partners, from, to }: ClockGridInput): Panel[] {
  return partners.slice(0, 2).flatMap(({ label, reader, entries }, index): Panel[] => {
    const inside = entries.filter(({ date }) => date >= from && date <= to);
    const least = leastFor(reader);
    if (inside.length < least) return [];
    const cells = Array.from({ length: 7 }, () => columns.map(() => 0));
    for (const { date, hour } of inside) {
      const row = cells[(dayNumber(date) + 3) % 7];
      const block = Math.floor(hour / HOURS);
      if (row) row[block] = (row[block] ?? 0) + 1;
    }
    const shown = cells.map((row) => row.map((times) => (times >= least && times > 0 ? times : null)));
    return [{ label, side: index === 0 ? 0 : 1, n: inside.length, cells: shown }];
  });
}

function option(input: ClockGridInput, panels: readonly Panel[], days: readonly string[], sentence: string): EChartsCoreOption {
  const palette = palettes[input.theme];
  const base = baseOption(input.theme, sentence);
  const top = (index: number) => TOP + GAP / 2 + index * (HEIGHT + GAP);
  const most = Math.max(...panels.flatMap(({ cells }) => cells.flat().map((times) => times ?? 0)));
  return {
    ...base,
    legend: { ...(base['legend'] as object), itemWidth: 14 },
    ...(input.theme === 'print' ? {} : { tooltip: { ...(base['tooltip'] as object), trigger: 'item', formatter: '{b}' } }),
    grid: panels.map((_, index) => ({ left: 44, right: 10, top: top(index), height: HEIGHT })),
    xAxis: panels.map((_, index) => ({
      type: 'category',
      gridIndex: index,
      data: columns,
      axisLine: { lineStyle: { color: palette.rule } },
      axisTick: hidden,
      axisLabel: { show: index === panels.length - 1, color: palette.muted, fontSize: 11, hideOverlap: true },
    })),
    yAxis: panels.map((_, index) => ({
      type: 'category',
      gridIndex: index,
      inverse: true,
      data: days,
      axisLine: hidden,
      axisTick: hidden,
      splitLine: { show: true, lineStyle: { color: palette.rule } },
      axisLabel: { color: palette.ink, fontSize: 11, interval: 0 },
    })),
    series: panels.map(({ label, side, cells }, index) => ({
      type: 'scatter',
      name: label,
      xAxisIndex: index,
      yAxisIndex: index,
      symbol: sideLook(side, input.theme).symbol,
      itemStyle: { ...sideLook(side, input.theme).itemStyle, opacity: 1 },
      data: cells.flatMap((row, day) =>
        row.flatMap((times, block) => {
          if (times === null) return [];
          const symbolSize = Math.round(7 + 16 * Math.sqrt(times / most));
          return [{ name: `${days[day] ?? ''} ${columns[block] ?? ''}: ${times}`, value: [block, day], symbolSize }];
        }),
      ),
    })),
  };
}

/**
 * Entries by day of the week and time of day (F6); three hours stand together, so that it can be read on a phone.
 * @returns null when nothing may be shown to this reader (CC-16)
 */
export function clockGrid(input: ClockGridInput): Figure | null {
  const { texts = clockGridTexts, language = 'en' } = input;
  const panels = panelsOf(input);
  if (panels.every(({ cells }) => cells.flat().every((times) => times === null))) return null;
  const days = weekdays(language);
  const day = dayLabel(language, true);
  const period = { from: day(input.from), to: day(input.to) };
  const partners = panels.map(({ label, n }) => fill(texts.partner, { label, entries: count(texts.entries, n, language) }));
  const sentence = fill(texts.sentence, { ...period, partners: list(partners, language) });
  return {
    id: input.id,
    title: input.title,
    sentence,
    option: option(input, panels, days, sentence),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.by, texts.weekday, ...columns],
      rows: panels.flatMap(({ label, cells }) =>
        cells.flatMap((row, at) =>
          row.some((times) => times !== null) ? [[label, days[at] ?? '', ...row.map((times) => String(times ?? texts.none))]] : [],
        ),
      ),
    },
    n: panels.reduce((sum, { n }) => sum + n, 0),
    height: TOP + GAP / 2 + panels.length * (HEIGHT + GAP),
  };
}
