import type { Tx } from '../platform/database/db';

/** Most entries looked at for the shared space. */
const most = 200;

/** An entry of either partner that the viewer reads, of homework in which both have a part. */
export interface TogetherRow {
  id: string;
  author_id: string;
  homework_id: string;
  homework_version: number;
  submitted_at: Date;
  /** Id, key, revision and answers (base64) of each part that the viewer reads. */
  parts: [string, string, number, string][] | null;
  wrapped: Buffer;
  clinic_wrapped: Buffer;
  /** Of an agreement, in the present words. */
  signed_by_me: boolean;
  signed_by_other: boolean;
  in_force: boolean;
  over: boolean;
}

/** Whether the viewer's couple shares now; undefined for somebody in no couple. */
export async function ownCouple(tx: Tx): Promise<{ id: string; sharing: boolean } | undefined> {
  const [row] = await tx.query<{ id: string; sharing: boolean }>(
    'select couple_id as id, couple_id = any ((select sec.partnered())::uuid[]) as sharing from couple_partner where clinic_id = $1 and account_id = $2',
    [tx.viewer.clinicId, tx.viewer.id],
  );
  return row;
}

/** The newest of them. */
export function togetherRows(tx: Tx, coupleId: string): Promise<TogetherRow[]> {
  return tx.query<TogetherRow>(statement, [tx.viewer.clinicId, tx.viewer.id, coupleId]);
}

const statement = `
with hanging as materialized (
  select homework_id, homework_version from homework_response
  union select homework_id, homework_version from homework_part where joint or reaches in ('released', 'together')
), newest as materialized (
  select e.id, e.author_id, e.homework_id, e.homework_version, e.revision, e.submitted_at from entry e join hanging using (homework_id, homework_version)
   where e.clinic_id = $1 and e.couple_id = $3 and e.submitted_at is not null
   order by e.submitted_at desc, e.id limit ${most}
)
select e.id, e.author_id, e.homework_id, e.homework_version, e.submitted_at, k.wrapped, c.wrapped as clinic_wrapped,
  (select json_agg(json_build_array(p.id, p.key, p.revision, encode(p.sealed, 'base64'))) from entry_part p where p.clinic_id = $1 and p.entry_id = e.id) as parts,
  coalesce(s.me, false) as signed_by_me, coalesce(s.other, false) as signed_by_other, coalesce(a.in_force, false) as in_force, coalesce(a.over, false) as over
  from newest e
  join data_key k on k.clinic_id = $1 and k.owner_id = e.author_id
  join clinic_key c on c.clinic_id = $1
  left join lateral (
    select bool_or(s.account_id = $2) as me, bool_or(s.account_id <> $2) as other from signature s where s.clinic_id = $1 and s.entry_id = e.id and s.revision = e.revision
  ) s on true
  left join lateral (
    select bool_or(sec.in_force(a)) as in_force, bool_and(a.ended_at is not null or a.ends_on < current_date) as over from agreement a where a.clinic_id = $1 and a.entry_id = e.id
  ) a on true
 order by e.submitted_at desc, e.id`;

/** What the viewer wants of the parts of own entries, by entry and part. */
export async function ownSwitches(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, Record<string, { counselor: boolean; partner: boolean }>>> {
  const rows =
    ids.length === 0
      ? []
      : await tx.query<{ entry_id: string; key: string; counselor: boolean; partner: boolean }>(
          'select entry_id, key, counselor, partner from sec.sharing($1::uuid[])',
          [ids],
        );
  const byEntry = Map.groupBy(rows, ({ entry_id }) => entry_id);
  return new Map(
    [...byEntry].map(([id, parts]) => [id, Object.fromEntries(parts.map(({ key, counselor, partner }) => [key, { counselor, partner }]))]),
  );
}
