import {
  type CoreMeasure,
  coreMeasures,
  coreTrend,
  type Figure,
  fillsBlock,
  SMALL_NUMBER,
  type TrendSpan,
  trendSpans,
} from '@groundwork/chart';
import { scoreAnswers } from '@groundwork/homework';
import type { CoupleFrame } from './couple-frame';
import type { OpenPart } from './open-part';

/** A figure for both, and the parts it is made of. */
export interface JointFigure {
  figure: Figure;
  parts: OpenPart[];
}

const valueOf = (part: OpenPart, measure: CoreMeasure): number | null => scoreAnswers(part.definition, part.answers)[measure] ?? null;

/**
 * The check-ins of both partners as one picture. A measure is drawn only when each partner has a value in it, which stands on at least three numbers (CC-15, CC-16): nothing
 * of one partner stands alone. Where weeks hold too little, two or four of them are taken together.
 * @param parts rating parts (S25) of the period, all of them released
 * @param sessionDays days of the couple's sessions
 * @returns null when there is nothing that both may see
 */
export function jointTrend(
  parts: readonly OpenPart[],
  frame: CoupleFrame,
  period: { from: string; to: string },
  sessionDays: readonly string[],
): JointFigure | null {
  const { partners } = frame;
  if (partners.length !== 2) return null;
  const days = (authorId: string, measure: CoreMeasure) =>
    parts.filter((part) => part.authorId === authorId && valueOf(part, measure) !== null).map(({ day }) => day);
  const drawn = (span: TrendSpan) =>
    coreMeasures.filter((measure) => partners.every(({ id }) => fillsBlock(days(id, measure), period.from, span, SMALL_NUMBER)));
  const span = trendSpans.find((choice) => drawn(choice).length > 0);
  if (span === undefined) return null;
  const measures = drawn(span);
  const used = parts.filter((part) => measures.some((measure) => valueOf(part, measure) !== null));
  const figure = coreTrend({
    theme: 'print',
    language: 'en',
    ...period,
    measures,
    span,
    partners: partners.map(({ id, name }) => ({
      label: name,
      entries: used
        .filter(({ authorId }) => authorId === id)
        .map((part) => ({ date: part.day, values: Object.fromEntries(measures.map((measure) => [measure, valueOf(part, measure)])) })),
    })),
    marks: sessionDays.map((date) => ({ date, kind: 'session' as const })),
  });
  return figure && { figure, parts: used };
}
