import { blocksTable } from './blocks-table';
import { addDays, dayLabel } from './calendar';
import type { Figure, IsoDate, Side } from './figure';
import { percentFormat } from './numbers';
import { dueBefore, FEWEST_PROMISES, keptByOther, keptBySelf, type Kept, type PromiseRow } from './promises';
import { lineSeries } from './side-look';
import { fill } from './texts';
import { placesOf, timeHeight, timeOption, type TimeSettings } from './time-axis';

/** English words of F4. */
export const promiseRateTexts = {
  title: 'Promises kept',
  sentence:
    'Of the promises due in 28 days, how many were kept. {partners} Changed by agreement does not count; shown from five marked promises on.',
  partner: 'Last four weeks of {label}: by own mark {self}; as {other} marked it {marked}.',
  rate: '{share} of {n}',
  few: 'fewer than five',
  panel: 'Kept of {label}, per cent',
  self: 'Own mark',
  other: 'The other’s mark',
  head: { self: '{label}: own mark (n)', late: '{label}: late but told before (n)', other: '{label}, as {other} marked it (n)' },
  cell: '{share} ({n})',
  caption: 'Kept of the promises due in 28 days, at the end of each week, {from} to {to}',
};

export interface PromiseRateInput extends TimeSettings {
  /** Promises of each partner, in the couple's fixed order; those due up to four weeks before `from` count to the first weeks. */
  partners: readonly (Side & { promises: readonly PromiseRow[] })[];
  texts?: typeof promiseRateTexts;
}

const shareOf = ({ kept, n }: Kept): number | null => (n < FEWEST_PROMISES ? null : kept / n);
const lastDay = (start: IsoDate, to: IsoDate): IsoDate => (addDays(start, 6) > to ? to : addDays(start, 6));

/**
 * F4, promises kept: of the promises due in the 28 days up to each week's end, a panel for each who promised, the own mark and the other's apart. No run of kept ones is
 * counted (RS-1), and nothing is shown below five.
 * @returns null when there are nowhere five marked promises in 28 days, or the reader is neither counselor nor both authors
 */
export function promiseRate(input: PromiseRateInput): Figure | null {
  const { texts = promiseRateTexts, language = 'en', theme, to } = input;
  const weeks = placesOf(input, 'week');
  const rates = input.partners.slice(0, 2).flatMap(({ label, reader, promises }, index) => {
    if ((reader ?? 'other') === 'other') return [];
    const at = weeks.map((start) => dueBefore(promises, lastDay(start, to)));
    const [self, other] = [at.map(keptBySelf), at.map(keptByOther)];
    const shown = [...self, ...other].some((kept) => shareOf(kept) !== null);
    return shown ? [{ label, other: input.partners[1 - index]?.label ?? '', self, marked: other }] : [];
  });
  if (rates.length === 0) return null;
  const percent = percentFormat(language);
  const last = (all: readonly Kept[]) => {
    const kept = all.at(-1);
    const share = kept ? shareOf(kept) : null;
    return kept && share !== null ? fill(texts.rate, { share: percent(share), n: kept.n }) : texts.few;
  };
  const words = rates.map(({ label, other, self, marked }) =>
    fill(texts.partner, { label, other, self: last(self), marked: last(marked) }),
  );
  const sentence = fill(texts.sentence, { partners: words.join(' ') });
  const line = (side: 0 | 1, name: string, all: readonly Kept[]) => {
    const values = all.map((kept) => (shareOf(kept) === null ? null : Math.round(100 * (shareOf(kept) ?? 0))));
    return { ...lineSeries(side, name, values, theme), showSymbol: true, symbolSize: 6 };
  };
  const panels = rates.map(({ label, self, marked }) => ({
    name: fill(texts.panel, { label }),
    min: 0,
    max: 100,
    interval: 50,
    series: [line(0, texts.self, self), line(1, texts.other, marked)],
  }));
  const cell = (all: readonly Kept[], part: 'kept' | 'late') => (start: IsoDate) => {
    const kept = all[weeks.indexOf(start)];
    return kept && kept.n >= FEWEST_PROMISES ? fill(texts.cell, { share: percent(kept[part] / kept.n), n: kept.n }) : null;
  };
  const columns = rates.flatMap(({ label, other, self, marked }) => [
    { head: fill(texts.head.self, { label }), cell: cell(self, 'kept') },
    { head: fill(texts.head.late, { label }), cell: cell(self, 'late') },
    { head: fill(texts.head.other, { label, other }), cell: cell(marked, 'kept') },
  ]);
  const day = dayLabel(language, true);
  const inside = input.partners.flatMap(({ promises }) => promises).filter(({ due }) => due >= input.from && due <= to);
  const option = timeOption(input, 'week', panels, sentence);
  return {
    id: 'F4',
    title: texts.title,
    sentence,
    option,
    table: blocksTable(input, columns, fill(texts.caption, { from: day(input.from), to: day(to) })),
    n: inside.filter(({ self, other }) => self !== null || other !== null).length,
    height: timeHeight(option),
  };
}
