import type { Couple, CoupleRole, Partner } from '@groundwork/contract';

/** A couple as `coupleById` reads it. */
export interface CoupleRow {
  id: string;
  code: string;
  status: Couple['status'];
  opened_at: Date;
  next_id: string | null;
  next_at: Date | null;
  /** By side, so that each partner keeps their place. */
  partners: { id: string; name: string; roles: CoupleRole[]; status: Partner['status']; email: string }[];
}

/** For the couple's counselor. */
export function coupleView(row: CoupleRow): Couple {
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    openedAt: row.opened_at.toISOString(),
    partners: row.partners.map(({ id, name, roles, status, email }) => ({ id, name, roles, status, email })),
    nextSession: row.next_id === null || row.next_at === null ? null : { id: row.next_id, startsAt: row.next_at.toISOString() },
  };
}
