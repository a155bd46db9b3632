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
  /** Quiet flags that nobody acknowledged yet. */
  flags: number;
  /** Alerts of the self-harm path that nobody closed yet. */
  alerts: number;
}

/**
 * Every couple of the viewer: those with an open alert before everything else, then the next session first. Each figure is a read of an index per couple, so that a caseload costs the same however much was ever written.
 * A revised entry is new only when a part that the counselor may read was revised: what is private leaves no trace here.
 */
export function caseloadCouples(tx: Tx, now: Date, today: string, doneSince: Date): Promise<CaseloadCouple[]> {
  return tx.query<CaseloadCouple>(
    `select c.id, c.code, c.status, p.partners, p.open, p.done, n.starts_at as next_at, l.starts_at as last_at, u.unread, f.flags, r.alerts
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
      -- Apart, because row security keeps a comparison with an expression from using the index.
      cross join lateral (select coalesce(l.starts_at, '-infinity') as at offset 0) since
      cross join lateral (
        select count(distinct p.entry_id)::int as unread from entry_part p
         where p.clinic_id = $1 and p.couple_id = c.id and p.submitted_at > since.at
           and not exists (select from review r where r.clinic_id = $1 and r.entry_id = p.entry_id and r.revision >= p.revision)
      ) u
      cross join lateral (select count(*)::int as flags from quiet_flag q where q.clinic_id = $1 and q.couple_id = c.id and q.acknowledged_at is null) f
      cross join lateral (select count(*)::int as alerts from risk_alert r where r.clinic_id = $1 and r.couple_id = c.id and r.closed_at is null) r
      where c.clinic_id = $1
      order by r.alerts = 0, n.starts_at nulls last, c.code`,
    [tx.viewer.clinicId, now, today, doneSince],
  );
}

const trendPart = `p.clinic_id = $1 and p.couple_id = c.id and p.homework_id = 'S25' and p.key = 'ratings' and p.submitted_at >= $3`;
const markOfParts = (over = '') => `concat_ws(' ', count(*)${over}, bit_xor(uuid_hash_extended(p.id, p.revision))${over})`;

/** The mark of none. */
export const noParts = '0';

/** What a trend is made from: which parts, and whose keys. */
export interface TrendMark {
  parts: string;
  keys: string | null;
}

/**
 * By couple, a mark of what its trend is made from: the shared ratings of check-ins (S25) since a moment and the keys that open them. It differs when any part was added, revised,
 * granted, withdrawn or erased, so that what was worked out from the same need not be opened again.
 */
export async function trendMarks(tx: Tx, coupleIds: readonly string[], since: Date): Promise<Map<string, TrendMark>> {
  const rows = await tx.query<TrendMark & { couple_id: string }>(
    `select c.id as couple_id, r.parts, k.keys
       from unnest($2::uuid[]) c(id)
      cross join lateral (select ${markOfParts()} as parts from entry_part p where ${trendPart}) r
      cross join lateral (
        select string_agg(k.owner_id::text, ' ' order by k.owner_id) as keys
          from couple_partner m join data_key k on k.clinic_id = $1 and k.owner_id = m.account_id where m.clinic_id = $1 and m.couple_id = c.id
      ) k`,
    [tx.viewer.clinicId, coupleIds, since],
  );
  return new Map(rows.map(({ couple_id, parts, keys }) => [couple_id, { parts, keys }]));
}

/** A shared part of a trend; weeks count from 1. */
export interface TrendPart {
  couple_id: string;
  id: string;
  author_id: string;
  revision: number;
  week: number;
  sealed: Buffer;
  /** Of all parts of the couple. */
  mark: string;
}

/** Those parts. A revised check-in stays in the week it was first sent. */
export function trendParts(tx: Tx, coupleIds: readonly string[], weekStarts: readonly Date[]): Promise<TrendPart[]> {
  return tx.query<TrendPart>(
    `select c.id as couple_id, p.id, p.author_id, p.revision, p.sealed, ${markOfParts(' over (partition by c.id)')} as mark, width_bucket(
              case p.revision when 1 then p.submitted_at else (select e.submitted_at from entry e where e.clinic_id = $1 and e.id = p.entry_id) end, $4::timestamptz[]) as week
       from unnest($2::uuid[]) c(id) join entry_part p on ${trendPart}`,
    [tx.viewer.clinicId, coupleIds, weekStarts[0], weekStarts],
  );
}
