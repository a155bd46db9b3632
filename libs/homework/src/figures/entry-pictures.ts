import { clockGrid, type Figure, meanDrop, monthGrid, optionMix, scoreLines, twoSides, weekCounts } from '@groundwork/chart';
import type { Homework } from '../kit';
import type { Picture } from '../kit/exchange';
import { latestPair } from './latest-pair';
import { sideOf } from './overview';
import { chosenAt, dayAt, endsOf, hourAt, itemsAt, measureOf, numberAt, optionsOf, textAt, yesAt, yesWord } from './read';
import { bySide, type FigureEntry, type FigureSource, scoresOf, settingsOf } from './source';

type Of<K extends Picture['kind']> = Extract<Picture, { kind: K }>;

/** One picture of one homework, with what it is drawn from. */
export interface Asked<P extends Picture = Picture> {
  readonly source: FigureSource;
  /** Its latest version. */
  readonly homework: Homework;
  readonly picture: P;
  readonly id: string;
  /** Entries of this homework. */
  readonly entries: readonly FigureEntry[];
}

const frame = ({ source, picture, id }: Asked) => ({ ...settingsOf(source), id, title: picture.title });

export function drawLines(asked: Asked<Of<'lines'>>): Figure | null {
  const { source, homework, picture, entries } = asked;
  const partners = bySide(source, (side) => ({
    entries: entries.filter((entry) => entry.side === side).map((entry) => ({ date: entry.day, values: scoresOf(entry) })),
  }));
  return scoreLines({ ...frame(asked), measures: picture.scores.map((key) => measureOf(homework, key)), partners });
}

export function drawWeeks(asked: Asked<Of<'weeks'>>): Figure | null {
  const { source, homework, picture, entries } = asked;
  const { share } = picture;
  const partners = bySide(source, (side) => ({
    entries: entries.filter((entry) => entry.side === side).map((entry) => ({ date: entry.day, yes: yesAt(entry.answers, share) })),
  }));
  return weekCounts({ ...frame(asked), ...(share === undefined ? {} : { share: yesWord(homework.fields[share]) }), partners });
}

export function drawMix(asked: Asked<Of<'mix'>>): Figure | null {
  const { source, homework, picture, entries } = asked;
  const partners = bySide(source, (side) => ({
    entries: entries
      .filter((entry) => entry.side === side)
      .map(({ day, answers }) => ({ date: day, chosen: chosenAt(answers, picture.field) })),
  }));
  return optionMix({ ...frame(asked), options: optionsOf(homework.fields[picture.field]), partners });
}

export function drawDrop(asked: Asked<Of<'drop'>>): Figure | null {
  const { source, homework, picture, entries } = asked;
  const options = optionsOf(homework.fields[picture.by]);
  const partners = bySide(source, (side) => ({
    entries: entries
      .filter((entry) => entry.side === side)
      .map((entry) => {
        const change = scoresOf(entry)[picture.score] ?? null;
        return { date: entry.day, chosen: chosenAt(entry.answers, picture.by), drop: change === null ? null : 0 - change };
      }),
  }));
  return meanDrop({ ...frame(asked), options, partners });
}

export function drawClock(asked: Asked<Of<'clock'>>): Figure | null {
  const { source, picture, entries } = asked;
  const partners = bySide(source, (side) => ({
    entries: entries.flatMap((entry) => {
      const hour = hourAt(entry.answers, picture.field);
      return entry.side === side && hour !== null ? [{ date: dayAt(entry.answers, picture.field) ?? entry.day, hour }] : [];
    }),
  }));
  return clockGrid({ ...frame(asked), partners });
}

/** What an item of a group is about: an option, the words of an entry pointed at, or its own words. */
function itemWords({ source, homework }: Asked, group: string, by: string, key: string): string {
  const field = homework.fields[group];
  const inner = field?.kind === 'group' ? field.fields[by] : undefined;
  if (inner?.kind === 'reference') return source.nameOf?.(key) ?? inner.to;
  return optionsOf(inner).find((option) => option.key === key)?.label ?? key;
}

export function drawGrid(asked: Asked<Of<'grid'>>): Figure | null {
  const { source, homework, picture, entries } = asked;
  const answers = entries.flatMap(({ side, day, answers: all }) =>
    itemsAt(all, picture.field).flatMap((item) => {
      const [key, answer] = [textAt(item, picture.by), chosenAt(item, picture.value)[0]];
      return key !== null && answer !== undefined ? [{ side, item: key, date: day, answer }] : [];
    }),
  );
  const group = homework.fields[picture.field];
  return monthGrid({
    ...frame(asked),
    from: source.from.slice(0, 7),
    to: source.to.slice(0, 7),
    items: [...new Set(answers.map(({ item }) => item))].map((key) => ({ key, label: itemWords(asked, picture.field, picture.by, key) })),
    options: optionsOf(group?.kind === 'group' ? group.fields[picture.value] : undefined),
    partners: bySide(source, (side) => ({ answers: answers.filter((one) => one.side === side) })),
  });
}

export function drawPairs(asked: Asked<Of<'pairs'>>): Figure | null {
  const { source, homework, picture } = asked;
  const pair = latestPair(source, asked.entries);
  if (!pair) return null;
  const [given, felt] = pair;
  if ('scores' in picture) {
    const rows = picture.scores.map((key) => measureOf(homework, key));
    const { min = 0, max = 10, unit = `${min} to ${max}` } = rows[0] ?? {};
    return twoSides({ ...frame(asked), unit, min, max, rows, entries: [sideOf(source, given), sideOf(source, felt)] });
  }
  const { group, by, value, other = value } = picture;
  const field = homework.fields[group];
  const { min, max } = endsOf(field?.kind === 'group' ? field.fields[value] : undefined) ?? { min: 0, max: 10 };
  const valuesOf = (entry: FigureEntry, name: string): Record<string, number | null> =>
    Object.fromEntries(
      itemsAt(entry.answers, group).map((item): [string, number | null] => [textAt(item, by) ?? '', numberAt(item, name)]),
    );
  const [mine, theirs] = [valuesOf(given, other), valuesOf(felt, value)];
  const rows = Object.keys({ ...theirs, ...mine })
    .filter((key) => key !== '')
    .map((key) => ({ key, label: itemWords(asked, group, by, key) }));
  const entries = [sideOf(source, given, mine), sideOf(source, felt, theirs)] as const;
  return twoSides({ ...frame(asked), unit: `${min} to ${max}`, min, max, rows, entries, gap: true });
}

/** How many steps both said yes to, round by round; only where the reader sees both sides. */
export function drawMatches(asked: Asked<Of<'matches'>>): Figure | null {
  const { source, homework, entries } = asked;
  const { match } = homework;
  if (!match || source.people.length < 2 || source.people.some(({ reader }) => reader !== 'counselor')) return null;
  const yes = ({ answers }: FigureEntry) =>
    new Set(
      itemsAt(answers, match.field).flatMap((item) =>
        chosenAt(item, match.answer).some((one) => match.yes.includes(one)) ? [textAt(item, match.step)] : [],
      ),
    );
  const rounds = entries
    .filter(({ side }) => side === 0)
    .flatMap((one) => {
      const pair = latestPair({ ...source, from: one.day, to: one.day > source.to ? one.day : source.to }, [
        one,
        ...entries.filter(({ side }) => side === 1),
      ]);
      if (!pair) return [];
      const [mine, theirs] = pair.map(yes);
      const day = pair[0].day > pair[1].day ? pair[0].day : pair[1].day;
      return [{ date: day, values: { steps: [...(mine ?? [])].filter((step) => theirs?.has(step)).length } }];
    });
  const field = homework.fields[match.field];
  const most = field?.kind === 'group' ? optionsOf(field.fields[match.step]).length || field.max : 10;
  return scoreLines({
    ...frame(asked),
    measures: [{ key: 'steps', label: 'Steps', unit: 'steps', min: 0, max: most }],
    partners: [{ label: 'Both', reader: 'counselor', entries: rounds }],
  });
}
