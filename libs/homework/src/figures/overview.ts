import {
  boundaryGrid,
  boundaryGridTexts,
  coreMeasures,
  coreTrend,
  type Figure,
  respectedAnswers,
  type TimeMark,
  twoSides,
} from '@groundwork/chart';
import { latestPair } from './latest-pair';
import { chosenAt, dayAt, fieldOf, itemsAt, measureOf, textAt } from './read';
import { bySide, entriesFor, type FigureEntry, type FigureSource, scoresOf, settingsOf } from './source';

/** What happened, for every chart: hard times (S36) and milestones (S76) say in F2 which day they mark. */
export function marksIn(entries: readonly FigureEntry[]): TimeMark[] {
  return entriesFor({ entries }, 'F2').flatMap(({ entry: { homework, answers, day }, use }): TimeMark[] => {
    const at = fieldOf(homework.fields, use.fields, 'date', 'dateTime');
    if (!at) return [];
    const label = textAt(answers, fieldOf(homework.fields, use.fields, 'text'));
    return [{ date: dayAt(answers, at) ?? day, kind: homework.id === 'S36' ? 'setback' : 'milestone', ...(label !== null && { label }) }];
  });
}

/** F2: the core check-in. */
export function drawTrend(source: FigureSource): Figure | null {
  const checkIns = entriesFor(source, 'F2').filter(({ use }) => use.scores);
  const partners = bySide(source, (side) => ({
    entries: checkIns.filter(({ entry }) => entry.side === side).map(({ entry }) => ({ date: entry.day, values: scoresOf(entry) })),
  }));
  return coreTrend({ ...settingsOf(source), measures: coreMeasures, partners });
}

/** F3: the four pillars, what was given minus what was felt. */
export function drawPillars(source: FigureSource): Figure | null {
  const rated = entriesFor(source, 'F3');
  const pair = latestPair(
    source,
    rated.map(({ entry }) => entry),
  );
  const use = rated.at(-1)?.use;
  if (!pair || !use) return null;
  const [given, felt] = pair;
  const rows = (use.scores ?? []).map((key) => measureOf(felt.homework, key));
  const [first] = rows;
  const { min = 0, max = 10, unit = '0 to 10' } = first ?? {};
  return twoSides({
    ...settingsOf(source),
    id: 'F3',
    title: 'Pillars: given and felt',
    unit,
    min,
    max,
    rows,
    gap: true,
    entries: [sideOf(source, given), sideOf(source, felt)],
  });
}

/** One partner's entry as a side of a pair. */
export function sideOf({ people }: FigureSource, entry: FigureEntry, values = scoresOf(entry)) {
  const { label = '', reader = 'other' } = people[entry.side] ?? {};
  return { label, reader, side: entry.side, date: entry.day, values };
}

/** F10: boundaries as they were respected. One whose words are not shared has its row without them. */
export function drawBoundaries(source: FigureSource): Figure | null {
  const answers = entriesFor(source, 'F10').flatMap(({ entry, use }) =>
    itemsAt(entry.answers, fieldOf(entry.homework.fields, use.fields, 'group')).flatMap((item) => {
      const boundary = textAt(item, 'boundary');
      const respected = respectedAnswers.find((one) => chosenAt(item, 'respected').includes(one));
      return boundary !== null && respected ? [{ side: entry.side, boundary, respected, date: entry.day }] : [];
    }),
  );
  const ids = [...new Set(answers.map(({ boundary }) => boundary))];
  return boundaryGrid({
    ...settingsOf(source),
    from: source.from.slice(0, 7),
    to: source.to.slice(0, 7),
    boundaries: ids.map((id) => ({ id, text: source.nameOf?.(id) ?? boundaryGridTexts.unnamed })),
    partners: bySide(source, (side) => ({ answers: answers.filter((one) => one.side === side) })),
  });
}
