import type { Measure } from './measure';
import { isBeyond } from './scoring';

/** What M-5 lets be said; nobody is ever "cured", nobody "failed". */
export type ChangeWord = 'better' | 'same' | 'worse';

export interface Change {
  /** Points since the first completed administration, as counted: now minus then. */
  readonly points: number;
  /** Null where nobody has published how much change is more than chance, or no direction is the better one. */
  readonly word: ChangeWord | null;
  /** Whether the two totals stand on different sides of the cut-off. */
  readonly crossed: boolean;
  /** Whether it is enough for a report to name. */
  readonly reportable: boolean;
}

/** The words of M-5, for counselors and their reports. */
export const changeWords: Readonly<Record<ChangeWord, string>> = {
  better: 'reliably better',
  same: 'no reliable change',
  worse: 'reliably worse',
};

/** Change from the first completed total to a later one (M-5). `points`: what the clinic uses instead of an estimate. */
export function changeSince(measure: Measure, first: number, later: number, points?: number): Change {
  const difference = later - first;
  const least = points ?? measure.reliableChange?.value;
  const gain = measure.better === 'higher' ? difference : -difference;
  const word = (): ChangeWord | null => {
    if (least === undefined || measure.better === null) return null;
    return Math.abs(difference) < least ? 'same' : gain > 0 ? 'better' : 'worse';
  };
  return {
    points: difference,
    word: word(),
    crossed: isBeyond(measure, first) !== isBeyond(measure, later),
    reportable: least !== undefined && Math.abs(difference) >= Math.max(least, measure.reliableChange?.reportFrom ?? 0),
  };
}

/** The totals around the first within which a change says nothing: the band of F11. Null where none is known. */
export function steadyBand(measure: Measure, first: number, points?: number): { readonly from: number; readonly to: number } | null {
  const least = points ?? measure.reliableChange?.value;
  if (least === undefined) return null;
  const [min, max] = measure.totalRange;
  return { from: Math.max(min, first - least), to: Math.min(max, first + least) };
}
