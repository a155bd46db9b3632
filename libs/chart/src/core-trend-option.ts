import type { EChartsCoreOption } from 'echarts/core';
import { dayNumber } from './calendar';
import type { CoreTrendInput } from './core-trend-input';
import type { TrendSeries } from './core-trend-series';
import type { FigureTheme } from './figure';
import { dotSeries, lineSeries } from './side-look';
import type { CoreTrendTexts } from './texts';
import { timeOption } from './time-axis';

const sideOf = ({ partner }: TrendSeries) => (partner === 0 ? 0 : 1);

/** The line, and a dot where a day with a median has a gap on both sides. */
function line(series: TrendSeries, theme: FigureTheme): object[] {
  const { median, label } = series;
  const gap = (index: number) => (median[index] ?? null) === null;
  const alone = median.flatMap((value, index) => (value !== null && gap(index - 1) && gap(index + 1) ? [[index, value]] : []));
  const dots = alone.length > 0 ? [dotSeries(sideOf(series), label, alone, theme, 7, 1)] : [];
  return [lineSeries(sideOf(series), label, median, theme), ...dots];
}

/** The picture of F2: a panel per measure, a line per partner, thin upright lines where something happened. */
export function trendOption(
  input: CoreTrendInput,
  series: readonly TrendSeries[],
  texts: CoreTrendTexts,
  sentence: string,
): EChartsCoreOption {
  const first = dayNumber(input.from);
  const points = (one: TrendSeries) => one.entries.map(({ date, value }) => [dayNumber(date) - first, value]);
  const panels = input.measures.flatMap((measure) => {
    const mine = series.filter((one) => one.measure === measure);
    if (mine.length === 0) return [];
    const drawn = [
      ...mine.flatMap((one) => line(one, input.theme)),
      ...mine.filter((one) => one.points).map((one) => dotSeries(sideOf(one), one.label, points(one), input.theme)),
    ];
    return [{ name: texts.measure[measure], min: 0, max: 10, interval: 5, series: drawn }];
  });
  return timeOption({ ...input, markWords: texts.mark }, 'day', panels, sentence);
}
