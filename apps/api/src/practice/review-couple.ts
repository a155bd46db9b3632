import type { CoupleRole } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';

/** A couple as its figures and lists need it; partners in their fixed order, so that each keeps their colour. */
export interface ReviewCouple {
  timeZone: string;
  partners: readonly { id: string; name: string; roles: CoupleRole[] }[];
}

/** @throws ProblemError `not_found` */
export async function reviewCouple(tx: Tx, coupleId: string): Promise<ReviewCouple> {
  const rows = await tx.query<{ time_zone: string; id: string | null; name: string; roles: CoupleRole[] }>(
    `select l.time_zone, p.account_id as id, a.name, p.roles
       from couple c join clinic l on l.id = c.clinic_id
       left join couple_partner p on p.clinic_id = c.clinic_id and p.couple_id = c.id
       left join account a on a.clinic_id = p.clinic_id and a.id = p.account_id
      where c.clinic_id = $1 and c.id = $2 order by p.side`,
    [tx.viewer.clinicId, coupleId],
  );
  const [first] = rows;
  if (!first) throw new ProblemError('not_found');
  return { timeZone: first.time_zone, partners: rows.flatMap(({ id, name, roles }) => (id === null ? [] : [{ id, name, roles }])) };
}
