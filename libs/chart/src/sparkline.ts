import type { EChartsCoreOption } from 'echarts/core';
import { addDays, dayNumber } from './calendar';
import { baseOption, hidden } from './frame';
import type { FigureTheme, IsoDate } from './figure';
import { median } from './median';
import { palettes } from './palette';

export interface SparklineInput {
  /** One rating per check-in, already permitted to this reader. */
  entries: readonly { date: IsoDate; value: number }[];
  /** Last day shown. */
  to: IsoDate;
  /** Weeks shown, newest last; 12 unless said. */
  weeks?: number;
}

/** The median of each of the last weeks, oldest first; null where a week has fewer than two entries. */
export function weeklyMedians({ entries, to, weeks = 12 }: SparklineInput): (number | null)[] {
  return Array.from({ length: weeks }, (_, index) => {
    const end = addDays(to, -7 * (weeks - 1 - index));
    const values = entries.filter(({ date }) => dayNumber(end) - dayNumber(date) >= 0 && dayNumber(end) - dayNumber(date) < 7);
    return values.length < 2 ? null : median(values.map(({ value }) => value));
  });
}

/**
 * Weekly medians as the path of a tiny line, without a chart library; drawn with round caps, a week alone is a dot.
 * @param values 0 to 10 or null, oldest first
 */
export function sparklinePath(values: readonly (number | null)[], width: number, height: number, inset = 2): string {
  const x = (index: number) => inset + (index * (width - 2 * inset)) / Math.max(1, values.length - 1);
  const y = (value: number) => height - inset - (value / 10) * (height - 2 * inset);
  return values
    .flatMap((value, index) => {
      if (value === null) return [];
      const point = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      const starts = (values[index - 1] ?? null) === null;
      return starts ? [`M${point}h0`] : [`L${point}`];
    })
    .join(' ');
}

/** The same tiny line as an option, for tables that load charts anyway. */
export function sparkline(input: SparklineInput, theme: FigureTheme, sentence: string): EChartsCoreOption {
  const values = weeklyMedians(input);
  const { tooltip: _tooltip, legend: _legend, ...base } = baseOption(theme, sentence);
  return {
    ...base,
    grid: { left: 2, right: 2, top: 2, bottom: 2 },
    xAxis: { type: 'category', show: false, boundaryGap: false, data: values.map((_, index) => String(index)) },
    yAxis: { type: 'value', show: false, min: 0, max: 10 },
    series: [
      {
        type: 'line',
        data: values,
        symbol: 'none',
        silent: true,
        tooltip: hidden,
        lineStyle: { width: 1.5, color: palettes[theme].partners[0] },
      },
    ],
  };
}
