import type { Homework } from '@groundwork/homework';
import { ceilingsForDatabase } from './database/catalog';
import type { Tx } from './database/db';

/**
 * Publishes one version of a clinic's own homework (id `C-` and eight letters or digits), as counselor or admin. From then on it never changes, and its
 * ceilings, gate, limits and responses hold in the database. Check it first with `definitionPlaces`.
 * @param source what it was adapted from
 * @throws database error 23505 when that version was published already, 42501 when the viewer may not or the id is another clinic's
 */
export async function publishOwn(tx: Tx, definition: Homework, source: { id: string; version: number } | null): Promise<void> {
  const [row] = ceilingsForDatabase([definition]);
  await tx.query('select sec.publish_own($1, $2, $3, $4)', [
    JSON.stringify(row),
    JSON.stringify(definition),
    source?.id ?? null,
    source?.version ?? null,
  ]);
}
