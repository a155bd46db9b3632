import { blocksTable } from './blocks-table';
import { dayLabel } from './calendar';
import { leastFor, type Figure, type IsoDate, type Side } from './figure';
import { median } from './median';
import { numberFormat } from './numbers';
import { palettes } from './palette';
import { barSeries, lineSeries } from './side-look';
import { count, fill, list } from './texts';
import { placeOn, placesOf, timeHeight, timeOption, type TimePanel, type TimeSettings } from './time-axis';

/** English words of F14. */
export const connectionTexts = {
  title: 'Time together and closeness',
  sentence: 'From {from} to {to}: {parts}.',
  dates: { one: '{n} date held', other: '{n} dates held' },
  rituals: { one: 'rituals kept once', other: 'rituals kept {n} times' },
  close: 'closeness (0 to 10) from {partners}',
  partner: '{label}, {entries}',
  entries: { one: '{n} entry', other: '{n} entries' },
  together: 'Dates and rituals',
  series: { dates: 'Dates held', rituals: 'Rituals kept' },
  closeness: 'Closeness',
  head: { dates: 'Dates held', rituals: 'Rituals kept', close: '{label}: closeness, middle value' },
  caption: 'Dates held, rituals kept and closeness in each week, {from} to {to}',
};

export interface ConnectionInput extends TimeSettings {
  /** Days of dates that were held, and of rituals that were kept: of both together. */
  dates: readonly IsoDate[];
  rituals: readonly IsoDate[];
  partners: readonly (Side & { closeness: readonly { date: IsoDate; value: number | null }[] })[];
  texts?: typeof connectionTexts;
}

interface Close {
  label: string;
  side: 0 | 1;
  n: number;
  /** Middle value of each week; null where too little stands. */
  middles: (number | null)[];
}

function closeness(input: ConnectionInput): Close[] {
  const place = placeOn(input, 'week');
  const weeks = placesOf(input, 'week').map(() => [] as number[]);
  return input.partners.slice(0, 2).flatMap(({ label, reader, closeness: all }, index): Close[] => {
    const rated = all.flatMap(({ date, value }) => (value !== null && place(date) !== null ? [{ at: place(date) ?? -1, value }] : []));
    const least = leastFor(reader);
    const middles = weeks.map((_, at) => {
      const values = rated.filter((one) => one.at === at).map(({ value }) => value);
      return values.length >= least ? median(values) : null;
    });
    return middles.every((middle) => middle === null) ? [] : [{ label, side: index === 0 ? 0 : 1, n: rated.length, middles }];
  });
}

/**
 * F14, connection: dates held and rituals kept in each week, and how close each felt (the middle of a week). Side by side; never added up.
 * @returns null when there is nothing of any of the three
 */
export function connection(input: ConnectionInput): Figure | null {
  const { texts = connectionTexts, language = 'en', theme, from, to } = input;
  const inside = (date: IsoDate) => date >= from && date <= to;
  const [dates, rituals] = [input.dates.filter(inside), input.rituals.filter(inside)];
  const close = closeness(input);
  if (dates.length + rituals.length + close.length === 0) return null;
  const place = placeOn(input, 'week');
  const weeks = placesOf(input, 'week');
  const perWeek = (days: readonly IsoDate[]) => weeks.map((_, at) => days.filter((day) => place(day) === at).length || null);
  const kept = [
    { key: 'dates', days: perWeek(dates), n: dates.length },
    { key: 'rituals', days: perWeek(rituals), n: rituals.length },
  ] as const;
  const shown = kept.filter(({ n }) => n > 0);
  const day = dayLabel(language, true);
  const period = { from: day(from), to: day(to) };
  const partners = close.map(({ label, n }) => fill(texts.partner, { label, entries: count(texts.entries, n, language) }));
  const parts = [
    ...shown.map(({ key, n }) => count(texts[key], n, language)),
    ...(close.length > 0 ? [fill(texts.close, { partners: list(partners, language) })] : []),
  ];
  const sentence = fill(texts.sentence, { ...period, parts: list(parts, language) });
  const { ramp, paper } = palettes[theme];
  const bars = shown.map(({ key, days }) => ({
    ...barSeries(0, texts.series[key], days, theme),
    itemStyle: { color: key === 'dates' ? ramp[0] : paper, borderColor: ramp[0], borderWidth: 1 },
  }));
  const lines = close.map(({ side, label, middles }) => ({ ...lineSeries(side, label, middles, theme), showSymbol: true, symbolSize: 7 }));
  const panels: TimePanel[] = [
    ...(bars.length > 0 ? [{ name: texts.together, whole: true, series: bars }] : []),
    ...(lines.length > 0 ? [{ name: texts.closeness, min: 0, max: 10, interval: 5, series: lines }] : []),
  ];
  const number = numberFormat(language);
  const cell = (values: readonly (number | null)[]) => (start: IsoDate) => {
    const value = values[weeks.indexOf(start)] ?? null;
    return value === null ? null : number(value);
  };
  const columns = [
    ...shown.map(({ key, days }) => ({ head: texts.head[key], cell: cell(days) })),
    ...close.map(({ label, middles }) => ({ head: fill(texts.head.close, { label }), cell: cell(middles) })),
  ];
  const option = timeOption(input, 'week', panels, sentence);
  return {
    id: 'F14',
    title: texts.title,
    sentence,
    option,
    table: blocksTable(input, columns, fill(texts.caption, period)),
    n: dates.length + rituals.length + close.reduce((sum, { n }) => sum + n, 0),
    height: timeHeight(option),
  };
}
