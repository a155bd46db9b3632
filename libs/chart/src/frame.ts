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
