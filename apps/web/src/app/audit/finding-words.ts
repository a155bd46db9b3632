import type { AuditFinding } from '@groundwork/contract';

/** Where something is wrong: key and values of a sentence. Numbers are those that `audit:verify` says. */
export function placeWords({ no, until, head }: AuditFinding): { key: string; values: Record<string, number> } {
  if (no !== null && until !== null && until - no > 1) return { key: 'audit.place.rows', values: { from: no, to: until - 1 } };
  if (no !== null) return { key: 'audit.place.row', values: { no } };
  return head === null ? { key: 'audit.place.unsealed', values: {} } : { key: 'audit.place.head', values: { head } };
}
