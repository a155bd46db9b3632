import type { Caseload } from '@groundwork/contract';
import type { z } from 'zod';

export type CaseloadRow = z.output<typeof Caseload>['items'][number];

/** What a caseload can be sorted by. */
export const orders = ['session', 'new', 'name'] as const;
export type Order = (typeof orders)[number];

/** Names of both partners in one line, as they are searched and sorted. */
export function namesOf({ partners }: Pick<CaseloadRow, 'partners'>): string {
  return partners.map(({ name }) => name).join(' ');
}

/** Rows whose names or code hold what was typed, whatever its accents and case. */
export function matching<Row extends Pick<CaseloadRow, 'partners' | 'code'>>(
  rows: readonly Row[],
  typed: string,
  language: string,
): readonly Row[] {
  const words = plain(typed, language).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = plain(`${namesOf(row)} ${row.code}`, language);
    return words.every((word) => text.includes(word));
  });
}

/** Soonest session first, most newly shared first, or by name; couples without a session come last, equals by name. */
export function ordered(rows: readonly CaseloadRow[], order: Order, language: string): readonly CaseloadRow[] {
  const names = new Intl.Collator(language);
  const byName = (one: CaseloadRow, other: CaseloadRow) => names.compare(namesOf(one), namesOf(other));
  const bySession = (one: CaseloadRow, other: CaseloadRow) => sessionTime(one) - sessionTime(other) || byName(one, other);
  const compare = {
    session: bySession,
    new: (one: CaseloadRow, other: CaseloadRow) => other.unread - one.unread || bySession(one, other),
    name: byName,
  }[order];
  return [...rows].sort(compare);
}

/** A number that sorts; no session counts as the last of all. */
function sessionTime({ nextSessionAt }: CaseloadRow): number {
  return nextSessionAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(nextSessionAt);
}

function plain(text: string, language: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/giu, 'l').replace(/ø/giu, 'o').toLocaleLowerCase(language);
}
