import type { Figure, FigureTheme } from '@groundwork/chart';
import type { CoupleMeasures } from '@groundwork/contract';
import { addDays, numberedFigures } from '@groundwork/homework';
import type { Totals } from './figure-totals';

/** The least days a picture spans, so that what is new does not stand at its edge alone. */
const leastDays = 28;

/** One total is told better by its number than by a dot. */
const fewestTotals = 2;

/** F11 of each measure that somebody has two totals of, from the first day on: a panel for each partner, never put together (M-8). `sessions`: their days. */
export function measureFigures(
  { today, partners }: Pick<CoupleMeasures, 'today' | 'partners'>,
  { totals, reliable }: Totals,
  sessions: readonly string[],
  theme: FigureTheme,
): Figure[] {
  return [...Map.groupBy(totals, ({ measure }) => measure)].flatMap(([, own]) => {
    const counted = ([0, 1] as const).map((side) => own.filter((one) => one.side === side && one.total !== null).length);
    if (Math.max(...counted) < fewestTotals) return [];
    const first = own.map(({ day }) => day).sort()[0] ?? today;
    const least = addDays(today, -leastDays);
    return numberedFigures(
      {
        theme,
        from: first < least ? first : least,
        to: today,
        people: partners.map(({ name, roles }) => ({ label: name, roles, reader: 'counselor' as const })),
        entries: [],
        totals: own,
        marks: sessions.map((date) => ({ date, kind: 'session' as const })),
        reliable,
      },
      ['F11'],
    );
  });
}
