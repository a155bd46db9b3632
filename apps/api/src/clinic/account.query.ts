import type { Account } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { type AccountRow, accountView } from './account.view';

const sql = `
  select a.id, a.name, p.email, a.role, p.status, p.last_sign_in_at, p.invited_at, coalesce(s.couples, 0) as couples
    from account a
    join account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
    left join sec.caseload_sizes() s on s.counselor = a.id
   where a.clinic_id = $1`;

/** Every account of the admin's clinic: admins, counselors, partners; by name. */
export async function readAccounts(tx: Tx): Promise<Account[]> {
  const rows = await tx.query<AccountRow>(
    `${sql} order by array_position(array['admin', 'counselor', 'partner'], a.role), lower(a.name), a.id`,
    [tx.viewer.clinicId],
  );
  return rows.map(accountView);
}

/** @throws ProblemError `not_found` */
export async function readAccount(tx: Tx, id: string): Promise<Account> {
  const [row] = await tx.query<AccountRow>(`${sql} and a.id = $2`, [tx.viewer.clinicId, id]);
  if (!row) throw new ProblemError('not_found');
  return accountView(row);
}
