import type { EChartsCoreOption } from 'echarts/core';
import { eachMonth, monthLabel } from './calendar';
import { respectedAnswers, type BoundaryGridInput, type Respected } from './boundary-grid-input';
import type { GridPanel } from './boundary-grid-panels';
import { baseOption, hidden } from './frame';
import { palettes } from './palette';
import type { BoundaryGridTexts } from './texts';

const RING = 'M10 0A10 10 0 0 1 10 20A10 10 0 0 1 10 0ZM10 1.8A8.2 8.2 0 0 0 10 18.2A8.2 8.2 0 0 0 10 1.8Z';

/** Balls filled as far as the boundary was respected; a dash where it did not come up. */
const symbols: Record<Respected, string> = {
  always: 'circle',
  mostly: `path://${RING}M10 10L10 0A10 10 0 1 1 0 10Z`,
  sometimes: `path://${RING}M10 10L10 0A10 10 0 0 1 10 20Z`,
  no: `path://${RING}`,
  na: 'roundRect',
};

const TOP = 62;
const ROW = 28;
const GAP = 34;
const LEFT = 168;

const panelTop = (panels: readonly GridPanel[], index: number): number =>
  TOP + panels.slice(0, index).reduce((sum, { rows }) => sum + rows.length * ROW + GAP, 0);

/** Height in CSS pixels of these panels one below the other. */
export const gridHeight = (panels: readonly GridPanel[]): number => panelTop(panels, panels.length) - GAP + 30;

/** The picture of F10: a panel per partner, a row per boundary, a column per month. */
export function gridOption(
  input: BoundaryGridInput,
  panels: readonly GridPanel[],
  texts: BoundaryGridTexts,
  sentence: string,
): EChartsCoreOption {
  const palette = palettes[input.theme];
  const months = eachMonth(input.from, input.to);
  const label = monthLabel(input.language ?? 'en');
  const teal = palette.partners[0];
  const colours: Record<Respected, string> = {
    always: teal,
    mostly: teal,
    sometimes: palette.partners[1],
    no: palette.third,
    na: palette.muted,
  };
  const base = baseOption(input.theme, sentence);
  return {
    ...base,
    legend: { ...(base['legend'] as object), itemWidth: 14 },
    ...(input.theme === 'print' ? {} : { tooltip: { ...(base['tooltip'] as object), trigger: 'item', formatter: '{b}\n{a}' } }),
    grid: panels.map(({ rows }, index) => ({ left: LEFT, right: 8, top: panelTop(panels, index), height: rows.length * ROW })),
    xAxis: panels.map((_, index) => ({
      type: 'category',
      gridIndex: index,
      data: months.map(label),
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
      respectedAnswers.map((answer) => ({
        type: 'scatter',
        name: texts.answer[answer],
        xAxisIndex: index,
        yAxisIndex: index,
        symbol: symbols[answer],
        symbolSize: answer === 'na' ? [10, 3] : 14,
        itemStyle: { color: colours[answer], opacity: 1 },
        data: panel.rows.flatMap(({ text, cells }, row) =>
          cells.flatMap((cell, column) =>
            cell === answer ? [{ name: `${text} · ${label(months[column] ?? '')}`, value: [column, row] }] : [],
          ),
        ),
      })),
    ),
  };
}
