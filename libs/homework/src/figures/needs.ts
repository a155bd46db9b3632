import type { Homework, Score } from '../kit';
import type { Picture } from '../kit/exchange';

/** What figures read of one homework: the fewer parts are opened, the fewer were read (CC-18). */
export interface FigureNeeds {
  /** Keys of parts. */
  readonly parts: readonly string[];
  /** Keys of response forms. */
  readonly responses: readonly string[];
  /** Whether entries count where anything of them may be read: nothing is opened for that. */
  readonly counts: boolean;
}

function scoreFields(score: Score | undefined): readonly string[] {
  if (!score) return [];
  if ('field' in score) return [score.field];
  return 'fields' in score ? score.fields : [score.from, score.to];
}

function pictureFields(picture: Picture, { scores, match }: Homework): readonly string[] {
  switch (picture.kind) {
    case 'lines':
      return picture.scores.flatMap((key) => scoreFields(scores[key]));
    case 'weeks':
      return picture.share === undefined ? [] : [picture.share];
    case 'mix':
    case 'clock':
    case 'grid':
      return [picture.field];
    case 'drop':
      return [picture.by, ...scoreFields(scores[picture.score])];
    case 'pairs':
      return 'scores' in picture ? picture.scores.flatMap((key) => scoreFields(scores[key])) : [picture.group];
    case 'matches':
      return match ? [match.field] : [];
    case 'responses':
    case 'wait':
      return [];
  }
}

const overTime = ['F2', 'F4', 'F6', 'F7', 'F8', 'F11', 'F14', 'pictures'];

/**
 * Which parts and responses the figures of a homework read; null when it has none but F1. A picture that only counts entries or responses reads no part: an entry
 * counts where something of it may be read.
 * @param only what to draw: numbers, and `pictures` for its own
 */
export function figureNeeds(homework: Homework, only?: readonly string[]): FigureNeeds | null {
  const wanted = (name: string) => only === undefined || only.includes(name);
  const uses = homework.figures.filter(
    ({ figure }) => figure !== 'F1' && figure !== 'F15' && (wanted(figure) || (figure === 'F4' && wanted('F5'))),
  );
  // What happened stands on every chart over time, whichever is asked for.
  const marks = overTime.some(wanted) ? homework.figures.filter(({ figure, fields }) => figure === 'F2' && fields) : [];
  const pictures = wanted('pictures') ? (homework.pictures ?? []) : [];
  const named = [...uses, ...marks];
  if (named.length + pictures.length === 0) return null;
  const fields = new Set([
    ...named.flatMap((use) => [...(use.fields ?? []), ...(use.scores ?? []).flatMap((key) => scoreFields(homework.scores[key]))]),
    ...(uses.some(({ figure }) => figure === 'F11') ? Object.keys(homework.fields) : []),
    ...pictures.flatMap((picture) => pictureFields(picture, homework)),
  ]);
  const parts = Object.entries(homework.parts).filter(([, part]) => part.fields.some((name) => fields.has(name)));
  return {
    parts: parts.map(([key]) => key),
    counts: pictures.some((picture) => pictureFields(picture, homework).length === 0) || (parts.length === 0 && named.length > 0),
    responses: [
      ...new Set([
        ...named.flatMap((use) => use.responses ?? []),
        ...pictures.flatMap((picture) =>
          'response' in picture ? [picture.response, homework.responses?.[picture.response]?.on ?? []].flat() : [],
        ),
      ]),
    ],
  };
}
