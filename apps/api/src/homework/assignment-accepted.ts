import { type Answers, holds, type OnlyAfter } from '@groundwork/homework';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { pinnedHomework } from './definition';

interface Row {
  id: string;
  by_id: string;
  revision: number;
  sealed: Buffer;
  homework_version: number;
}

/**
 * Whether an entry of a homework was released by the counselor and then accepted by the other partner (S82 after S04). Asked as the counselor, of what they may read;
 * nobody is shown the words.
 */
export async function wasAccepted(
  tx: Tx,
  vault: Vault,
  coupleId: string,
  { homework, response }: NonNullable<OnlyAfter['accepted']>,
): Promise<boolean> {
  const rows = await tx.query<Row>(
    `select r.id, r.by_id, r.revision, r.sealed, r.homework_version
       from entry e join response r on r.clinic_id = $1 and r.entry_id = e.id
      where e.clinic_id = $1 and e.couple_id = $2 and e.homework_id = $3 and e.released_revision > 0 and r.form = $4 and r.by_id <> e.author_id and r.withdrawn_at is null`,
    [tx.viewer.clinicId, coupleId, homework, response],
  );
  if (rows.length === 0) return false;
  const keys = await vault.keys(
    tx,
    tx.viewer.clinicId,
    rows.map((row) => row.by_id),
  );
  return rows.some((row) => {
    const key = keys.get(row.by_id);
    const accepts = pinnedHomework(homework, row.homework_version).responses?.[response]?.accepts;
    if (!key) return false;
    return accepts === undefined || holds(accepts, openJson(key, row.sealed, sealedAs.response(row.id, row.revision)) as Answers);
  });
}
