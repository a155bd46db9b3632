import type { Figure } from '@groundwork/chart';
import type { Homework } from '../kit';
import type { Picture } from '../kit/exchange';
import { type Asked, drawClock, drawDrop, drawGrid, drawLines, drawMatches, drawMix, drawPairs, drawWeeks } from './entry-pictures';
import { drawMeasures } from './measured';
import { drawBoundaries, drawPillars, drawTrend, marksIn } from './overview';
import { drawPromises, drawTelling } from './reliability';
import { drawResponses, drawWait } from './response-pictures';
import { type FigureEntry, type FigureSource, shown } from './source';
import { drawHeard, drawTalks } from './talk';
import { drawConnection } from './together';
import { drawWaves } from './waves';

function draw({ picture, ...rest }: Asked): Figure | null {
  switch (picture.kind) {
    case 'lines':
      return drawLines({ ...rest, picture });
    case 'weeks':
      return drawWeeks({ ...rest, picture });
    case 'mix':
      return drawMix({ ...rest, picture });
    case 'drop':
      return drawDrop({ ...rest, picture });
    case 'clock':
      return drawClock({ ...rest, picture });
    case 'grid':
      return drawGrid({ ...rest, picture });
    case 'pairs':
      return drawPairs({ ...rest, picture });
    case 'matches':
      return drawMatches({ ...rest, picture });
    case 'responses':
      return drawResponses({ ...rest, picture });
    case 'wait':
      return drawWait({ ...rest, picture });
  }
}

/** With what happened as marks, beside those that were given (sessions). */
const marked = (source: FigureSource): FigureSource => ({ ...source, marks: [...(source.marks ?? []), ...marksIn(source.entries)] });

const numbered: Record<string, (source: FigureSource) => readonly (Figure | null)[]> = {
  F2: (source) => [drawTrend(source)],
  F3: (source) => [drawPillars(source)],
  F4: drawPromises,
  F6: drawWaves,
  F7: (source) => [drawHeard(source)],
  F8: (source) => [drawTalks(source)],
  F9: (source) => [drawTelling(source)],
  F10: (source) => [drawBoundaries(source)],
  F11: drawMeasures,
  F14: (source) => [drawConnection(source)],
};

function drawNumbered(all: FigureSource, only?: readonly string[]): Figure[] {
  const wanted = (figure: string) => only === undefined || only.includes(figure) || (figure === 'F4' && only.includes('F5'));
  return shown(Object.keys(numbered).flatMap((figure) => (wanted(figure) ? (numbered[figure]?.(all) ?? []) : [])));
}

function drawOwn(homework: Homework, all: FigureSource, entries: readonly FigureEntry[]): Figure[] {
  if (entries.length === 0) return [];
  const pictures: readonly Picture[] = homework.pictures ?? [];
  return shown(pictures.map((picture, index) => draw({ source: all, homework, picture, id: `${homework.id}-${index}`, entries })));
}

/**
 * The numbered figures of a couple (homework catalog 1.10), F1 and the screens F12, F13 and F15 apart; F5 comes with F4. Only those with something to show.
 * @param only numbers to draw; all without it
 */
export const numberedFigures = (source: FigureSource, only?: readonly string[]): Figure[] => drawNumbered(marked(source), only);

/** The pictures of one homework's own history, in the order of its definition. @param homework its latest version */
export function picturesOf(homework: Homework, source: FigureSource): Figure[] {
  return drawOwn(
    homework,
    marked(source),
    source.entries.filter((entry) => entry.homework.id === homework.id),
  );
}

/**
 * Both: the numbered figures first, then each homework's own, in the order of these definitions.
 * @param only numbers, and `pictures` for what homework draws of itself; all without it
 */
export function figuresOf(homeworks: readonly Homework[], source: FigureSource, only?: readonly string[]): Figure[] {
  const all = marked(source);
  const byHomework = Map.groupBy(source.entries, ({ homework }) => homework.id);
  const own = only === undefined || only.includes('pictures') ? homeworks : [];
  return [...drawNumbered(all, only), ...own.flatMap((homework) => drawOwn(homework, all, byHomework.get(homework.id) ?? []))];
}
