import { answerGridHeight, answerGridOption, type GridMark } from './answer-grid';
import { eachMonth, monthLabel } from './calendar';
import { leastFor, type Figure, type FigureSettings, type IsoDate, type IsoMonth, type Side } from './figure';
import { count, fill } from './texts';

/** English words of answers by item and month. */
export const monthGridTexts = {
  sentence: 'The newest answer of each month, from {from} to {to}: {answers}.',
  answers: { one: '{n} answer', other: '{n} answers' },
  item: 'About',
  by: 'Answered by',
  none: '–',
  caption: 'Answers by month, {from} to {to}',
};

export interface MonthGridInput extends FigureSettings {
  id: string;
  title: string;
  from: IsoMonth;
  to: IsoMonth;
  /** Rows in this order; one without a shown answer is left out. */
  items: readonly { key: string; label: string }[];
  /** At most eight; each gets a mark of its own. */
  options: readonly { key: string; label: string }[];
  partners: readonly (Side & { answers: readonly { item: string; date: IsoDate; answer: string }[] })[];
  texts?: typeof monthGridTexts;
}

const ordered: readonly GridMark[] = ['full', 'half', 'none', 'diamond', 'triangle', 'square', 'most', 'dash'];

/**
 * Answers by item and month, a panel per partner; of several in a month the newest stands.
 * @returns null when nothing may be shown to this reader (CC-16)
 */
export function monthGrid(input: MonthGridInput): Figure | null {
  const { texts = monthGridTexts, language = 'en' } = input;
  const months = eachMonth(input.from, input.to);
  const panels = input.partners.slice(0, 2).flatMap(({ label, reader, answers }) => {
    const rows = input.items.flatMap((item) => {
      const mine = answers.filter((one) => one.item === item.key).sort((one, other) => one.date.localeCompare(other.date));
      const cells = months.map((month) => mine.findLast(({ date }) => date.startsWith(month))?.answer ?? null);
      return cells.some((cell) => cell !== null) ? [{ text: item.label, cells }] : [];
    });
    const n = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== null).length, 0);
    return n >= leastFor(reader) && n > 0 ? [{ label, rows, n }] : [];
  });
  if (panels.length === 0) return null;
  const month = monthLabel(language);
  const period = { from: month(input.from), to: month(input.to) };
  const n = panels.reduce((sum, panel) => sum + panel.n, 0);
  const sentence = fill(texts.sentence, { ...period, answers: count(texts.answers, n, language) });
  const columns = months.map(month);
  const word = (cell: string | null) => input.options.find(({ key }) => key === cell)?.label ?? texts.none;
  const answers = input.options.map(({ key, label }, index) => ({ key, label, mark: ordered[index % ordered.length] ?? 'dash' }));
  return {
    id: input.id,
    title: input.title,
    sentence,
    option: answerGridOption(input.theme, columns, answers, panels, sentence),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.item, texts.by, ...columns],
      rows: panels.flatMap((panel) => panel.rows.map(({ text, cells }) => [text, panel.label, ...cells.map(word)])),
    },
    n,
    height: answerGridHeight(panels, answers),
  };
}
