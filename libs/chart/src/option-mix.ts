import { dayLabel } from './calendar';
import { leastFor, type Figure, type FigureSettings, type IsoDate, type Side } from './figure';
import { lyingHeight, lyingOption } from './lying-bars';
import { count, fill, list } from './texts';

/** English words of how often each option was chosen. */
export const optionMixTexts = {
  sentence: 'How often each was chosen, from {from} to {to}: {partners}.',
  partner: '{label}, {entries}, most often {most}',
  entries: { one: '{n} entry', other: '{n} entries' },
  option: 'Choice',
  head: '{label}: times chosen',
  none: '–',
  caption: 'How often each was chosen, {from} to {to}',
};

export interface OptionMixInput extends FigureSettings {
  id: string;
  title: string;
  from: IsoDate;
  to: IsoDate;
  /** In the order of the question; what was never chosen is left out. */
  options: readonly { key: string; label: string }[];
  partners: readonly (Side & { entries: readonly { date: IsoDate; chosen: readonly string[] }[] })[];
  texts?: typeof optionMixTexts;
}

/**
 * How often each option was chosen, a bar for each partner; what was chosen is never right or wrong.
 * @returns null when nothing may be shown to this reader (CC-16)
 */
export function optionMix(input: OptionMixInput): Figure | null {
  const { texts = optionMixTexts, language = 'en', from, to, theme } = input;
  const mixed = input.partners.slice(0, 2).flatMap(({ label, reader, entries }, index) => {
    const inside = entries.filter(({ date, chosen }) => date >= from && date <= to && chosen.length > 0);
    const least = leastFor(reader);
    if (inside.length < least) return [];
    const times = (key: string) => inside.filter(({ chosen }) => chosen.includes(key)).length;
    const values = new Map(input.options.map(({ key }) => [key, times(key) >= least ? times(key) : null]));
    return [{ label, side: index === 0 ? (0 as const) : (1 as const), n: inside.length, values }];
  });
  const options = input.options.filter(({ key }) => mixed.some(({ values }) => values.get(key)));
  if (options.length === 0) return null;
  const day = dayLabel(language, true);
  const period = { from: day(from), to: day(to) };
  const most = (values: ReadonlyMap<string, number | null>) => {
    const top = Math.max(...[...values.values()].map((times) => times ?? 0));
    return list(
      options.filter(({ key }) => values.get(key) === top).map(({ label }) => `${label} (${top})`),
      language,
    );
  };
  const partners = mixed
    .filter(({ values }) => [...values.values()].some((times) => times))
    .map(({ label, n, values }) => fill(texts.partner, { label, entries: count(texts.entries, n, language), most: most(values) }));
  const sentence = fill(texts.sentence, { ...period, partners: list(partners, language) });
  const rows = options.map(({ label }) => label);
  const series = mixed.map(({ label, side, values }) => ({
    name: label,
    side,
    values: options.map(({ key }) => values.get(key) || null),
  }));
  return {
    id: input.id,
    title: input.title,
    sentence,
    option: lyingOption(theme, rows, series, sentence),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.option, ...mixed.map(({ label }) => fill(texts.head, { label }))],
      rows: options.map(({ key, label }) => [label, ...mixed.map(({ values }) => String(values.get(key) ?? texts.none))]),
    },
    n: mixed.reduce((sum, { n }) => sum + n, 0),
    height: lyingHeight(rows.length, series.length),
  };
}
