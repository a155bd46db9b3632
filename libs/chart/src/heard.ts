import { leastFor, withWords, type Figure, type IsoDate, type Side } from './figure';
import { median } from './median';
import { numberFormat } from './numbers';
import { scoreLines } from './score-lines';
import { fill, list } from './texts';
import type { TimeSettings } from './time-axis';

/** English words of F7. */
export const heardTexts = {
  title: 'Feeling heard in talks',
  panel: 'Felt heard',
  unit: '0 to 10',
  last: 'Middle of the last four talks: {partners}.',
  partner: '{label} {value} (n = {n})',
};

export interface HeardInput extends TimeSettings {
  partners: readonly (Side & { talks: readonly { date: IsoDate; heard: number | null }[] })[];
  words?: typeof heardTexts;
}

const TALKS = 4;

/**
 * F7, heard index: how far each felt heard after a talk (S17), and the median of the last four talks each rated.
 * @returns null when nothing may be shown to this reader (CC-15, CC-16)
 */
export function heard({ words = heardTexts, partners, ...settings }: HeardInput): Figure | null {
  const number = numberFormat(settings.language);
  const sides = partners.slice(0, 2);
  const figure = scoreLines({
    ...settings,
    id: 'F7',
    title: words.title,
    measures: [{ key: 'heard', label: words.panel, unit: words.unit, min: 0, max: 10 }],
    partners: sides.map(({ talks, ...side }) => ({
      ...side,
      entries: talks.map((talk) => ({ date: talk.date, values: { heard: talk.heard } })),
    })),
  });
  const last = sides.flatMap(({ label, reader, talks }) => {
    const rated = talks
      .filter(({ date }) => date >= settings.from && date <= settings.to)
      .sort((one, other) => one.date.localeCompare(other.date))
      .flatMap((talk) => talk.heard ?? [])
      .slice(-TALKS);
    const middle = median(rated);
    return middle === null || rated.length < leastFor(reader)
      ? []
      : [fill(words.partner, { label, value: number(middle), n: rated.length })];
  });
  return figure && withWords(figure, fill(words.last, { partners: list(last, settings.language ?? 'en') }));
}
