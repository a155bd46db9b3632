import type { FigureTheme, IsoDate } from './figure';
import { hidden } from './frame';
import { palettes } from './palette';

/** What stands as an upright line: sessions, milestones (S76), hard times (S36) and the planned telling (S08). */
export const markKinds = ['session', 'milestone', 'setback', 'disclosure'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Something that happened on a day: an annotation, never a reset of a line (RS-6). */
export interface TimeMark {
  date: IsoDate;
  kind: MarkKind;
  label?: string;
}

/** English words of the marks. */
export const markTexts: Record<MarkKind, string> = {
  session: 'Session',
  milestone: 'Milestone',
  setback: 'Hard time',
  disclosure: 'Planned telling',
};

const looks: Record<MarkKind, { line: { type: string | number[]; width: number }; symbol: string; size: number }> = {
  session: { line: { type: [1.5, 3], width: 1 }, symbol: 'circle', size: 4 },
  milestone: { line: { type: 'solid', width: 1 }, symbol: 'diamond', size: 9 },
  setback: { line: { type: [6, 3], width: 1 }, symbol: 'triangle', size: 8 },
  disclosure: { line: { type: [3, 2, 1, 2], width: 1 }, symbol: 'rect', size: 6 },
};

/**
 * Upright lines, one series per kind that has a day on the axis.
 * @param place where a day stands on the axis; null when it is not on it
 */
export function markSeries(
  marks: readonly TimeMark[],
  words: Record<MarkKind, string>,
  theme: FigureTheme,
  place: (date: IsoDate) => number | null,
): object[] {
  return markKinds.flatMap((kind) => {
    const at = marks.filter((mark) => mark.kind === kind).map(({ date }) => place(date));
    const inside = [...new Set(at.filter((one) => one !== null))];
    if (inside.length === 0) return [];
    const { line, symbol, size } = looks[kind];
    const color = kind === 'session' ? palettes[theme].muted : palettes[theme].third;
    const lineStyle = { color, ...line };
    const data = inside.map((xAxis) => ({ xAxis }));
    return {
      type: 'line',
      name: words[kind],
      data: [],
      symbol,
      itemStyle: { color, borderWidth: 0 },
      lineStyle,
      markLine: { silent: true, symbol: ['none', symbol], symbolSize: size, symbolRotate: 0, label: hidden, lineStyle, data },
    };
  });
}
