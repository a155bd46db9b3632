import type { Tx } from '../platform/database/db';

/** One couple of the caseload. */
export interface CaseloadCouple {
  id: string;
  code: string;
  status: 'active' | 'paused' | 'separated' | 'closed';
  /** By side. */
  partners: { id: string; name: string }[];
  next_at: Date | null;
  last_at: Date | null;
  open: number;
  done: number;
  unread: number;
}

/** A check-in's ratings, sealed, that the viewer may read. */
export interface TrendPart {
  couple_id: string;
  author_id: string;
  part_id: string;
  revision: number;
  /** From 1, oldest first. */
  week: number;
  sealed: Buffer;
}

/**
 * Every couple of the viewer, the next session first. Each figure is a read of an index per couple, so that a caseload costs the same however much was ever written.
 * A revised entry is new only when a part that the counselor may read was revised: what is private leaves no trace here.
 */
export function caseloadCouples(tx: Tx, now: Date, today: string, doneSince: Date): Promise<CaseloadCouple[]> {
  return tx.query<CaseloadCouple>(
    `select c.id, c.code, c.status, p.partners, p.open, p.done, n.starts_at as next_at, l.starts_at as last_at, u.unread
       from couple c
      cross join lateral (
        select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by cp.side), '[]') as partners,
               coalesce(sum(o.n), 0)::int as open, coalesce(sum(d.n), 0)::int as done
          from couple_partner cp
          join account a on a.clinic_id = $1 and a.id = cp.account_id
         cross join lateral (select count(*) as n from task t where t.clinic_id = $1 and t.account_id = cp.account_id and t.state = 'open' and t.due_on <= $3) o
         cross join lateral (select count(*) as n from task t where t.clinic_id = $1 and t.account_id = cp.account_id and t.state = 'done' and t.done_at >= $4) d
         where cp.clinic_id = $1 and cp.couple_id = c.id
      ) p
       left join lateral (
        select s.starts_at from session s where s.clinic_id = $1 and s.couple_id = c.id and s.state = 'planned' and s.starts_at >= $2 order by s.starts_at limit 1
      ) n on true
       left join lateral (
        select s.starts_at from session s where s.clinic_id = $1 and s.couple_id = c.id and s.state = 'held' and s.starts_at <= $2 order by s.starts_at desc limit 1
      ) l on true
      cross join lateral (
        select count(distinct e.entry_id)::int as unread from entry_part e
         where e.clinic_id = $1 and e.couple_id = c.id and e.submitted_at > coalesce(l.starts_at, '-infinity')
           and not exists (select from review r where r.clinic_id = $1 and r.entry_id = e.entry_id and r.revision >= e.revision)
      ) u
      where c.clinic_id = $1
      order by n.starts_at nulls last, c.code`,
    [tx.viewer.clinicId, now, today, doneSince],
  );
}

/** The shared ratings of check-ins (S25) since the first of these moments, one of which begins each week. */
export function trendParts(tx: Tx, coupleIds: readonly string[], weekStarts: readonly Date[]): Promise<TrendPart[]> {
  return tx.query<TrendPart>(
    `select e.couple_id, e.author_id, p.id as part_id, p.revision, width_bucket(e.submitted_at, $3::timestamptz[]) as week, p.sealed
       from unnest($2::uuid[]) c(id)
       join entry e on e.clinic_id = $1 and e.couple_id = c.id and e.homework_id = 'S25' and e.submitted_at >= $4
       join entry_part p on p.clinic_id = $1 and p.entry_id = e.id and p.key = 'ratings'`,
    [tx.viewer.clinicId, coupleIds, weekStarts, weekStarts[0]],
  );
}
