import type { Tx } from '../platform/database/db';
import type { Cursor } from '../platform/http/cursor';

/** One part of an entry with what belongs to its entry. */
export interface SharedRow {
  id: string;
  couple_id: string;
  author_id: string;
  homework_id: string;
  homework_version: number;
  submitted_at: Date;
  reviewed_at: Date | null;
  replies: { id: string; by: string | null; sealed: string; at: string }[] | null;
  part_id: string;
  key: string;
  revision: number;
  sealed: Buffer;
}

export interface Which {
  authorId?: string | undefined;
  homeworkId?: string | undefined;
  /** Only what the viewer has not reviewed in its present words. */
  unreviewed?: boolean;
}

/** A review holds until a part that the counselor may read has newer words; parts they may not read change nothing here. */
const reviewed = `r.revision >= all (select v.revision from entry_part v where v.clinic_id = $1 and v.entry_id = e.id)`;

const columns = `e.id, e.couple_id, e.author_id, e.homework_id, e.homework_version, e.submitted_at`;

const withParts = (entries: string, counselor: boolean) => `
select e.*, p.id as part_id, p.key, p.revision, p.sealed${counselor ? `,
  (select r.at from review r where r.clinic_id = $1 and r.entry_id = e.id and r.counselor_id = $2 and ${reviewed}) as reviewed_at,
  (select json_agg(json_build_object('id', y.id, 'by', a.name, 'sealed', encode(y.sealed, 'base64'), 'at', y.at) order by y.at)
     from reply y left join account a on a.clinic_id = y.clinic_id and a.id = y.by_id where y.clinic_id = $1 and y.entry_id = e.id) as replies` : ', null as reviewed_at, null as replies'}
  from (${entries}) e join entry_part p on p.clinic_id = $1 and p.entry_id = e.id
 order by e.submitted_at desc, e.id`;

/** Parts of the newest entries of others that the viewer may read; `last` is where to read on, null at the end. */
export async function entriesToRead(tx: Tx, coupleId: string, which: Which, after: Cursor | null, limit: number): Promise<{ rows: SharedRow[]; last: Cursor | null }> {
  const values: unknown[] = [tx.viewer.clinicId, tx.viewer.id, coupleId, limit];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = ['e.clinic_id = $1', 'e.couple_id = $3', 'e.author_id <> $2', 'e.submitted_at is not null'];
  if (which.authorId !== undefined) conditions.push(`e.author_id = ${value(which.authorId)}`);
  if (which.homeworkId !== undefined) conditions.push(`e.homework_id = ${value(which.homeworkId)}`);
  if (which.unreviewed === true) conditions.push(`not exists (select from review r where r.clinic_id = $1 and r.entry_id = e.id and r.counselor_id = $2 and ${reviewed})`);
  if (after?.at) {
    const at = value(after.at);
    conditions.push(`e.submitted_at <= ${at} and (e.submitted_at < ${at} or e.id > ${value(after.id)})`);
  }
  const newest = `select ${columns} from entry e where ${conditions.join(' and ')} order by e.submitted_at desc, e.id limit $4`;
  const rows = await tx.query<SharedRow>(withParts(newest, tx.viewer.role === 'counselor'), values);
  const end = rows.at(-1);
  const entries = new Set(rows.map((row) => row.id)).size;
  return { rows, last: end && entries >= limit ? { at: end.submitted_at, id: end.id } : null };
}

/** Parts of one entry of somebody else that the viewer may read. */
export function entryToRead(tx: Tx, id: string): Promise<SharedRow[]> {
  const entry = `select ${columns} from entry e where e.clinic_id = $1 and e.author_id <> $2 and e.id = $3 and e.submitted_at is not null`;
  return tx.query<SharedRow>(withParts(entry, tx.viewer.role === 'counselor'), [tx.viewer.clinicId, tx.viewer.id, id]);
}
