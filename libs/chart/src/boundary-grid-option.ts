import type { EChartsCoreOption } from 'echarts/core';
import { answerGridOption, type GridAnswer, type GridMark } from './answer-grid';
import { eachMonth, monthLabel } from './calendar';
import { respectedAnswers, type BoundaryGridInput, type Respected } from './boundary-grid-input';
import type { GridPanel } from './boundary-grid-panels';
import type { BoundaryGridTexts } from './texts';

/** Balls filled as far as the boundary was respected; a dash where it did not come up. */
const marks: Record<Respected, GridMark> = { always: 'full', mostly: 'most', sometimes: 'half', no: 'none', na: 'dash' };

/** The picture of F10: a panel per partner, a row per boundary, a column per month. */
export function gridOption(
  input: BoundaryGridInput,
  panels: readonly GridPanel[],
  texts: BoundaryGridTexts,
  sentence: string,
): EChartsCoreOption {
  const months = eachMonth(input.from, input.to).map(monthLabel(input.language ?? 'en'));
  return answerGridOption(input.theme, months, answersIn(texts), panels, sentence);
}

/** The answers of S56 in the reader's words, each with its mark. */
export const answersIn = (texts: BoundaryGridTexts): GridAnswer[] =>
  respectedAnswers.map((key) => ({ key, label: texts.answer[key], mark: marks[key] }));
