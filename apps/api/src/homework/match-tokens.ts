import { createHmac, hkdfSync } from 'node:crypto';
import { type Answers, type Homework, yesSteps } from '@groundwork/homework';
import { keyOf } from '../platform/crypto/open-parts';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';

/** Tokens of steps, by which two yeses can be compared without their words: made with the couple's key, so they say nothing to whoever has not that. */
export async function tokensOf(tx: Tx, vault: Vault, coupleId: string, homeworkId: string, steps: readonly string[]): Promise<Buffer[]> {
  const couple = keyOf(await vault.keys(tx, tx.viewer.clinicId, [coupleId]), coupleId);
  const key = Buffer.from(hkdfSync('sha256', couple, coupleId, 'match', 32));
  return steps.map((step) => createHmac('sha256', key).update(`${homeworkId}|${step}`).digest());
}

/** Puts the yeses of an entry in the place of those it had. */
export async function keepYeses(
  tx: Tx,
  vault: Vault,
  homework: Homework,
  entry: { id: string; couple_id: string },
  answers: Answers,
): Promise<void> {
  if (!homework.match) return;
  const tokens = await tokensOf(tx, vault, entry.couple_id, homework.id, yesSteps(homework, answers));
  tx.later('delete from match_yes where clinic_id = $1 and entry_id = $2', [tx.viewer.clinicId, entry.id]);
  tx.later('insert into match_yes (clinic_id, entry_id, couple_id, author_id, token) select $1, $2, $3, $4, t from unnest($5::bytea[]) t', [
    tx.viewer.clinicId,
    entry.id,
    entry.couple_id,
    tx.viewer.id,
    tokens,
  ]);
}
