import type { EChartsCoreOption } from 'echarts/core';
import { dayLabel, dayNumber, eachDay } from './calendar';
import type { CoreMeasure, CoreTrendInput, MarkKind } from './core-trend-input';
import type { TrendSeries } from './core-trend-series';
import { baseOption, hidden, valueAxis } from './frame';
import { palettes, partnerLook } from './palette';
import type { CoreTrendTexts } from './texts';

const TOP = 40;
const PANEL = 104;
const GAP = 38;
const BOTTOM = 30;

/** Height in CSS pixels of so many panels. */
export const trendHeight = (panels: number): number => TOP + panels * (PANEL + GAP) + BOTTOM - GAP / 2;

const markLook: Record<MarkKind, { type: string | number[]; width: number; symbol: string }> = {
  session: { type: [1.5, 3], width: 1, symbol: 'none' },
  milestone: { type: 'solid', width: 1, symbol: 'diamond' },
  setback: { type: [6, 3], width: 1, symbol: 'triangle' },
};

const dots = (series: TrendSeries, panel: number, first: number, theme: CoreTrendInput['theme']) => {
  const palette = palettes[theme];
  const look = partnerLook[series.partner === 0 ? 0 : 1];
  const colour = palette.partners[series.partner === 0 ? 0 : 1];
  return {
    type: 'scatter',
    name: series.label,
    xAxisIndex: panel,
    yAxisIndex: panel,
    symbol: look.symbol,
    symbolSize: look.hollow ? 6 : 5,
    itemStyle: { color: look.hollow ? palette.paper : colour, borderColor: colour, borderWidth: 1, opacity: 0.6 },
    data: series.entries.map(({ date, value }) => [dayNumber(date) - first, value]),
    tooltip: hidden,
    silent: true,
  };
};

const line = (series: TrendSeries, panel: number, theme: CoreTrendInput['theme']) => {
  const look = partnerLook[series.partner === 0 ? 0 : 1];
  const colour = palettes[theme].partners[series.partner === 0 ? 0 : 1];
  const alone = (index: number) => series.median[index - 1] == null && series.median[index + 1] == null;
  return {
    type: 'line',
    name: series.label,
    xAxisIndex: panel,
    yAxisIndex: panel,
    symbol: 'none',
    connectNulls: false,
    lineStyle: { color: colour, width: 2, type: look.line },
    itemStyle: { color: colour },
    data: series.median.map((value, index) => (value !== null && alone(index) ? { value, symbol: look.symbol, symbolSize: 7 } : value)),
  };
};

const marks = (input: CoreTrendInput, texts: CoreTrendTexts, panel: number, first: number, last: number) =>
  (['session', 'milestone', 'setback'] as const).flatMap((kind) => {
    const days = [...new Set((input.marks ?? []).filter((mark) => mark.kind === kind).map((mark) => dayNumber(mark.date)))];
    const inside = days.filter((day) => day >= first && day <= last);
    if (inside.length === 0) return [];
    const { symbol, ...look } = markLook[kind];
    const palette = palettes[input.theme];
    const colour = kind === 'session' ? palette.muted : palette.third;
    return {
      type: 'line',
      name: texts.mark[kind],
      xAxisIndex: panel,
      yAxisIndex: panel,
      data: [],
      itemStyle: { color: colour },
      lineStyle: { color: colour, ...look },
      markLine: {
        silent: true,
        symbol: ['none', symbol],
        symbolSize: 8,
        symbolRotate: 0,
        label: hidden,
        lineStyle: { color: colour, ...look },
        data: inside.map((day) => ({ xAxis: day - first })),
      },
    };
  });

/** The picture of F2: a panel per measure, a line per partner, thin upright lines where something happened. */
export function trendOption(input: CoreTrendInput, series: readonly TrendSeries[], texts: CoreTrendTexts, sentence: string): EChartsCoreOption {
  const language = input.language ?? 'en';
  const palette = palettes[input.theme];
  const panels: CoreMeasure[] = input.measures.filter((measure) => series.some((one) => one.measure === measure));
  const days = eachDay(input.from, input.to);
  const [first, last] = [dayNumber(input.from), dayNumber(input.to)];
  const label = dayLabel(language, days.length > 330);
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
    yAxis: panels.map((measure, panel) => ({ ...valueAxis(input.theme, texts.measure[measure]), gridIndex: panel, min: 0, max: 10, interval: 5 })),
    series: panels.flatMap((measure, panel) => {
      const mine = series.filter((one) => one.measure === measure);
      return [
        ...mine.map((one) => line(one, panel, input.theme)),
        ...mine.filter((one) => one.points).map((one) => dots(one, panel, first, input.theme)),
        ...marks(input, texts, panel, first, last),
      ];
    }),
  };
}
