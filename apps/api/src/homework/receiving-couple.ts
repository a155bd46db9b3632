import type { CoupleRole } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';

/** A couple as it is given homework. */
export interface ReceivingCouple {
  id: string;
  status: string;
  timeZone: string;
  /** What the clinic calls the roles. */
  roleLabels: Record<CoupleRole, string>;
  partners: { id: string; name: string; roles: CoupleRole[] }[];
}

/** By side. @throws ProblemError `not_found` */
export async function receivingCouple(tx: Tx, coupleId: string): Promise<ReceivingCouple> {
  const [couple] = await tx.query<ReceivingCouple>(
    `select c.id, c.status, k.time_zone as "timeZone", k.role_labels as "roleLabels",
            (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'roles', cp.roles) order by cp.side), '[]') from couple_partner cp
               join account a on a.clinic_id = cp.clinic_id and a.id = cp.account_id where cp.clinic_id = c.clinic_id and cp.couple_id = c.id) as partners
       from couple c join clinic k on k.id = c.clinic_id where c.clinic_id = $1 and c.id = $2`,
    [tx.viewer.clinicId, coupleId],
  );
  if (!couple) throw new ProblemError('not_found');
  return couple;
}
