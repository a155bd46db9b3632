import type { CoupleRole } from '@groundwork/contract';
import { type PersonRole, personRole } from '@groundwork/homework';
import { DateTime } from 'luxon';
import type { Tx } from '../platform/database/db';

/** The person, as documents name them. */
export interface FramePartner {
  id: string;
  name: string;
  /** Chooses the wording of questions. */
  role: PersonRole | undefined;
}

/** What every document of a couple needs to know of couple and clinic; read under the counselor's or the report's rights alike. */
export interface CoupleFrame {
  clinicId: string;
  coupleId: string;
  code: string;
  /** Joint documents are made while the couple is active only (CC-46). */
  active: boolean;
  /** In the couple's fixed order. */
  partners: FramePartner[];
  practice: string;
  timeZone: string;
  help: { purpose: string; contact: string }[];
}

interface Row {
  code: string;
  status: string;
  practice: string;
  time_zone: string;
  help: { purpose: string; contact: string }[];
  partners: { id: string; name: string; roles: CoupleRole[] }[] | null;
}

/** @returns undefined when the couple is not visible */
export async function readFrame(tx: Pick<Tx, 'query'>, clinicId: string, coupleId: string): Promise<CoupleFrame | undefined> {
  const [row] = await tx.query<Row>(
    `select c.code, c.status, k.name as practice, k.time_zone, k.help,
       (select json_agg(json_build_object('id', a.id, 'name', a.name, 'roles', p.roles) order by p.side)
          from couple_partner p join account a on a.clinic_id = p.clinic_id and a.id = p.account_id where p.clinic_id = c.clinic_id and p.couple_id = c.id) as partners
       from couple c join clinic k on k.id = c.clinic_id where c.clinic_id = $1 and c.id = $2`,
    [clinicId, coupleId],
  );
  if (!row) return undefined;
  return {
    clinicId,
    coupleId,
    code: row.code,
    active: row.status === 'active',
    partners: (row.partners ?? []).map(({ id, name, roles }) => ({ id, name, role: personRole(roles) })),
    practice: row.practice,
    timeZone: row.time_zone,
    help: row.help.map(({ purpose, contact }) => ({ purpose, contact })),
  };
}

/** The calendar day of a moment in the clinic's zone, `YYYY-MM-DD`. */
export function dayIn(frame: Pick<CoupleFrame, 'timeZone'>, moment: Date): string {
  return DateTime.fromJSDate(moment, { zone: frame.timeZone }).toISODate() ?? '';
}
