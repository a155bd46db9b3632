import type { CoupleRole, Me, Role } from '@groundwork/contract';

/** The signed-in person, their clinic and couple, as `MeReader` reads them. */
export interface MeRow {
  id: string;
  name: string;
  role: Role;
  email: string;
  language: string;
  exit_intro_seen: boolean;
  clinic_name: string;
  time_zone: string;
  role_labels: Me['clinic']['roleLabels'];
  exit_url: string;
  help: Me['clinic']['help'];
  couple_id: string | null;
  roles: CoupleRole[] | null;
  partner_name: string | null;
}

export function meView(row: MeRow): Me {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    language: row.language,
    exitIntroSeen: row.exit_intro_seen,
    clinic: { name: row.clinic_name, timeZone: row.time_zone, roleLabels: row.role_labels, exitUrl: row.exit_url, help: row.help },
    couple: row.couple_id === null ? null : { id: row.couple_id, roles: row.roles ?? [], partnerName: row.partner_name },
  };
}
