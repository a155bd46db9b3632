import type { Me } from '@groundwork/contract';
import type { Tx } from '../database/db';
import { ProblemError } from '../http/problem-error';
import { type MeRow, meView } from './me.view';

const sql = `
  select a.id, a.name, a.role, p.email, p.language, p.exit_intro_seen,
         c.name as clinic_name, c.time_zone, c.role_labels, c.exit_url, c.help,
         mine.couple_id, mine.roles, other.name as partner_name
    from account a
    join account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
    join clinic c on c.id = a.clinic_id
    left join couple_partner mine on mine.clinic_id = a.clinic_id and mine.account_id = a.id
    left join couple_partner theirs on theirs.clinic_id = mine.clinic_id and theirs.couple_id = mine.couple_id and theirs.account_id <> a.id
    left join account other on other.clinic_id = theirs.clinic_id and other.id = theirs.account_id
   where a.clinic_id = $1 and a.id = $2`;

/** The person of the transaction. */
export async function readMe(tx: Tx): Promise<Me> {
  const [row] = await tx.query<MeRow>(sql, [tx.viewer.clinicId, tx.viewer.id]);
  if (!row) throw new ProblemError('not_signed_in');
  return meView(row);
}
