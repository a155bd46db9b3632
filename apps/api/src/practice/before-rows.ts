import type { BeforeSession } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';

/** The last session that was held, and the next one planned. */
export async function sessionsAround(tx: Tx, coupleId: string, now: Date): Promise<{ since: Date | null; next: Date | null }> {
  const [row] = await tx.query<{ since: Date | null; next: Date | null }>(
    `select (select max(starts_at) from session where clinic_id = $1 and couple_id = $2 and state = 'held' and starts_at <= $3) as since,
            (select min(starts_at) from session where clinic_id = $1 and couple_id = $2 and state = 'planned' and starts_at >= $3) as next`,
    [tx.viewer.clinicId, coupleId, now],
  );
  return row ?? { since: null, next: null };
}

/** What was shared since, by person and homework. A revised entry is new only when a part that the counselor may read was revised. */
export async function newsSince(
  tx: Tx,
  coupleId: string,
  since: Date | null,
): Promise<(Omit<BeforeSession['news'][number], 'title'> & { version: number })[]> {
  return tx.query(
    `select p.author_id as "partnerId", p.homework_id as "homeworkId", max(p.homework_version) as version, count(distinct p.entry_id)::int as entries,
            (count(distinct p.entry_id) filter (where not exists (select from review r where r.clinic_id = $1 and r.entry_id = p.entry_id and r.revision >= p.revision)))::int as unreviewed
       from entry_part p where p.clinic_id = $1 and p.couple_id = $2 and p.submitted_at > coalesce($3, '-infinity'::timestamptz)
      group by p.author_id, p.homework_id order by p.homework_id, p.author_id`,
    [tx.viewer.clinicId, coupleId, since],
  );
}

/** Agreements in force whose day to look again or last day comes by then. */
export function agreementsDue(
  tx: Tx,
  coupleId: string,
  until: string,
): Promise<
  { entry_id: string; author_id: string; homework_id: string; homework_version: number; review_on: string; ends_on: string | null }[]
> {
  return tx.query(
    `select a.entry_id, e.author_id, a.homework_id, a.homework_version, a.review_on::text, a.ends_on::text
       from agreement a join entry e on e.clinic_id = $1 and e.id = a.entry_id
      where a.clinic_id = $1 and a.couple_id = $2 and sec.in_force(a) and (a.review_on <= $3::date or a.ends_on <= $3::date)
      order by a.review_on`,
    [tx.viewer.clinicId, coupleId, until],
  );
}
