import { dayLabel } from './calendar';
import { blockOf, blocks } from './core-trend-blocks';
import type { TrendSpan } from './core-trend-input';
import type { FigureTable, IsoDate } from './figure';
import { markTexts } from './marks';
import type { TimeSettings } from './time-axis';

/** English words of tables over time. */
export const blocksTableTexts = {
  start: { 7: 'Week from', 14: 'Two weeks from', 28: 'Four weeks from' },
  marks: { 7: 'That week', 14: 'In these weeks', 28: 'In these weeks' },
  none: '–',
};
export type BlocksTableTexts = typeof blocksTableTexts;

/** What stands in one column; null where there is nothing to say. */
export interface BlockColumn {
  head: string;
  cell: (start: IsoDate) => string | null;
}

/** What happened on the days that lie inside, in words. */
export function happened({ marks = [], markWords = markTexts, language = 'en' }: TimeSettings, inside: (date: IsoDate) => boolean): string {
  return marks
    .filter(({ date }) => inside(date))
    .map(({ kind, label, date }) => `${label ?? markWords[kind]} ${dayLabel(language, false)(date)}`)
    .join(', ');
}

/** A row for each week (or two, or four) in which something stands, with what happened in it. */
export function blocksTable(
  settings: TimeSettings,
  columns: readonly BlockColumn[],
  caption: string,
  span: TrendSpan = 7,
  texts: BlocksTableTexts = blocksTableTexts,
): FigureTable {
  const { from, to, language = 'en' } = settings;
  const day = dayLabel(language, true);
  const marked = (settings.marks ?? []).some(({ date }) => date >= from && date <= to);
  const marks = Map.groupBy(settings.marks ?? [], ({ date }) => (date >= from && date <= to ? blockOf(date, from, span) : null));
  const rows = blocks(from, to, span).flatMap((start) => {
    const cells = columns.map(({ cell }) => cell(start));
    const events = happened({ ...settings, marks: marks.get(start) ?? [] }, () => true);
    if (events === '' && cells.every((cell) => cell === null)) return [];
    return [[day(start), ...cells.map((cell) => cell ?? texts.none), ...(marked ? [events] : [])]];
  });
  return { caption, head: [texts.start[span], ...columns.map(({ head }) => head), ...(marked ? [texts.marks[span]] : [])], rows };
}
