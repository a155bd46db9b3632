import type { Clock } from './clock';
import type { Tx } from './database/db';

/** Notes that the viewer read entries of others, one row per author (CC-18), before the answer is given: what was not noted was not read. */
export async function logReads(tx: Tx, clock: Clock, coupleId: string, read: readonly { id: string; authorId: string }[]): Promise<void> {
  if (read.length === 0) return;
  const byAuthor = Map.groupBy(read, (entry) => entry.authorId);
  tx.later(
    `insert into access_log (clinic_id, id, reader_id, reader_role, couple_id, author_id, entry_ids)
     select $1, r.id, $2, $3, $4, r.author, r.entries::uuid[] from unnest($5::uuid[], $6::uuid[], $7::text[]) r(id, author, entries)`,
    [
      tx.viewer.clinicId,
      tx.viewer.id,
      tx.viewer.role,
      coupleId,
      [...byAuthor.keys()].map(() => clock.id()),
      [...byAuthor.keys()],
      [...byAuthor.values()].map((entries) => `{${[...new Set(entries.map((entry) => entry.id))].join(',')}}`),
    ],
  );
}
