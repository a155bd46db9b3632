import type { Administration, CoupleMeasures, MeasureInfo, MeasureSeries } from '@groundwork/contract';

type Partner = CoupleMeasures['partners'][number];

/** One measure of one partner, newest first, with what is known of it. */
export interface MeasureCardView {
  info: MeasureInfo;
  series: MeasureSeries;
  newestFirst: readonly Administration[];
  /** The last one with a total. */
  latest: Administration | null;
}

/** The cards of one partner in the order of the measures; each measure apart (M-8). */
export function cardsOf({ series }: Pick<Partner, 'series'>, measures: readonly MeasureInfo[]): readonly MeasureCardView[] {
  return measures.flatMap((info) => {
    const own = series.find(({ key }) => key === info.key);
    if (!own) return [];
    const newestFirst = own.administrations.toReversed();
    return [{ info, series: own, newestFirst, latest: newestFirst.find(({ total }) => total !== null) ?? null }];
  });
}

/** Message keys for a change, in the words of M-5: "reliably better", "crossed the cut-off". */
export function changeKeys({ change }: Pick<Administration, 'change'>): readonly string[] {
  if (!change) return [];
  return [
    ...(change.word ? [`measure.change.${change.word}`] : []),
    ...(change.crossed ? ['measure.change.crossed'] : []),
    ...(change.word === null && !change.crossed ? ['measure.change.unknown'] : []),
  ];
}

/** "+3" or "−5". */
export function signed(points: number, language: string): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(points).replace('-', '−');
}

/** Measures whose total a counselor types, or whose questions they ask. */
export function typable(measures: readonly MeasureInfo[]): readonly MeasureInfo[] {
  return measures.filter(({ state }) => state === 'typed' || state === 'asked');
}

/** The suggestions by occasion, in order. */
export function byOccasion(suggestions: CoupleMeasures['suggestions']) {
  const occasions = [...new Set(suggestions.map(({ occasion }) => occasion))];
  return occasions.map((occasion) => ({ occasion, items: suggestions.filter((one) => one.occasion === occasion) }));
}
