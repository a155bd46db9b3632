import type { FigureTheme } from './figure';
import { hidden } from './frame';
import { palettes, partnerLook } from './palette';

/** Whose series: the first or the second partner, or both together. */
export type SideIndex = 0 | 1 | 'joint';

const jointLook = { line: 'solid', symbol: 'triangle', hollow: false } as const;

/** A mark of one side: filled for the first partner, hollow for the second. */
export function sideLook(side: SideIndex, theme: FigureTheme) {
  const palette = palettes[theme];
  const colour = side === 'joint' ? palette.third : palette.partners[side];
  const { line, symbol, hollow } = side === 'joint' ? jointLook : partnerLook[side];
  return { line, symbol, colour, itemStyle: { color: hollow ? palette.paper : colour, borderColor: colour, borderWidth: 1 } };
}

/** Points of one side. @param data places and values, or one value per place */
export function dotSeries(side: SideIndex, name: string, data: readonly unknown[], theme: FigureTheme, size = 5, opacity = 0.6): object {
  const { symbol, itemStyle } = sideLook(side, theme);
  return { type: 'scatter', name, symbol, symbolSize: size, itemStyle: { ...itemStyle, opacity }, data, tooltip: hidden, silent: true };
}

/** A line with a gap where a value is null. */
export function lineSeries(side: SideIndex, name: string, data: readonly unknown[], theme: FigureTheme, dashed = false): object {
  const { colour, symbol, itemStyle, line } = sideLook(side, theme);
  return {
    type: 'line',
    name,
    symbol,
    showSymbol: false,
    connectNulls: false,
    itemStyle,
    lineStyle: { color: colour, width: 2, type: dashed ? [6, 4] : line },
    data,
  };
}

/** Upright or lying bars, hollow for the second partner, so that they are told apart in grey. */
export function barSeries(side: SideIndex, name: string, data: readonly unknown[], theme: FigureTheme): object {
  return { type: 'bar', name, barMaxWidth: 18, barMinHeight: 2, itemStyle: sideLook(side, theme).itemStyle, data };
}
