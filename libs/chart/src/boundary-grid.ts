import { eachMonth, monthLabel } from './calendar';
import type { BoundaryGridInput } from './boundary-grid-input';
import { answerGridHeight } from './answer-grid';
import { answersIn, gridOption } from './boundary-grid-option';
import { gridPanels } from './boundary-grid-panels';
import type { Figure } from './figure';
import { boundaryGridTexts, count, fill } from './texts';

/**
 * F10, the boundary grid: answers of S56 by boundary and month, a panel per partner.
 * @returns null when nothing may be shown to this reader (CC-16)
 */
export function boundaryGrid(input: BoundaryGridInput): Figure | null {
  const texts = input.texts ?? boundaryGridTexts;
  const language = input.language ?? 'en';
  const panels = gridPanels(input);
  if (panels.length === 0) return null;
  const label = monthLabel(language);
  const period = { from: label(input.from), to: label(input.to) };
  const n = panels.reduce((sum, panel) => sum + panel.n, 0);
  const sentence = fill(texts.sentence, { ...period, answers: count(texts.answers, n, language) });
  return {
    id: 'F10',
    title: texts.title,
    sentence,
    option: gridOption(input, panels, texts, sentence),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.head.boundary, texts.head.by, ...eachMonth(input.from, input.to).map(label)],
      rows: panels.flatMap((panel) =>
        panel.rows.map(({ text, cells }) => [text, panel.label, ...cells.map((cell) => (cell === null ? texts.none : texts.answer[cell]))]),
      ),
    },
    n,
    height: answerGridHeight(panels, answersIn(texts)),
  };
}
