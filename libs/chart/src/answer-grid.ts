import type { EChartsCoreOption } from 'echarts/core';
import type { FigureTheme } from './figure';
import { baseOption, hidden, legendRoom } from './frame';
import { palettes, type Palette } from './palette';

const RING = 'M10 0A10 10 0 0 1 10 20A10 10 0 0 1 10 0ZM10 1.8A8.2 8.2 0 0 0 10 18.2A8.2 8.2 0 0 0 10 1.8Z';

/** Marks told apart by shape, so that they hold without colour: balls filled as far as it was so, a dash, and more shapes for answers without an order. */
export const gridMarks = {
  full: { symbol: 'circle', size: 14, colour: (palette: Palette) => palette.partners[0] },
  most: { symbol: `path://${RING}M10 10L10 0A10 10 0 1 1 0 10Z`, size: 14, colour: (palette: Palette) => palette.partners[0] },
  half: { symbol: `path://${RING}M10 10L10 0A10 10 0 0 1 10 20Z`, size: 14, colour: (palette: Palette) => palette.partners[1] },
  none: { symbol: `path://${RING}`, size: 14, colour: (palette: Palette) => palette.third },
  dash: { symbol: 'roundRect', size: [10, 3], colour: (palette: Palette) => palette.muted },
  diamond: { symbol: 'diamond', size: 15, colour: (palette: Palette) => palette.third },
  triangle: { symbol: 'triangle', size: 13, colour: (palette: Palette) => palette.partners[1] },
  square: { symbol: 'rect', size: 12, colour: (palette: Palette) => palette.partners[0] },
} as const;
export type GridMark = keyof typeof gridMarks;

/** One answer that can stand in a cell. */
export interface GridAnswer {
  key: string;
  label: string;
  mark: GridMark;
}

/** Rows of one partner; a cell holds the key of an answer or nothing. */
export interface AnswerPanel {
  label: string;
  rows: readonly { text: string; cells: readonly (string | null)[] }[];
}

const TOP = 62;
const ROW = 28;
const GAP = 34;
const LEFT = 168;

const panelTop = (panels: readonly AnswerPanel[], answers: readonly GridAnswer[], index: number): number =>
  TOP +
  legendRoom(answers.map(({ label }) => ({ name: label }))) +
  panels.slice(0, index).reduce((sum, { rows }) => sum + rows.length * ROW + GAP, 0);

/** Height in CSS pixels of these panels one below the other. */
export const answerGridHeight = (panels: readonly AnswerPanel[], answers: readonly GridAnswer[]): number =>
  panelTop(panels, answers, panels.length) - GAP + 30;

/** A panel per partner, a row per thing asked about, a column per month, a mark per answer. */
export function answerGridOption(
  theme: FigureTheme,
  columns: readonly string[],
  answers: readonly GridAnswer[],
  panels: readonly AnswerPanel[],
  sentence: string,
): EChartsCoreOption {
  const palette = palettes[theme];
  const base = baseOption(theme, sentence);
  return {
    ...base,
    legend: { ...(base['legend'] as object), itemWidth: 14 },
    ...(theme === 'print' ? {} : { tooltip: { ...(base['tooltip'] as object), trigger: 'item', formatter: '{b}\n{a}' } }),
    grid: panels.map(({ rows }, index) => ({ left: LEFT, right: 8, top: panelTop(panels, answers, index), height: rows.length * ROW })),
    xAxis: panels.map((_, index) => ({
      type: 'category',
      gridIndex: index,
      data: columns,
      axisLine: { lineStyle: { color: palette.rule } },
      axisTick: hidden,
      axisLabel: { show: index === panels.length - 1, color: palette.muted, fontSize: 11, hideOverlap: true },
    })),
    yAxis: panels.map((panel, index) => ({
      type: 'category',
      gridIndex: index,
      inverse: true,
      data: panel.rows.map(({ text }) => text),
      name: panel.label,
      nameLocation: 'start',
      nameGap: 10,
      nameTextStyle: { align: 'left', color: palette.ink, fontSize: 12, fontWeight: 600, padding: [0, 0, 0, 8 - LEFT] },
      axisLine: hidden,
      axisTick: hidden,
      splitLine: { show: true, lineStyle: { color: palette.rule } },
      axisLabel: { color: palette.ink, fontSize: 11, width: LEFT - 16, overflow: 'truncate', interval: 0, align: 'left', margin: LEFT - 8 },
    })),
    series: panels.flatMap((panel, index) =>
      answers.map(({ key, label, mark }) => ({
        type: 'scatter',
        name: label,
        xAxisIndex: index,
        yAxisIndex: index,
        symbol: gridMarks[mark].symbol,
        symbolSize: gridMarks[mark].size,
        itemStyle: { color: gridMarks[mark].colour(palette), opacity: 1 },
        data: panel.rows.flatMap(({ text, cells }, row) =>
          cells.flatMap((cell, column) => (cell === key ? [{ name: `${text} · ${columns[column] ?? ''}`, value: [column, row] }] : [])),
        ),
      })),
    ),
  };
}
