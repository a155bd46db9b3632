import { blocksTable } from './blocks-table';
import { dayLabel } from './calendar';
import { leastFor, type Figure, type IsoDate, type Side } from './figure';
import { median } from './median';
import { numberFormat } from './numbers';
import { barSeries, lineSeries } from './side-look';
import { count, fill, list } from './texts';
import { placeOn, placesOf, timeHeight, timeOption, type TimeSettings } from './time-axis';

/** English words of F6. */
export const triggerLoadTexts = {
  title: 'Waves week by week',
  sentence:
    'How many waves were written down in each week, and how strong the middle one was (0 to 10), from {from} to {to}: {partners}. A week without an entry says nothing.',
  partner: '{label}, {entries}',
  entries: { one: '{n} entry', other: '{n} entries' },
  count: 'Entries',
  strength: 'Middle strength',
  head: { count: '{label}: entries', strength: '{label}: middle strength' },
  caption: 'Entries and middle strength in each week, {from} to {to}',
};

export interface TriggerLoadInput extends TimeSettings {
  partners: readonly (Side & { entries: readonly { date: IsoDate; intensity: number | null }[] })[];
  texts?: typeof triggerLoadTexts;
}

/**
 * F6, trigger load: entries of the trigger log in each week and their median intensity. Fewer is not the aim: a wave written down is work done.
 * @returns null when nothing may be shown to this reader (CC-16)
 */
export function triggerLoad(input: TriggerLoadInput): Figure | null {
  const { texts = triggerLoadTexts, language = 'en', theme, from, to } = input;
  const place = placeOn(input, 'week');
  const starts = placesOf(input, 'week');
  const loads = input.partners.slice(0, 2).flatMap(({ label, reader, entries }, index) => {
    const inside = entries.filter(({ date }) => date >= from && date <= to);
    const least = leastFor(reader);
    if (inside.length < least) return [];
    const weeks = starts.map((): (number | null)[] => []);
    for (const { date, intensity } of inside) weeks[place(date) ?? -1]?.push(intensity);
    const strengths = weeks.map((week) => week.filter((one) => one !== null));
    return [
      {
        label,
        side: index === 0 ? (0 as const) : (1 as const),
        n: inside.length,
        counts: weeks.map((week) => (week.length >= least && week.length > 0 ? week.length : null)),
        middles: strengths.map((week) => (week.length >= least ? median(week) : null)),
      },
    ];
  });
  if (loads.length === 0) return null;
  const number = numberFormat(language);
  const day = dayLabel(language, true);
  const period = { from: day(from), to: day(to) };
  const partners = loads.map(({ label, n }) => fill(texts.partner, { label, entries: count(texts.entries, n, language) }));
  const sentence = fill(texts.sentence, { ...period, partners: list(partners, language) });
  const panels = [
    { name: texts.count, whole: true, series: loads.map(({ side, label, counts }) => barSeries(side, label, counts, theme)) },
    {
      name: texts.strength,
      min: 0,
      max: 10,
      interval: 5,
      series: loads.map(({ side, label, middles }) => ({ ...lineSeries(side, label, middles, theme), showSymbol: true, symbolSize: 7 })),
    },
  ];
  const columns = loads.flatMap(({ label, counts, middles }) => {
    const at = (values: readonly (number | null)[]) => (start: IsoDate) => {
      const value = values[starts.indexOf(start)] ?? null;
      return value === null ? null : number(value);
    };
    return [
      { head: fill(texts.head.count, { label }), cell: at(counts) },
      { head: fill(texts.head.strength, { label }), cell: at(middles) },
    ];
  });
  const option = timeOption(input, 'week', panels, sentence);
  return {
    id: 'F6',
    title: texts.title,
    sentence,
    option,
    table: blocksTable(input, columns, fill(texts.caption, period)),
    n: loads.reduce((sum, { n }) => sum + n, 0),
    height: timeHeight(option),
  };
}
