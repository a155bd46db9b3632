import type { Role } from '@groundwork/homework';
import type { Clock } from '../platform/clock';
import type { Tx } from '../platform/database/db';
import type { Cursor } from '../platform/http/cursor';

/** What one author shares, and what opening it needs. */
export interface SharedRow {
  author_id: string;
  roles: Role[];
  wrapped: Buffer;
  clinic_wrapped: Buffer;
  time_zone: string;
  entries: SealedEntry[];
}

/** An entry with the parts that the viewer may read, still sealed (in base64). Moments are texts, as JSON has them. */
export interface SealedEntry {
  id: string;
  couple: string;
  homework: string;
  version: number;
  /** In milliseconds since 1970. */
  at: number;
  reviewed: string | null;
  /** Id, key, revision and answers of each. */
  parts: [string, string, number, string][] | null;
  replies: { id: string; by: string | null; sealed: string; at: string }[] | null;
}

export interface Which {
  authorId?: string | undefined;
  homeworkId?: string | undefined;
  /** Only what the viewer has not reviewed in its present words. */
  unreviewed?: boolean;
}

/** A review holds until a part that the counselor may read has newer words; parts they may not read change nothing here. */
const reviewed = `r.revision >= all (select v.revision from entry_part v where v.clinic_id = $1 and v.entry_id = e.id)`;

const forCounselor = `
  left join review v on v.clinic_id = $1 and v.entry_id = e.id and v.counselor_id = $2 and v.revision >= all (select w.revision from entry_part w where w.clinic_id = $1 and w.entry_id = e.id)
  left join (
    select y.entry_id, json_agg(json_build_object('id', y.id, 'by', a.name, 'sealed', encode(y.sealed, 'base64'), 'at', y.at) order by y.at) as replies
      from reply y left join account a on a.clinic_id = y.clinic_id and a.id = y.by_id
     where y.clinic_id = $1 and y.entry_id in (select id from newest) group by y.entry_id
  ) y on y.entry_id = e.id`;

/** One statement reads and notes the reading (CC-18), because each round trip costs as much as the reading: entries, their visible parts, keys. One row more than noted tells whether there is more. */
const statement = (conditions: readonly string[], counselor: boolean) => `
with newest as materialized (
  select e.id, e.couple_id, e.author_id, e.homework_id, e.homework_version, e.submitted_at from entry e
   where e.clinic_id = $1 and e.author_id <> $2 and e.submitted_at is not null and ${conditions.join(' and ')}
   order by e.submitted_at desc, e.id limit $5 + 1
), noted as (
  insert into access_log (clinic_id, id, reader_id, reader_role, couple_id, author_id, entry_ids)
    select $1, ($6::uuid[])[row_number() over ()], $2, $3, n.couple_id, n.author_id, array_agg(n.id)
      from (select * from newest order by submitted_at desc, id limit $5) n group by n.couple_id, n.author_id
)
select s.*, json_agg(json_build_object('id', e.id, 'couple', e.couple_id, 'homework', e.homework_id, 'version', e.homework_version,
    'at', (extract(epoch from e.submitted_at) * 1000)::bigint, 'parts', p.parts, ${counselor ? `'reviewed', v.at, 'replies', y.replies` : `'reviewed', null, 'replies', null`})) as entries
  from newest e
  join sec.authors((select couple_id from newest limit 1)) s on s.author_id = e.author_id
 cross join lateral (
   select json_agg(json_build_array(p.id, p.key, p.revision, encode(p.sealed, 'base64'))) as parts from entry_part p where p.clinic_id = $1 and p.entry_id = e.id
 ) p${counselor ? forCounselor : ''}
 group by s.author_id, s.roles, s.wrapped, s.clinic_wrapped, s.time_zone`;

/** Reads and notes at most `limit` of the newest entries that others share with the viewer in one couple, and one more. */
export function readShared(
  tx: Tx,
  clock: Clock,
  coupleId: string,
  which: Which,
  after: Cursor | null,
  limit: number,
): Promise<SharedRow[]> {
  const values = first(tx, clock, coupleId, limit);
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = ['e.couple_id = $4'];
  if (which.authorId !== undefined) conditions.push(`e.author_id = ${value(which.authorId)}`);
  if (which.homeworkId !== undefined) conditions.push(`e.homework_id = ${value(which.homeworkId)}`);
  if (which.unreviewed === true)
    conditions.push(
      `not exists (select from review r where r.clinic_id = $1 and r.entry_id = e.id and r.counselor_id = $2 and ${reviewed})`,
    );
  if (after?.at) {
    const at = value(after.at);
    conditions.push(`e.submitted_at <= ${at} and (e.submitted_at < ${at} or e.id > ${value(after.id)})`);
  }
  return tx.query<SharedRow>(statement(conditions, tx.viewer.role === 'counselor'), values);
}

/** Reads and notes one entry of somebody else. */
export function readOneShared(tx: Tx, clock: Clock, id: string): Promise<SharedRow[]> {
  return tx.query<SharedRow>(statement(['e.id = $4'], tx.viewer.role === 'counselor'), first(tx, clock, id, 1));
}

/** A couple has two partners, so the log gets at most two rows. */
function first(tx: Tx, clock: Clock, id: string, limit: number): unknown[] {
  return [tx.viewer.clinicId, tx.viewer.id, tx.viewer.role, id, limit, [clock.id(), clock.id()]];
}
