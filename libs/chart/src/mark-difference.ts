import { dayLabel } from './calendar';
import { leastFor, type Figure, type FigureSettings, type IsoDate, type Side } from './figure';
import { lyingHeight, lyingOption } from './lying-bars';
import { percentFormat } from './numbers';
import type { PromiseRow } from './promises';
import { fill } from './texts';

/** English words of F5. */
export const markDifferenceTexts = {
  title: 'Where the two marks differ',
  sentence: 'Promises due from {from} to {to} that both marked. {partners}',
  partner: 'Of {label}: {differ} of {n} were kept in their own eyes and not in {other}’s ({share}).',
  row: 'Promises of {label}',
  bar: 'Own mark kept, the other’s not kept',
  head: { who: 'Promises of', both: 'Marked by both', differ: 'Own mark kept, the other’s not', share: 'Share' },
  caption: 'Promises marked by both, due from {from} to {to}',
};

export interface MarkDifferenceInput extends FigureSettings {
  from: IsoDate;
  to: IsoDate;
  partners: readonly (Side & { promises: readonly PromiseRow[] })[];
  texts?: typeof markDifferenceTexts;
}

/**
 * F5, mark disagreement: promises that their owner calls kept and the other not kept, of those both marked. It says that both saw it differently, not who is right.
 * @returns null when both marked nothing, or the reader may not see both marks (CC-15)
 */
export function markDifference(input: MarkDifferenceInput): Figure | null {
  const { texts = markDifferenceTexts, language = 'en', from, to } = input;
  const rows = input.partners.slice(0, 2).flatMap(({ label, reader, promises }, index) => {
    const both = promises.filter(({ due, self, other }) => due >= from && due <= to && self !== null && other !== null);
    const differ = both.filter(({ self, other }) => self === 'kept' && other === 'not_kept').length;
    const other = input.partners[1 - index]?.label ?? '';
    return both.length >= leastFor(reader) && both.length > 0 ? [{ label, other, n: both.length, differ }] : [];
  });
  if (rows.length === 0) return null;
  const day = dayLabel(language, true);
  const percent = percentFormat(language);
  const period = { from: day(from), to: day(to) };
  const words = rows.map((row) => fill(texts.partner, { ...row, share: percent(row.differ / row.n) }));
  const sentence = fill(texts.sentence, { ...period, partners: words.join(' ') });
  const names = rows.map(({ label }) => fill(texts.row, { label }));
  const share = ({ differ, n }: { differ: number; n: number }) => `${percent(differ / n)} (n = ${n})`;
  const series = [{ name: texts.bar, side: 'joint' as const, values: rows.map(({ differ }) => differ), ends: rows.map(share) }];
  return {
    id: 'F5',
    title: texts.title,
    sentence,
    option: lyingOption(input.theme, names, series, sentence),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.head.who, texts.head.both, texts.head.differ, texts.head.share],
      rows: rows.map((row) => [row.label, String(row.n), String(row.differ), percent(row.differ / row.n)]),
    },
    n: rows.reduce((sum, { n }) => sum + n, 0),
    height: lyingHeight(rows.length, 1),
  };
}
