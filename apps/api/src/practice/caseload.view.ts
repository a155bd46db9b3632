import type { CaseloadRow } from '@groundwork/contract';
import type { CaseloadCouple } from './caseload-rows';

/** A row of the caseload, for the couple's counselor. */
export function caseloadView(
  { id, code, status, partners, next_at, last_at, open, done, unread, flags, alerts }: CaseloadCouple,
  trend: (number | null)[],
): CaseloadRow {
  return {
    id,
    code,
    status,
    partners: partners.map((partner) => ({ id: partner.id, name: partner.name })),
    nextSessionAt: next_at?.toISOString() ?? null,
    lastSessionAt: last_at?.toISOString() ?? null,
    open,
    done,
    unread,
    flags,
    alerts,
    trend,
  };
}
