import { type Answers, type Field, holds, type Homework, library, nameOf, namingPart, referencesIn } from '@groundwork/homework';
import { logReads } from '../platform/access-log';
import type { Clock } from '../platform/clock';
import { openParts } from '../platform/crypto/open-parts';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { homeworkHere } from '../platform/definitions';
import { ProblemError } from '../platform/http/problem-error';
import { answersPointer } from './entry-answers';

/** Entries somebody can point at from another homework (from a boundary review at boundaries): own ones, and those the other partner shares. */
export interface Choice {
  id: string;
  label: string;
}

/** The choices in one homework, oldest first. Only entries that one of the homeworks asking for them takes (no drafts, none no longer needed). Reading the other partner's is noted (CC-18). */
export async function referenceChoices(tx: Tx, vault: Vault, clock: Clock, homeworkId: string): Promise<Choice[]> {
  const homework = await homeworkHere(tx, homeworkId);
  const key = homework && namingPart(homework);
  const coupleId = await ownCouple(tx);
  if (!key || !coupleId) return [];
  const parts = await openParts(tx, vault, { coupleId, homeworkId, key });
  const wheres = library()
    .flatMap((asking) => Object.values<Field>(asking.fields))
    .flatMap((field) => (field.kind === 'group' && field.perEntryOf?.homework === homeworkId ? [field.perEntryOf.where] : []));
  const shown = parts.filter(({ answers }) => wheres.length === 0 || wheres.some((where) => !where || holds(where, answers)));
  const others = shown.filter(({ authorId }) => authorId !== tx.viewer.id);
  await logReads(
    tx,
    clock,
    coupleId,
    others.map(({ entryId, authorId }) => ({ id: entryId, authorId })),
  );
  return shown.map(({ entryId, answers }) => ({ id: entryId, label: nameOf(homework, answers) }));
}

/** @throws ProblemError `invalid` for an answer that points at an entry which the viewer does not see, or of another homework */
export async function checkReferences(tx: Tx, homework: Pick<Homework, 'fields'>, answers: Answers): Promise<void> {
  const pointing = referencesIn(homework.fields, answers);
  if (pointing.length === 0) return;
  const rows = await tx.query<{ entry_id: string; homework_id: string; key: string }>(
    'select entry_id, homework_id, key from entry_part where clinic_id = $1 and entry_id = any ($2::uuid[])',
    [tx.viewer.clinicId, pointing.map(({ id }) => id)],
  );
  const naming = new Map<string, string | undefined>();
  for (const to of new Set(pointing.map((one) => one.to))) {
    const asked = await homeworkHere(tx, to);
    naming.set(to, asked && namingPart(asked));
  }
  const lost = pointing.filter(
    ({ id, to }) => !rows.some((row) => row.entry_id === id && row.homework_id === to && row.key === naming.get(to)),
  );
  if (lost.length > 0)
    throw new ProblemError('invalid', {
      errors: lost.slice(0, 10).map(({ path }) => ({ pointer: answersPointer(path), message: 'Please choose one from the list.' })),
    });
}

async function ownCouple(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.query<{ couple_id: string }>('select couple_id from couple_partner where clinic_id = $1 and account_id = $2', [
    tx.viewer.clinicId,
    tx.viewer.id,
  ]);
  return row?.couple_id;
}
