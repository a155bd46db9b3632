import { dayLabel } from './calendar';
import { SMALL_NUMBER, type Figure, type FigureSettings, type IsoDate, type Side } from './figure';
import { lyingHeight, lyingOption } from './lying-bars';
import { mean, numberFormat } from './numbers';
import { count, fill, list } from './texts';

/** English words of the change each way of coping went with. */
export const meanDropTexts = {
  sentence:
    'Strength before minus strength afterwards, mean of each, from {from} to {to}: {partners}. Shown from three entries on; it says what went together, not what worked.',
  partner: '{label}, {entries}',
  entries: { one: '{n} entry', other: '{n} entries' },
  end: '{value} (n = {n})',
  option: 'What was done',
  head: '{label}: mean drop (entries)',
  none: '–',
  caption: 'Mean drop and number of entries, {from} to {to}',
};

export interface MeanDropInput extends FigureSettings {
  id: string;
  title: string;
  from: IsoDate;
  to: IsoDate;
  options: readonly { key: string; label: string }[];
  /** `drop`: before minus after; null where one of the two was skipped. */
  partners: readonly (Side & { entries: readonly { date: IsoDate; chosen: readonly string[]; drop: number | null }[] })[];
  texts?: typeof meanDropTexts;
}

/**
 * F6, coping: mean of before minus after for each option chosen, with n. An entry with several counts to each of them. Hidden below three entries, for everybody.
 * @returns null when no option has three entries
 */
export function meanDrop(input: MeanDropInput): Figure | null {
  const { texts = meanDropTexts, language = 'en', from, to, theme } = input;
  const number = numberFormat(language);
  const dropped = input.partners.slice(0, 2).flatMap(({ label, entries }, index) => {
    const inside = entries.filter(({ date }) => date >= from && date <= to);
    const drops = (key: string) => inside.flatMap(({ chosen, drop }) => (drop !== null && chosen.includes(key) ? [drop] : []));
    const values = new Map(
      input.options.flatMap(({ key }) => {
        const value = drops(key).length >= SMALL_NUMBER ? mean(drops(key)) : null;
        return value === null ? [] : [[key, { value, n: drops(key).length }] as const];
      }),
    );
    const behind = inside.filter(({ chosen, drop }) => drop !== null && chosen.some((key) => values.has(key)));
    return values.size === 0 ? [] : [{ label, side: index === 0 ? (0 as const) : (1 as const), n: behind.length, values }];
  });
  if (dropped.length === 0) return null;
  const options = input.options.filter(({ key }) => dropped.some(({ values }) => values.has(key)));
  const day = dayLabel(language, true);
  const period = { from: day(from), to: day(to) };
  const sentence = fill(texts.sentence, {
    ...period,
    partners: list(
      dropped.map(({ label, n }) => fill(texts.partner, { label, entries: count(texts.entries, n, language) })),
      language,
    ),
  });
  const words = (found?: { value: number; n: number }) =>
    found ? fill(texts.end, { value: number(found.value), n: found.n }) : texts.none;
  const rows = options.map(({ label }) => label);
  const series = dropped.map(({ label, side, values }) => ({
    name: label,
    side,
    values: options.map(({ key }) => values.get(key)?.value ?? null),
    ends: options.map(({ key }) => words(values.get(key))),
  }));
  return {
    id: input.id,
    title: input.title,
    sentence,
    option: lyingOption(theme, rows, series, sentence, false),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.option, ...dropped.map(({ label }) => fill(texts.head, { label }))],
      rows: options.map(({ key, label }) => [label, ...dropped.map(({ values }) => words(values.get(key)))]),
    },
    n: dropped.reduce((sum, { n }) => sum + n, 0),
    height: lyingHeight(rows.length, series.length),
  };
}
