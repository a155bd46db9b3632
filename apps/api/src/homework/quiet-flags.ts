import { type Answers, flagsOf, type Homework } from '@groundwork/homework';
import type { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';

/**
 * Raises the quiet flags that an author's answers call for, together with the next statement (SA-34). The database raises those alone whose answer stands in a part that the
 * counselor may read at that moment: what is private raises nothing (SA-38).
 */
export function raiseFlags(tx: Tx, clock: Clock, homework: Homework, entryId: string, answers: Answers): void {
  for (const { kind, part } of flagsOf(homework, answers))
    tx.later('select sec.raise_flag($1, $2, $3, $4)', [entryId, part, kind, clock.id()]);
}

/** The same for one part of an own entry that was shared with the counselor later. */
export async function raiseFlagsOfPart(
  tx: Tx,
  clock: Clock,
  vault: Vault,
  homework: Homework,
  part: { id: string; entryId: string },
): Promise<void> {
  if (!homework.flags) return;
  const [words] = await tx.query<{ sealed: Buffer; revision: number }>(
    'select sealed, revision from entry_part where clinic_id = $1 and id = $2',
    [tx.viewer.clinicId, part.id],
  );
  const key = (await vault.keys(tx, tx.viewer.clinicId, [tx.viewer.id])).get(tx.viewer.id);
  if (words && key)
    raiseFlags(tx, clock, homework, part.entryId, openJson(key, words.sealed, sealedAs.part(part.id, words.revision)) as Answers);
}
