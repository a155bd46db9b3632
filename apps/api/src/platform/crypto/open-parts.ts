import type { Answers } from '@groundwork/homework';
import type { Tx } from '../database/db';
import { sealedAs } from './sealed-as';
import { openJson, type Vault } from './vault';

/** Which parts to read; row security leaves those that the viewer may read now. */
export interface WhichParts {
  coupleId: string;
  homeworkId: string;
  /** Part of the homework; left out: all parts. */
  key?: string;
  /** Only of these entries. */
  entryIds?: readonly string[];
  /** Only of this author. */
  authorId?: string;
  /** Only of entries first submitted since. */
  since?: Date;
}

/** A part, opened. */
export interface OpenedPart {
  entryId: string;
  authorId: string;
  homeworkVersion: number;
  /** When the entry was first submitted. */
  submittedAt: Date;
  answers: Answers;
}

interface Row {
  id: string;
  entry_id: string;
  author_id: string;
  homework_version: number;
  revision: number;
  sealed: Buffer;
  submitted_at: Date;
}

/** Parts of one homework in one couple that the viewer may read, opened with their authors' keys, oldest entry first. Own parts are among them. */
export async function openParts(
  tx: Tx,
  vault: Vault,
  { coupleId, homeworkId, key, entryIds, authorId, since }: WhichParts,
): Promise<OpenedPart[]> {
  const rows = await tx.query<Row>(
    `select p.id, p.entry_id, p.author_id, p.homework_version, p.revision, p.sealed, e.submitted_at
       from entry e join entry_part p on p.clinic_id = $1 and p.entry_id = e.id
      where e.clinic_id = $1 and e.couple_id = $2 and e.homework_id = $3 and e.submitted_at >= $4 and ($5::text is null or p.key = $5) and ($6::uuid[] is null or e.id = any ($6)) and ($7::uuid is null or e.author_id = $7)
      order by e.submitted_at, e.id`,
    [tx.viewer.clinicId, coupleId, homeworkId, since ?? new Date(0), key ?? null, entryIds ?? null, authorId ?? null],
  );
  const keys =
    rows.length > 0
      ? await vault.keys(
          tx,
          tx.viewer.clinicId,
          rows.map((row) => row.author_id),
        )
      : new Map<string, Buffer>();
  return rows.map((row) => ({
    entryId: row.entry_id,
    authorId: row.author_id,
    homeworkVersion: row.homework_version,
    submittedAt: row.submitted_at,
    answers: openJson(keyOf(keys, row.author_id), row.sealed, sealedAs.part(row.id, row.revision)) as Answers,
  }));
}

/** @throws when an author's key is gone while their parts are still there */
export function keyOf(keys: ReadonlyMap<string, Buffer>, authorId: string): Buffer {
  const key = keys.get(authorId);
  if (!key) throw new Error('an author has no data key');
  return key;
}
