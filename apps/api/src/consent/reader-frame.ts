import { type PersonRole, personRole, type Role } from '@groundwork/homework';
import type { Tx } from '../platform/database/db';

/** What every reading in one couple needs: whose words are asked for in which wording, their keys (still wrapped), and the clinic's zone. */
export interface Frame {
  coupleId: string;
  timeZone: string;
  authors: ReadonlyMap<string, Author>;
}

export interface Author {
  role: PersonRole | undefined;
  wrapped: Buffer;
  clinicWrapped: Buffer;
}

interface Row {
  couple_id: string;
  time_zone: string;
  author_id: string | null;
  roles: Role[];
  wrapped: Buffer | null;
  clinic_wrapped: Buffer;
}

const statement = (couple: string) => `
select c.id as couple_id, l.time_zone, p.account_id as author_id, p.roles, k.wrapped, y.wrapped as clinic_wrapped
  from couple c
  join clinic l on l.id = c.clinic_id
  join clinic_key y on y.clinic_id = c.clinic_id
  left join couple_partner p on p.clinic_id = c.clinic_id and p.couple_id = c.id
  left join data_key k on k.clinic_id = c.clinic_id and k.owner_id = p.account_id
 where c.clinic_id = $1 and c.id = ${couple}`;

const byId = statement('$2');
const byPartner = statement('(select m.couple_id from couple_partner m where m.clinic_id = $1 and m.account_id = $2)');

/** @returns undefined when the viewer doesn't see this couple */
export async function frameOf(tx: Tx, coupleId: string): Promise<Frame | undefined> {
  return toFrame(await tx.query<Row>(byId, [tx.viewer.clinicId, coupleId]));
}

/** The frame of the couple that the viewer is a partner in. */
export async function frameOfPartner(tx: Tx): Promise<Frame | undefined> {
  return toFrame(await tx.query<Row>(byPartner, [tx.viewer.clinicId, tx.viewer.id]));
}

function toFrame(rows: readonly Row[]): Frame | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const authors = rows.flatMap((row): [string, Author][] =>
    row.author_id === null || row.wrapped === null ? [] : [[row.author_id, { role: personRole(row.roles), wrapped: row.wrapped, clinicWrapped: row.clinic_wrapped }]],
  );
  return { coupleId: first.couple_id, timeZone: first.time_zone, authors: new Map(authors) };
}
