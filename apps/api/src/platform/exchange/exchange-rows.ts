import type { Role } from '@groundwork/homework';
import type { Tx } from '../database/db';

/** Somebody who may have written on an entry, with what opening their words needs. */
export interface Writer {
  author_id: string;
  roles: Role[];
  /** In base64. */
  wrapped: string;
  clinic_wrapped: string;
  time_zone: string;
}

/** Id, form, writer, response it answers, revision, words (base64), and moments as JSON has them; last, whether the other partner reads it by now. */
export type SealedResponse = [string, string, string, string | null, number, string, string, string, boolean];

/** What hangs on one entry, as far as the viewer may read it. */
export interface ExchangeRow {
  id: string;
  author_id: string;
  couple_id: string;
  revision: number;
  closes_at: Date | null;
  closed: boolean;
  settled_at: Date | null;
  forget_at: Date | null;
  released_revision: number;
  held: boolean;
  blocked: boolean;
  opened_at: Date | null;
  /** Whether the viewer is a partner of a couple that shares now. */
  sharing: boolean;
  in_force: boolean;
  /** Revision of each part that the viewer may read. */
  parts: Record<string, number> | null;
  responses: SealedResponse[] | null;
  writers: Writer[];
}

/** One statement for entries of one couple. Row security leaves those responses that the viewer may read: another's mark is absent until it opens. */
export function exchangeRows(tx: Tx, ids: readonly string[]): Promise<ExchangeRow[]> {
  return tx.query<ExchangeRow>(statement, [tx.viewer.clinicId, ids]);
}

const statement = `
with mine as materialized (
  select id, author_id, couple_id, revision, closes_at, settled_at, forget_at, released_revision, held, blocked, opened_at from entry
   where clinic_id = $1 and id = any ($2::uuid[]) and submitted_at is not null
), writers as materialized (
  select json_agg(json_build_object('author_id', s.author_id, 'roles', s.roles, 'wrapped', encode(s.wrapped, 'base64'), 'clinic_wrapped', encode(s.clinic_wrapped, 'base64'), 'time_zone', s.time_zone)) as writers
    from sec.authors((select couple_id from mine limit 1)) s
)
select m.*, coalesce(m.closes_at <= now(), false) as closed, m.couple_id = any ((select sec.partnered())::uuid[]) as sharing, w.writers,
  exists (select from agreement a where a.clinic_id = $1 and a.entry_id = m.id and sec.in_force(a)) as in_force,
  (select json_object_agg(p.key, p.revision) from entry_part p where p.clinic_id = $1 and p.entry_id = m.id) as parts,
  (select json_agg(json_build_array(r.id, r.form, r.by_id, r.on_id, r.revision, encode(r.sealed, 'base64'), r.at, r.changed_at, r.open) order by r.at, r.id)
     from response r where r.clinic_id = $1 and r.entry_id = m.id and r.withdrawn_at is null) as responses
  from mine m cross join writers w`;
