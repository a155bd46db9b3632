import type { EChartsCoreOption } from 'echarts/core';
import { dayLabel, dayNumber, eachDay } from './calendar';
import { blocks } from './core-trend-blocks';
import type { FigureSettings, IsoDate } from './figure';
import { baseOption, hidden, legendRoom, valueAxis } from './frame';
import { markSeries, markTexts, type MarkKind, type TimeMark } from './marks';
import { palettes } from './palette';
import { fill } from './texts';

/** What every figure over time takes beside its numbers. */
export interface TimeSettings extends FigureSettings {
  /** First and last day shown. */
  from: IsoDate;
  to: IsoDate;
  /** Sessions, milestones and hard times: upright lines in every panel. */
  marks?: readonly TimeMark[];
  markWords?: Record<MarkKind, string>;
  /** The day it came to light (S87): weeks are counted from it beside the dates, without any target (S83). */
  since?: IsoDate;
  /** `{n}` is the number of the week. */
  sinceWords?: string;
}

const WEEK_WORDS = 'week {n}';

/** One place on the axis for each day, or for each week from Monday on. */
export type TimeUnit = 'day' | 'week';

/** One value axis with its series, which place their data by `place`. */
export interface TimePanel {
  name: string;
  min?: number;
  max?: number;
  interval?: number;
  /** Whether only whole numbers stand on the axis. */
  whole?: boolean;
  series: readonly object[];
}

const TOP = 46;
const PANEL = 104;
const GAP = 38;
const BOTTOM = 30;
/** A second line under the axis. */
const LINE = 14;

/** Height in CSS pixels of an option made here. */
export function timeHeight(option: EChartsCoreOption): number {
  const grid = option['grid'] as readonly { top: number }[];
  const axes = option['xAxis'] as readonly { data: readonly string[] }[];
  const lines = axes.some(({ data }) => data.some((label) => label.includes('\n'))) ? LINE : 0;
  return (grid.at(-1)?.top ?? TOP) + PANEL + BOTTOM + lines;
}

/** Where a day stands on the axis; null before the first and after the last day shown. */
export function placeOn({ from, to }: Pick<TimeSettings, 'from' | 'to'>, unit: TimeUnit): (date: IsoDate) => number | null {
  const start = dayNumber(unit === 'day' ? from : (blocks(from, from, 7)[0] ?? from));
  const width = unit === 'day' ? 1 : 7;
  return (date) => (date >= from && date <= to ? Math.floor((dayNumber(date) - start) / width) : null);
}

/** First days of the places of an axis. */
export const placesOf = ({ from, to }: Pick<TimeSettings, 'from' | 'to'>, unit: TimeUnit): IsoDate[] =>
  unit === 'day' ? eachDay(from, to) : blocks(from, to, 7);

/** Dates, and under them the week since it came to light; nothing before that. */
function labels({ language = 'en', since, sinceWords = WEEK_WORDS }: TimeSettings, withYear: boolean): (date: IsoDate) => string {
  const day = dayLabel(language, withYear);
  if (since === undefined) return day;
  const first = dayNumber(since);
  return (date) => {
    const week = Math.floor((dayNumber(date) - first) / 7) + 1;
    return week < 1 ? day(date) : `${day(date)}\n${fill(sinceWords, { n: week })}`;
  };
}

/** Panels one below the other over one time axis, with the upright lines of what happened in each. */
export function timeOption(settings: TimeSettings, unit: TimeUnit, panels: readonly TimePanel[], sentence: string): EChartsCoreOption {
  const { theme, marks = [], markWords = markTexts } = settings;
  const palette = palettes[theme];
  const places = placesOf(settings, unit);
  const days = dayNumber(settings.to) - dayNumber(settings.from) + 1;
  const data = places.map(labels(settings, days > 330));
  const every = unit === 'day' ? Math.max(7, Math.ceil(days / 6 / 7) * 7) : Math.max(1, Math.ceil(places.length / 6));
  const upright = markSeries(marks, markWords, theme, placeOn(settings, unit));
  const top = TOP + legendRoom([...panels.flatMap(({ series }) => series), ...upright]);
  return {
    ...baseOption(theme, sentence),
    grid: panels.map((_, panel) => ({ left: 30, right: 14, top: top + panel * (PANEL + GAP) + GAP / 2, height: PANEL })),
    xAxis: panels.map((_, panel) => ({
      type: 'category',
      gridIndex: panel,
      boundaryGap: unit === 'week',
      data,
      axisLine: { lineStyle: { color: palette.rule } },
      axisTick: hidden,
      axisLabel: { show: panel === panels.length - 1, color: palette.muted, fontSize: 11, interval: every - 1, hideOverlap: true },
    })),
    yAxis: panels.map(({ name, min, max, interval, whole }, panel) => ({
      ...valueAxis(theme, name),
      gridIndex: panel,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(interval === undefined ? {} : { interval }),
      ...(whole ? { minInterval: 1, splitNumber: 3 } : {}),
    })),
    series: panels.flatMap(({ series }, panel) => [...series, ...upright].map((one) => ({ ...one, xAxisIndex: panel, yAxisIndex: panel }))),
  };
}
