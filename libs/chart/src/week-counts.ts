import { blocksTable } from './blocks-table';
import { dayLabel } from './calendar';
import { leastFor, type Figure, type IsoDate, type Side } from './figure';
import { palettes } from './palette';
import { barSeries } from './side-look';
import { count, fill, list } from './texts';
import { placeOn, placesOf, timeHeight, timeOption, type TimePanel, type TimeSettings } from './time-axis';

/** English words of entries in each week. */
export const weekCountsTexts = {
  sentence: 'Entries in each week, from {from} to {to}: {partners}.',
  partner: '{label}, {entries}',
  share: '{label}, {entries}, {yes} with “{word}”',
  entries: { one: '{n} entry', other: '{n} entries' },
  panel: 'Entries',
  head: '{label}: entries',
  shareHead: '{label}: “{word}” of entries',
  cell: '{yes} of {n}',
  other: 'Other entries',
  caption: 'Entries in each week, {from} to {to}',
};

export interface WeekCountsInput extends TimeSettings {
  id: string;
  title: string;
  /** `yes` says whether the entry counts to the share; null when it was not answered. */
  partners: readonly (Side & { entries: readonly { date: IsoDate; yes?: boolean | null }[] })[];
  /** What a yes means, such as "told them"; without it only entries are counted. */
  share?: string;
  texts?: typeof weekCountsTexts;
}

interface Counted {
  label: string;
  side: 0 | 1;
  least: number;
  n: number;
  yes: number;
  /** By place on the axis. */
  weeks: { all: number; yes: number }[];
}

function counted(input: WeekCountsInput): Counted[] {
  const place = placeOn(input, 'week');
  const length = placesOf(input, 'week').length;
  return input.partners.slice(0, 2).flatMap(({ label, reader, entries }, index): Counted[] => {
    const weeks = Array.from({ length }, () => ({ all: 0, yes: 0 }));
    for (const { date, yes } of entries) {
      const week = weeks[place(date) ?? -1];
      if (!week) continue;
      week.all += 1;
      if (yes) week.yes += 1;
    }
    const sum = (key: 'all' | 'yes') => weeks.reduce((total, week) => total + week[key], 0);
    const least = leastFor(reader);
    return sum('all') < least ? [] : [{ label, side: index === 0 ? 0 : 1, least, n: sum('all'), yes: sum('yes'), weeks }];
  });
}

/** Null instead of nothing, and instead of what stands on too few entries. */
const bars = (one: Counted, value: (week: { all: number; yes: number }) => number) =>
  one.weeks.map((week) => (week.all >= one.least && value(week) > 0 ? value(week) : null));

function panelsOf(input: WeekCountsInput, all: readonly Counted[], texts: typeof weekCountsTexts): TimePanel[] {
  const { theme, share } = input;
  if (share === undefined) {
    const series = all.map((one) =>
      barSeries(
        one.side,
        one.label,
        bars(one, (week) => week.all),
        theme,
      ),
    );
    return [{ name: texts.panel, whole: true, series }];
  }
  const { ramp, paper } = palettes[theme];
  const stacked = (panel: number, name: string, color: string, data: (number | null)[]) => ({
    ...barSeries(0, name, data, theme),
    // The chart library stacks by name across panels.
    stack: `entries ${panel}`,
    itemStyle: { color, borderColor: ramp[0], borderWidth: 1 },
  });
  return all.map((one, panel) => ({
    name: one.label,
    whole: true,
    series: [
      stacked(
        panel,
        share,
        ramp[0],
        bars(one, (week) => week.yes),
      ),
      stacked(
        panel,
        texts.other,
        paper,
        bars(one, (week) => week.all - week.yes),
      ),
    ],
  }));
}

/**
 * Entries in each week, a bar for each partner; with a share, a panel for each partner and the yes filled. No week has to have any (RS-1).
 * @returns null when nothing may be shown to this reader (CC-16)
 */
export function weekCounts(input: WeekCountsInput): Figure | null {
  const { texts = weekCountsTexts, language = 'en', share } = input;
  const all = counted(input);
  if (all.length === 0) return null;
  const day = dayLabel(language, true);
  const period = { from: day(input.from), to: day(input.to) };
  const words = all.map(({ label, n, yes }) =>
    fill(share === undefined ? texts.partner : texts.share, { label, entries: count(texts.entries, n, language), yes, word: share ?? '' }),
  );
  const sentence = fill(texts.sentence, { ...period, partners: list(words, language) });
  const panels = panelsOf(input, all, texts);
  const starts = placesOf(input, 'week');
  const columns = all.map((one) => ({
    head: fill(share === undefined ? texts.head : texts.shareHead, { label: one.label, word: share ?? '' }),
    cell: (start: IsoDate) => {
      const week = one.weeks[starts.indexOf(start)];
      if (!week || week.all < one.least) return null;
      return share === undefined ? String(week.all) : fill(texts.cell, { yes: week.yes, n: week.all });
    },
  }));
  const option = timeOption(input, 'week', panels, sentence);
  return {
    id: input.id,
    title: input.title,
    sentence,
    option,
    table: blocksTable(input, columns, fill(texts.caption, period)),
    n: all.reduce((sum, { n }) => sum + n, 0),
    height: timeHeight(option),
  };
}
