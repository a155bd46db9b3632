import type { EChartsCoreOption } from 'echarts/core';
import type { FigureTheme } from './figure';
import { baseOption, hidden } from './frame';
import { palettes } from './palette';
import { sideLook, type SideIndex } from './side-look';

/** One kind of bar, with a value or nothing for each row. */
export interface LyingSeries {
  name: string;
  side: SideIndex;
  values: readonly (number | null)[];
  /** What stands at the end of each bar, such as its number of entries; the value itself without it. */
  ends?: readonly string[];
}

const TOP = 40;
const BAR = 18;
const SPACE = 14;

/** Height in CSS pixels of so many rows of so many bars. */
export const lyingHeight = (rows: number, bars: number): number => TOP + rows * (bars * BAR + SPACE) + 26;

/** Lying bars, a row for each name; words stand at the left, so that they can be read on a phone. */
export function lyingOption(
  theme: FigureTheme,
  rows: readonly string[],
  series: readonly LyingSeries[],
  sentence: string,
  whole = true,
): EChartsCoreOption {
  const palette = palettes[theme];
  const base = baseOption(theme, sentence);
  return {
    ...base,
    ...(theme === 'print' ? {} : { tooltip: { ...(base['tooltip'] as object), trigger: 'item', formatter: '{b}\n{a}: {c}' } }),
    grid: {
      left: 8,
      right: series.some(({ ends }) => ends) ? 96 : 40,
      top: TOP,
      bottom: 26,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      ...(whole ? { minInterval: 1 } : {}),
      splitNumber: 4,
      axisLabel: { color: palette.muted, fontSize: 11, hideOverlap: true },
      splitLine: { lineStyle: { color: palette.rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows,
      axisLine: { lineStyle: { color: palette.rule } },
      axisTick: hidden,
      axisLabel: { color: palette.ink, fontSize: 12, width: 132, overflow: 'break', interval: 0 },
    },
    series: series.map(({ name, side, values, ends }) => {
      const { itemStyle } = sideLook(side, theme);
      // Of a bar to the left, the right end is at nought: there is room, and the names stand on the other side.
      const label = { show: true, position: 'right', color: palette.ink, fontSize: 11 };
      const data = values.map((value, row) => {
        if (value === null) return null;
        return { value, label: { ...label, formatter: ends?.[row] ?? '{c}' } };
      });
      return { type: 'bar', name, barWidth: BAR - 4, itemStyle, data };
    }),
  };
}
