import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';

/** What a session needs to know of its couple. */
export interface SessionCouple {
  id: string;
  partnerIds: string[];
  /** Names of the partners and of the counselors. */
  names: string[];
}

/** @throws ProblemError `not_found` when the couple is not the viewer's */
export async function sessionCouple(tx: Tx, coupleId: string): Promise<SessionCouple> {
  const rows = await tx.query<{ id: string | null; name: string | null; partner: boolean }>(
    `select a.id, a.name, p.account_id is not null as partner
       from couple c
       left join couple_partner p on p.clinic_id = c.clinic_id and p.couple_id = c.id
       left join account a on a.clinic_id = c.clinic_id and a.id = p.account_id
      where c.clinic_id = $1 and c.id = $2
     union all
     select a.id, a.name, false from couple_counselor k join account a on a.clinic_id = k.clinic_id and a.id = k.account_id where k.clinic_id = $1 and k.couple_id = $2`,
    [tx.viewer.clinicId, coupleId],
  );
  if (rows.length === 0) throw new ProblemError('not_found');
  return {
    id: coupleId,
    partnerIds: rows.flatMap((row) => (row.partner && row.id ? [row.id] : [])),
    names: rows.flatMap((row) => (row.name ? [row.name] : [])),
  };
}
