import type { Account, Role } from '@groundwork/contract';

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: Account['status'];
  last_sign_in_at: Date | null;
  invited_at: Date | null;
  couples: number;
}

export function accountView(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    status: row.status,
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    invitedAt: row.invited_at?.toISOString() ?? null,
    couples: row.couples,
  };
}
