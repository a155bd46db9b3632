import { type Figure, measureTotals } from '@groundwork/chart';
import { changeSince, changeWords, findMeasure, itemAnswers, type Measure, scoreItems, steadyBand } from '../measures';
import { bySide, entriesFor, type FigureSource, settingsOf } from './source';

interface Result {
  side: 0 | 1;
  date: string;
  total: number | null;
}

function changeIn(measure: Measure, first: number, total: number, points: number | undefined): string | undefined {
  const { word, crossed } = changeSince(measure, first, total, points);
  const words = [...(word === null ? [] : [changeWords[word]]), ...(crossed && measure.cutoff ? ['crossed the cut-off'] : [])];
  return words.length > 0 ? words.join(', ') : undefined;
}

function draw(source: FigureSource, measure: Measure, results: readonly Result[]): Figure | null {
  const points = source.reliable?.[measure.key];
  const least = points ?? measure.reliableChange?.value;
  const [min, max] = measure.totalRange;
  const estimate = points === undefined && (measure.reliableChange?.estimate ?? false);
  return measureTotals({
    ...settingsOf(source),
    measure: measure.key,
    scale: {
      label: source.people.some(({ reader }) => reader === 'counselor') ? measure.name : measure.title,
      min,
      max,
      ...(measure.cutoff && { cutoff: measure.cutoff.value }),
      ...(least !== undefined && { reliable: { points: least, estimate } }),
    },
    partners: bySide(source, (side) => {
      const mine = results.filter((one) => one.side === side);
      const first = mine.find(({ total }) => total !== null);
      const change = ({ total }: Result, at: number) => {
        if (!first || first.total === null || total === null) return undefined;
        return mine[at] === first ? 'first' : changeIn(measure, first.total, total, points);
      };
      const band = first && first.total !== null ? steadyBand(measure, first.total, points) : null;
      return {
        band,
        results: mine.map((one, at) => {
          const words = change(one, at);
          return { date: one.date, total: one.total, ...(words !== undefined && { change: words }) };
        }),
      };
    }),
  });
}

function answered(source: FigureSource): (Result & { key: string })[] {
  return entriesFor(source, 'F11').flatMap(({ entry }) => {
    const measure = findMeasure(entry.homework.id);
    if (!measure) return [];
    const { total } = scoreItems(measure, itemAnswers(measure, entry.answers));
    return [{ key: measure.key, side: entry.side, date: entry.day, total }];
  });
}

/** F11: totals of each measure. */
export function drawMeasures(source: FigureSource): (Figure | null)[] {
  const known = source.totals?.map(({ measure, side, day, total }) => ({ key: measure, side, date: day, total }));
  const results = (known ?? answered(source)).toSorted((one, other) => one.date.localeCompare(other.date));
  return [...Map.groupBy(results, ({ key }) => key)].map(([key, mine]) => {
    const measure = findMeasure(key);
    return measure ? draw(source, measure, mine) : null;
  });
}
