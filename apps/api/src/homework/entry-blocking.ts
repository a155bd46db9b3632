import { type Answers, type Homework, library } from '@groundwork/homework';
import { openParts } from '../platform/crypto/open-parts';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { answersPointer } from './entry-answers';
import { pinnedHomework } from './definition';

/** An entry being submitted. */
interface Submitted {
  id: string;
  couple_id: string;
  revision: number;
  blocked: boolean;
}

/**
 * Whether the author's own answer elsewhere keeps an entry back (S20 by S59).
 * @throws ProblemError `invalid` with the homework's words when it would newly be; one that is kept back already may be changed
 */
export async function isBlocked(tx: Tx, vault: Vault, homework: Homework, entry: Submitted, answers: Answers): Promise<boolean> {
  const { blockedBy } = homework;
  if (!blockedBy) return false;
  const said = await latestOf(tx, vault, entry.couple_id, blockedBy.homework);
  if (!stops(blockedBy, said, answers)) return false;
  if (!entry.blocked)
    throw new ProblemError('invalid', { errors: [{ pointer: answersPointer([blockedBy.by]), message: blockedBy.message }] });
  return true;
}

/** After an entry that may keep others back: the author's own ones are kept back, or let go again. */
export async function refreshBlocked(tx: Tx, vault: Vault, homework: Homework, coupleId: string): Promise<void> {
  const asking = library().filter(({ blockedBy }) => blockedBy?.homework === homework.id);
  if (asking.length === 0) return;
  const said = await latestOf(tx, vault, coupleId, homework.id);
  for (const { id } of asking) {
    const own = await ownEntries(tx, vault, coupleId, id);
    const stopped = [...own].filter(([, { homeworkVersion, answers }]) =>
      stops(pinnedHomework(id, homeworkVersion).blockedBy, said, answers),
    );
    await tx.query(
      'update entry set blocked = id = any ($3::uuid[]) where clinic_id = $1 and id = any ($2::uuid[]) and blocked <> (id = any ($3::uuid[]))',
      [tx.viewer.clinicId, [...own.keys()], stopped.map(([entryId]) => entryId)],
    );
  }
}

function stops(blockedBy: Homework['blockedBy'], said: Answers, answers: Answers): boolean {
  if (!blockedBy) return false;
  const topic = answers[blockedBy.by];
  return typeof topic === 'string' && Object.hasOwn(said, topic) && blockedBy.values.includes(String(said[topic]));
}

/** What the viewer last said in a homework: all parts of the latest entry. */
async function latestOf(tx: Tx, vault: Vault, coupleId: string, homeworkId: string): Promise<Answers> {
  return [...(await ownEntries(tx, vault, coupleId, homeworkId)).values()].at(-1)?.answers ?? {};
}

/** The viewer's own entries of a homework, oldest first, their parts put together. */
export async function ownEntries(
  tx: Tx,
  vault: Vault,
  coupleId: string,
  homeworkId: string,
): Promise<Map<string, { homeworkVersion: number; answers: Answers }>> {
  const parts = await openParts(tx, vault, { coupleId, homeworkId, authorId: tx.viewer.id });
  const found = new Map<string, { homeworkVersion: number; answers: Answers }>();
  for (const { entryId, homeworkVersion, answers } of parts)
    found.set(entryId, { homeworkVersion, answers: { ...found.get(entryId)?.answers, ...answers } });
  return found;
}
