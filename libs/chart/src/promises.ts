import { dayNumber } from './calendar';
import type { IsoDate } from './figure';

/** What the one who promised says (S30). */
export const selfMarks = ['kept', 'kept_late_told_before', 'missed', 'changed_by_agreement'] as const;
export type SelfMark = (typeof selfMarks)[number];

/** What the other says. */
export const partnerMarks = ['kept', 'not_kept', 'unsure'] as const;
export type PartnerMark = (typeof partnerMarks)[number];

/** One promise of one partner with its two independent marks; null where there is none (yet). */
export interface PromiseRow {
  due: IsoDate;
  self: SelfMark | null;
  other: PartnerMark | null;
}

/** Fewest marked promises behind a rate (F4). */
export const FEWEST_PROMISES = 5;
const DAYS = 28;

/** How many of so many were kept. */
export interface Kept {
  kept: number;
  late: number;
  n: number;
}

/** Own marks: kept, late but told before, and missed count; changed by agreement does not. */
export function keptBySelf(rows: readonly PromiseRow[]): Kept {
  const of = (mark: SelfMark) => rows.filter(({ self }) => self === mark).length;
  const [kept, late, missed] = [of('kept'), of('kept_late_told_before'), of('missed')];
  return { kept, late, n: kept + late + missed };
}

/** The other's marks: kept and not kept count; unsure does not, nor does what was changed by agreement. */
export function keptByOther(rows: readonly PromiseRow[]): Kept {
  const counted = rows.filter(({ self }) => self !== 'changed_by_agreement');
  const of = (mark: PartnerMark) => counted.filter(({ other }) => other === mark).length;
  return { kept: of('kept'), late: 0, n: of('kept') + of('not_kept') };
}

/** The promises due in the 28 days that end with `day`. */
export function dueBefore(rows: readonly PromiseRow[], day: IsoDate): PromiseRow[] {
  const last = dayNumber(day);
  return rows.filter(({ due }) => dayNumber(due) <= last && dayNumber(due) > last - DAYS);
}
