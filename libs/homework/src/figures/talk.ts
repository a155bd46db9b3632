import { type Figure, heard, type Talk, talksHeld } from '@groundwork/chart';
import { numberAt, yesAt } from './read';
import { bySide, entriesFor, type FigureResponse, type FigureSource, scoresOf, settingsOf } from './source';

const rated = (source: FigureSource, figure: 'F7' | 'F8'): FigureResponse[] =>
  entriesFor(source, figure).flatMap(({ entry, use }) => entry.responses.filter(({ form }) => use.responses?.includes(form)));

/** F7: how far each felt heard after talks (S17). */
export function drawHeard(source: FigureSource): Figure | null {
  const after = rated(source, 'F7');
  const talks = (side: 0 | 1) =>
    after.filter((one) => one.side === side).map(({ day, answers }) => ({ date: day, heard: numberAt(answers, 'felt_heard') }));
  return heard({ ...settingsOf(source), partners: bySide(source, (side) => ({ talks: talks(side) })) });
}

/** Talks of one day: as many as the one says who says most; what both say of the same one has to agree. */
function talksOfDay(date: string, said: readonly FigureResponse[]): Talk[] {
  const held = ([0, 1] as const).map((side) => said.filter((one) => one.side === side && yesAt(one.answers, 'held') === true));
  const length = Math.max(...held.map((mine) => mine.length));
  return Array.from({ length }, (_, index) => {
    const ends = held.flatMap((mine) => yesAt(mine[index]?.answers ?? {}, 'ended_on_time') ?? []);
    return { date, held: true, endedOnTime: new Set(ends).size === 1 ? (ends[0] ?? null) : null };
  });
}

/** F8: talks held beside those planned. */
export function drawTalks(source: FigureSource): Figure | null {
  const days = Map.groupBy(rated(source, 'F8'), ({ day }) => day);
  const plans = entriesFor(source, 'F8').flatMap(({ entry, use }) => {
    const perWeek = scoresOf(entry)[use.scores?.[0] ?? ''] ?? numberAt(entry.answers, use.fields?.[0]);
    return perWeek === null ? [] : [{ from: entry.day, perWeek }];
  });
  return talksHeld({ ...settingsOf(source), talks: [...days].flatMap(([day, said]) => talksOfDay(day, said)), plans });
}
