import type { EChartsCoreOption } from 'echarts/core';
import type { FigureTheme } from './figure';
import { FONT, palettes } from './palette';

/** Says of any part of an option that it is not drawn. */
export const hidden = { show: false };

/** What all pictures have in common: still, no ground of their own, a legend on top, the sentence as alternative text. */
export function baseOption(theme: FigureTheme, sentence: string): EChartsCoreOption {
  const palette = palettes[theme];
  return {
    animation: false,
    useUTC: true,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT, color: palette.ink },
    aria: { enabled: true, label: { description: sentence }, decal: hidden },
    legend: { top: 0, left: 0, itemWidth: 24, itemHeight: 9, itemGap: 11, textStyle: { color: palette.ink, fontSize: 11 } },
    ...(theme === 'print'
      ? {}
      : {
          tooltip: {
            // Drawn inside the picture: the HTML kind writes innerHTML, which the pages' security policy forbids.
            renderMode: 'richText',
            trigger: 'axis',
            backgroundColor: palette.paper,
            borderColor: palette.rule,
            textStyle: { color: palette.ink, fontSize: 12 },
            axisPointer: { type: 'line', lineStyle: { color: palette.muted } },
          },
        }),
  };
}

/** A quiet value axis with its name above it. */
export function valueAxis(theme: FigureTheme, name: string) {
  const palette = palettes[theme];
  return {
    type: 'value',
    name,
    nameLocation: 'end',
    nameGap: 10,
    nameTextStyle: { align: 'left', color: palette.ink, fontSize: 12, fontWeight: 600, padding: [0, 0, 0, -22] },
    axisLine: hidden,
    axisTick: hidden,
    axisLabel: { color: palette.muted, fontSize: 11 },
    splitLine: { lineStyle: { color: palette.rule, width: 1 } },
  };
}

/** CSS pixels a legend with these names takes at the narrowest, beyond the two rows every picture has room for. */
export function legendRoom(series: readonly object[]): number {
  const names = [...new Set(series.map((one) => (one as { name?: string }).name ?? ''))];
  // 6.3 for a letter, 24 for the mark, 5 to its name and 11 to the next.
  const rows = names.reduce(
    ({ row, used }, name) => {
      const width = name.length * 6.3 + 40;
      return used + width > NARROWEST ? { row: row + 1, used: width } : { row, used: used + width };
    },
    { row: 1, used: 0 },
  ).row;
  return Math.max(0, rows - 2) * LEGEND_ROW;
}

const NARROWEST = 330;
const LEGEND_ROW = 22;
