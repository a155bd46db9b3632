import { dayLabel } from './calendar';
import type { Figure, FigureSettings, IsoDate, Reader } from './figure';
import { SMALL_NUMBER } from './figure';
import { lyingHeight, lyingOption } from './lying-bars';
import { median } from './median';
import { numberFormat } from './numbers';
import { count, fill } from './texts';

/** English words of how long it took; F9 has its own. */
export const waitTexts = {
  sentence: 'How long it took, from {from} to {to}: {events}.{middle}{open}',
  events: { one: '{n} event', other: '{n} events' },
  middle: ' The middle one took {hours}.',
  open: { one: ' {n} has no answer yet.', other: ' {n} have no answer yet.' },
  hours: { one: '{n} hour', other: '{n} hours' },
  within: 'within {hours}',
  notYet: 'Not yet',
  series: 'Hours',
  head: { day: 'Day', from: 'From', how: 'How', hours: 'How long it took' },
  none: '–',
  caption: 'How long it took, {from} to {to}',
};

/** English words of F9. */
export const disclosureTexts: typeof waitTexts = {
  ...waitTexts,
  sentence: 'From what happened until the partner was told, {from} to {to}: {events}.{middle}{open}',
  open: { one: ' {n} is not told yet.', other: ' {n} are not told yet.' },
  notYet: 'Not told yet',
  series: 'Hours until told',
  head: { day: 'Happened', from: 'Written in', how: 'How it came out', hours: 'Until told' },
  caption: 'Events and the time until the partner was told, {from} to {to}',
};

/** Something that waits, or waited, for an answer or for being told. */
export interface Wait {
  /** Day it happened, for naming it. */
  date: IsoDate;
  /** Null while it waits. Less than nothing (told beforehand) counts as nothing. */
  hours: number | null;
  /** Whether it is only known that it was so by then. */
  within?: boolean;
  /** Where it is written, such as the homework's title. */
  from: string;
  /** In words, such as "Told directly". */
  how?: string;
}

export interface WaitsInput extends FigureSettings {
  id: string;
  title: string;
  from: IsoDate;
  to: IsoDate;
  events: readonly Wait[];
  reader?: Reader;
  texts?: typeof waitTexts;
}

/** Events drawn; the table holds all. */
const MOST = 12;

/**
 * Hours from one moment to another, the median and every one of them (F9: from what happened until the partner was told).
 * @returns null when there is none, or the reader is neither counselor nor author and there are fewer than three
 */
export function waits(input: WaitsInput): Figure | null {
  const { texts = waitTexts, language = 'en', from, to, reader } = input;
  const events = input.events
    .filter(({ date }) => date >= from && date <= to)
    .map((event) => ({ ...event, hours: event.hours === null ? null : Math.max(0, event.hours) }))
    .sort((one, other) => one.date.localeCompare(other.date));
  if (events.length === 0 || ((reader ?? 'other') === 'other' && events.length < SMALL_NUMBER)) return null;
  const day = dayLabel(language, true);
  const number = numberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const hours = (value: number) => fill(texts.hours[plurals.select(value) === 'one' ? 'one' : 'other'], { n: number(value) });
  const words = ({ hours: value, within }: Wait) => {
    if (value === null) return texts.notYet;
    return within ? fill(texts.within, { hours: hours(value) }) : hours(value);
  };
  const middle = median(events.flatMap(({ hours: value }) => value ?? []));
  const open = events.filter(({ hours: value }) => value === null).length;
  const period = { from: day(from), to: day(to) };
  const sentence = fill(texts.sentence, {
    ...period,
    events: count(texts.events, events.length, language),
    middle: middle === null ? '' : fill(texts.middle, { hours: hours(Math.round(middle)) }),
    open: open > 0 ? count(texts.open, open, language) : '',
  });
  const drawn = events.slice(-MOST);
  const series = [
    {
      name: texts.series,
      side: 'joint' as const,
      values: drawn.map(({ hours: value }) => (value === null ? 0 : Math.round(value * 10) / 10)),
      ends: drawn.map(words),
    },
  ];
  return {
    id: input.id,
    title: input.title,
    sentence,
    option: lyingOption(
      input.theme,
      drawn.map(({ date }) => day(date)),
      series,
      sentence,
      false,
    ),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.head.day, texts.head.from, texts.head.how, texts.head.hours],
      rows: events.map((event) => [day(event.date), event.from, event.how ?? texts.none, words(event)]),
    },
    n: events.length,
    height: lyingHeight(drawn.length, 1),
  };
}
