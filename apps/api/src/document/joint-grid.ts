import { boundaryGrid, respectedAnswers, SMALL_NUMBER } from '@groundwork/chart';
import { type Answers, nameOf } from '@groundwork/homework';
import type { CoupleFrame } from './couple-frame';
import type { JointFigure } from './joint-trend';
import type { OpenPart } from './open-part';

/** How many months stand side by side on paper. */
const mostMonths = 7;

interface Judged {
  part: OpenPart;
  /** The boundary, as its author named and released it. */
  named: OpenPart;
  month: string;
  respected: (typeof respectedAnswers)[number];
}

/**
 * The boundary reviews of both partners as one picture (F10). Of boundaries whose words their authors released too, and of months in which both looked back, so that nothing
 * shows who did not; each partner with three answers at least (CC-16).
 * @param reviews review parts (S56) of the period, all of them released
 * @param known released boundaries by entry
 * @returns null when there is nothing that both may see
 */
export function jointGrid(
  reviews: readonly OpenPart[],
  known: ReadonlyMap<string, OpenPart>,
  frame: Pick<CoupleFrame, 'partners'>,
): JointFigure | null {
  const { partners } = frame;
  if (partners.length !== 2) return null;
  const judged = reviews.flatMap((part) => judgedIn(part, known));
  const of = (authorId: string, all: readonly Judged[]) => all.filter(({ part }) => part.authorId === authorId);
  const months = [...new Set(judged.map(({ month }) => month))]
    .filter((month) => partners.every(({ id }) => of(id, judged).some((one) => one.month === month)))
    .sort()
    .slice(-mostMonths);
  const drawn = judged.filter(({ month }) => months.includes(month));
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to || !partners.every(({ id }) => of(id, drawn).length >= SMALL_NUMBER)) return null;
  const boundaries = [...new Map(drawn.map(({ named }) => [named.entryId, named])).values()];
  const figure = boundaryGrid({
    theme: 'print',
    language: 'en',
    from,
    to,
    boundaries: boundaries.map((named) => ({ id: named.entryId, text: nameOf(named.definition, named.answers) })),
    partners: partners.map(({ id, name }) => ({
      label: name,
      answers: of(id, drawn).map(({ part, named, respected }) => ({ boundary: named.entryId, date: part.day, respected })),
    })),
  });
  // Of several answers in a month the newest stands, so one of them may have too few.
  if (!figure || partners.some(({ name }) => !figure.table.rows.some(([, by]) => by === name))) return null;
  return { figure, parts: [...new Set(drawn.flatMap(({ part, named }) => [part, named]))] };
}

function judgedIn(part: OpenPart, known: ReadonlyMap<string, OpenPart>): Judged[] {
  const items = Array.isArray(part.answers['boundaries']) ? (part.answers['boundaries'] as readonly Answers[]) : [];
  return items.flatMap((item) => {
    const named = known.get(String(item['boundary']));
    const respected = respectedAnswers.find((one) => one === item['respected']);
    return named && respected ? [{ part, named, month: part.day.slice(0, 7), respected }] : [];
  });
}
