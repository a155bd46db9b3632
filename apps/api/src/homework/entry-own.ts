import type { Exchange, OwnEntry } from '@groundwork/contract';
import type { Clock } from '../platform/clock';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { readExchanges } from '../platform/exchange/read-exchanges';
import { ProblemError } from '../platform/http/problem-error';
import { readCursor, writeCursor } from '../platform/http/cursor';
import { pinnedHomework } from './definition';
import { ownEntry, type OwnRow } from './entry.view';

/**
 * Own entries with all that their author may know of them, in one statement: draft, parts and their switches, documents made from them (CC-22), the counselor's
 * replies, and when counselors opened them (CC-18; the newest hundred, never the partner's reads).
 */
const statement = (which: string) => `
with mine as materialized (
  select e.id, e.task_id, e.homework_id, e.homework_version, e.revision, e.submitted_at from entry e
   where e.clinic_id = $1 and e.author_id = $2 and ${which}
), ids as materialized (select array_agg(id) filter (where revision > 0) as submitted, min(submitted_at) as since from mine
), sharing as materialized (select s.* from ids, sec.sharing(ids.submitted) s where ids.submitted is not null
), documents as materialized (select d.* from ids, sec.documents_of(ids.submitted) d where ids.submitted is not null
), opened as materialized (
  select x.id, l.at, a.name, row_number() over (partition by x.id order by l.at desc) as nth
    from ids, access_log l cross join unnest(l.entry_ids) x(id) left join account a on a.clinic_id = l.clinic_id and a.id = l.reader_id
   where l.clinic_id = $1 and l.author_id = $2 and l.reader_role = 'counselor' and l.at >= ids.since and x.id = any (ids.submitted)
)
select m.*, k.wrapped, c.wrapped as clinic_wrapped, t.due_on::text as due_on, d.version, d.changed, d.sealed, d.saved_at,
  (select json_agg(json_build_object('id', p.id, 'key', p.key, 'revision', p.revision, 'sealed', encode(p.sealed, 'base64'),
      'switches', json_build_object('counselor', s.counselor, 'partner', s.partner, 'report', s.report),
      'documents', (select json_agg(json_build_object('kind', x.kind, 'madeAt', x.made_at) order by x.made_at) from documents x where x.part_id = p.id)))
    from sharing s join entry_part p on p.clinic_id = $1 and p.id = s.part_id where s.entry_id = m.id) as parts,
  (select json_agg(json_build_object('id', r.id, 'by', a.name, 'sealed', encode(r.sealed, 'base64'), 'at', r.at) order by r.at)
    from reply r left join account a on a.clinic_id = r.clinic_id and a.id = r.by_id where r.clinic_id = $1 and r.entry_id = m.id) as replies,
  (select json_agg(json_build_object('by', o.name, 'at', o.at) order by o.at desc) from opened o where o.id = m.id and o.nth <= 100) as opened
from mine m
join task t on t.clinic_id = $1 and t.id = m.task_id
join entry_draft d on d.clinic_id = $1 and d.entry_id = m.id
join data_key k on k.clinic_id = $1 and k.owner_id = $2
join clinic_key c on c.clinic_id = $1
order by m.submitted_at desc, m.id`;

const one = statement('e.id = $3');
const page = statement(
  `($6::text is null or e.homework_id = $6)
   and ($3::uuid is null or case when $4::timestamptz is null then e.submitted_at is not null or e.id > $3 else e.submitted_at <= $4 and (e.submitted_at < $4 or e.id > $3) end)
   order by e.submitted_at desc, e.id limit $5`,
);

/** One entry of the viewer's own. @throws ProblemError `not_found` when it is not theirs or not there */
export async function readOwn(tx: Tx, vault: Vault, clock: Clock, id: string): Promise<OwnEntry> {
  const [row] = await tx.query<OwnRow>(one, [tx.viewer.clinicId, tx.viewer.id, id]);
  if (!row) throw new ProblemError('not_found');
  return opened(tx, vault, row, (await exchanges(tx, vault, clock, [row])).get(id));
}

/** A page of the viewer's own entries: drafts first, then by when they were first submitted, newest first. */
export async function readOwnPage(
  tx: Tx,
  vault: Vault,
  clock: Clock,
  { cursor, limit, homeworkId }: { cursor?: string | undefined; limit: number; homeworkId?: string | undefined },
): Promise<{ items: OwnEntry[]; next: string | null }> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const rows = await tx.query<OwnRow>(page, [
    tx.viewer.clinicId,
    tx.viewer.id,
    after?.id ?? null,
    after?.at ?? null,
    limit + 1,
    homeworkId ?? null,
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hanging = await exchanges(tx, vault, clock, shown);
  return {
    items: shown.map((row) => opened(tx, vault, row, hanging.get(row.id))),
    next: last && rows.length > limit ? writeCursor({ at: last.submitted_at, id: last.id }) : null,
  };
}

function exchanges(tx: Tx, vault: Vault, clock: Clock, rows: readonly OwnRow[]): Promise<Map<string, Exchange>> {
  const submitted = rows.filter(({ revision }) => revision > 0);
  return readExchanges(
    tx,
    vault,
    clock,
    submitted.map((row) => ({
      id: row.id,
      homework: pinnedHomework(row.homework_id, row.homework_version),
      wanted: Object.fromEntries((row.parts ?? []).map(({ key, switches }) => [key, switches])),
    })),
  );
}

function opened(tx: Tx, vault: Vault, row: OwnRow, exchange: Exchange | undefined): OwnEntry {
  return ownEntry(row, vault.dataKey(row.wrapped, row.clinic_wrapped, tx.viewer.clinicId, tx.viewer.id), exchange ?? null);
}
