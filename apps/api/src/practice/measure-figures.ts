import { type Figure, type FigureTheme, measureTotals, type MeasureResult } from '@groundwork/chart';
import type { Administration, CoupleMeasures, MeasureInfo, MeasureSeries } from '@groundwork/contract';
import { addDays, changeWords } from '@groundwork/homework';

/** The least days a picture spans, so that one total does not stand at both ends. */
const leastDays = 28;

/** One total is told better by its number than by a dot. */
const fewestTotals = 2;

const totalsIn = (series: MeasureSeries | undefined) => series?.administrations.filter(({ total }) => total !== null).length ?? 0;

/** F11 of each measure that somebody has two totals of: a panel for each partner, never put together (M-8). `sessions`: days of sessions. */
export function measureFigures(
  { today, measures, partners }: Pick<CoupleMeasures, 'today' | 'measures' | 'partners'>,
  sessions: readonly string[],
  theme: FigureTheme,
): Figure[] {
  return measures.flatMap((measure) => {
    const series = partners.map((partner) => ({ partner, own: partner.series.find(({ key }) => key === measure.key) }));
    const days = series.flatMap(({ own }) => own?.administrations.map(({ on }) => on) ?? []).sort();
    const [first] = days;
    if (first === undefined || !series.some(({ own }) => totalsIn(own) >= fewestTotals)) return [];
    const least = addDays(today, -leastDays);
    const figure = measureTotals({
      theme,
      from: first < least ? first : least,
      to: today,
      measure: measure.key,
      scale: scaleOf(measure),
      partners: series.map(({ partner, own }) => ({ label: partner.name, reader: 'counselor' as const, ...resultsOf(own) })),
      marks: sessions.map((date) => ({ date, kind: 'session' as const })),
    });
    return figure ? [figure] : [];
  });
}

function scaleOf({ name, range: [min, max], cutoff, change }: MeasureInfo) {
  return {
    label: name,
    min,
    max,
    ...(cutoff && { cutoff: cutoff.value }),
    ...(change && { reliable: { points: change.points, estimate: change.estimate } }),
  };
}

function resultsOf(own: MeasureSeries | undefined): { results: MeasureResult[]; band: { from: number; to: number } | null } {
  return {
    results: (own?.administrations ?? []).map((one) => ({ date: one.on, total: one.total, ...wordOf(one) })),
    band: own?.steady ?? null,
  };
}

function wordOf({ change }: Administration): { change?: string } {
  const words = [change?.word ? changeWords[change.word] : null, change?.crossed ? 'crossed the cut-off' : null].filter(
    (word) => word !== null,
  );
  return words.length > 0 ? { change: words.join(', ') } : {};
}
