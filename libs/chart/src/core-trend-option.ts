import type { EChartsCoreOption } from 'echarts/core';
import { dayLabel, dayNumber, eachDay } from './calendar';
import type { CoreMeasure, CoreTrendInput, MarkKind } from './core-trend-input';
import type { TrendSeries } from './core-trend-series';
import { baseOption, hidden, valueAxis } from './frame';
import { palettes, partnerLook } from './palette';
import type { CoreTrendTexts } from './texts';

const TOP = 46;
const PANEL = 104;
const GAP = 38;
const BOTTOM = 30;

/** Height in CSS pixels of so many panels. */
export const trendHeight = (panels: number): number => TOP + panels * (PANEL + GAP) + BOTTOM - GAP / 2;

const markLook: Record<MarkKind, { line: { type: string | number[]; width: number }; symbol: string; size: number }> = {
  session: { line: { type: [1.5, 3], width: 1 }, symbol: 'circle', size: 4 },
  milestone: { line: { type: 'solid', width: 1 }, symbol: 'diamond', size: 9 },
  setback: { line: { type: [6, 3], width: 1 }, symbol: 'triangle', size: 8 },
};

/** A mark of one partner: filled for the first, hollow for the second. */
const look = (series: TrendSeries, theme: CoreTrendInput['theme']) => {
  const at = series.partner === 0 ? 0 : 1;
  const colour = palettes[theme].partners[at];
  const { line, symbol, hollow } = partnerLook[at];
  return { line, symbol, colour, itemStyle: { color: hollow ? palettes[theme].paper : colour, borderColor: colour, borderWidth: 1 } };
};

const dots = (series: TrendSeries, data: unknown[], size: number, opacity: number, theme: CoreTrendInput['theme']) => {
  const { symbol, itemStyle } = look(series, theme);
  return {
    type: 'scatter',
    name: series.label,
    symbol,
    symbolSize: size,
    itemStyle: { ...itemStyle, opacity },
    data,
    tooltip: hidden,
    silent: true,
  };
};

/** The line, and a dot where a day with a median has a gap on both sides. */
const line = (series: TrendSeries, theme: CoreTrendInput['theme']) => {
  const { colour, symbol, itemStyle, line: type } = look(series, theme);
  const gap = (index: number) => (series.median[index] ?? null) === null;
  const alone = series.median.flatMap((value, index) => (value !== null && gap(index - 1) && gap(index + 1) ? [[index, value]] : []));
  return [
    {
      type: 'line',
      name: series.label,
      symbol,
      showSymbol: false,
      connectNulls: false,
      itemStyle,
      lineStyle: { color: colour, width: 2, type },
      data: series.median,
    },
    ...(alone.length > 0 ? [dots(series, alone, 7, 1, theme)] : []),
  ];
};

const marks = (input: CoreTrendInput, texts: CoreTrendTexts, first: number, last: number) =>
  (['session', 'milestone', 'setback'] as const).flatMap((kind) => {
    const days = [...new Set((input.marks ?? []).filter((mark) => mark.kind === kind).map((mark) => dayNumber(mark.date)))];
    const inside = days.filter((day) => day >= first && day <= last);
    if (inside.length === 0) return [];
    const { line, symbol, size } = markLook[kind];
    const palette = palettes[input.theme];
    const color = kind === 'session' ? palette.muted : palette.third;
    const lineStyle = { color, ...line };
    const data = inside.map((day) => ({ xAxis: day - first }));
    return {
      type: 'line',
      name: texts.mark[kind],
      data: [],
      symbol,
      itemStyle: { color, borderWidth: 0 },
      lineStyle,
      markLine: { silent: true, symbol: ['none', symbol], symbolSize: size, symbolRotate: 0, label: hidden, lineStyle, data },
    };
  });

/** The picture of F2: a panel per measure, a line per partner, thin upright lines where something happened. */
export function trendOption(
  input: CoreTrendInput,
  series: readonly TrendSeries[],
  texts: CoreTrendTexts,
  sentence: string,
): EChartsCoreOption {
  const language = input.language ?? 'en';
  const palette = palettes[input.theme];
  const panels: CoreMeasure[] = input.measures.filter((measure) => series.some((one) => one.measure === measure));
  const days = eachDay(input.from, input.to);
  const [first, last] = [dayNumber(input.from), dayNumber(input.to)];
  const label = dayLabel(language, days.length > 330);
  const entries = (one: TrendSeries) => one.entries.map(({ date, value }) => [dayNumber(date) - first, value]);
  const every = Math.max(7, Math.ceil(days.length / 6 / 7) * 7);
  return {
    ...baseOption(input.theme, sentence),
    grid: panels.map((_, panel) => ({ left: 30, right: 14, top: TOP + panel * (PANEL + GAP) + GAP / 2, height: PANEL })),
    xAxis: panels.map((_, panel) => ({
      type: 'category',
      gridIndex: panel,
      boundaryGap: false,
      data: days.map((day) => label(day)),
      axisLine: { lineStyle: { color: palette.rule } },
      axisTick: hidden,
      axisLabel: { show: panel === panels.length - 1, color: palette.muted, fontSize: 11, interval: every - 1, hideOverlap: true },
    })),
    yAxis: panels.map((measure, panel) => ({
      ...valueAxis(input.theme, texts.measure[measure]),
      gridIndex: panel,
      min: 0,
      max: 10,
      interval: 5,
    })),
    series: panels.flatMap((measure, panel) => {
      const mine = series.filter((one) => one.measure === measure);
      return [
        ...mine.flatMap((one) => line(one, input.theme)),
        ...mine.filter((one) => one.points).map((one) => dots(one, entries(one), 5, 0.6, input.theme)),
        ...marks(input, texts, first, last),
      ].map((one) => ({ ...one, xAxisIndex: panel, yAxisIndex: panel }));
    }),
  };
}
