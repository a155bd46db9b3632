import type { Answers, Homework } from '@groundwork/homework';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { pinnedHomework } from '../platform/definitions';
import { type CoupleFrame, dayIn } from './couple-frame';
import { jointForm } from './joint-rules';

/** One part of a submitted entry, opened. */
export interface OpenPart {
  id: string;
  entryId: string;
  authorId: string;
  definition: Homework;
  key: string;
  revision: number;
  submittedAt: Date;
  /** In the clinic's zone. */
  day: string;
  answers: Answers;
  /** Since when its author has released it for documents; null when they have not. */
  reportSince: Date | null;
}

/** A part as the database gives it. */
export interface PartRow {
  id: string;
  entry_id: string;
  author_id: string;
  homework_id: string;
  homework_version: number;
  key: string;
  revision: number;
  sealed: Buffer;
  submitted_at: Date;
}

export const partColumns = 'p.id, p.entry_id, p.author_id, p.homework_id, p.homework_version, p.key, p.revision, p.sealed, e.submitted_at';

/** Opens parts with their authors' keys. One that can never stand in a joint document, or whose author's key is gone (erased), stays closed. `since`: by part id. */
export async function openParts(
  tx: Pick<Tx, 'query'>,
  vault: Vault,
  frame: CoupleFrame,
  rows: readonly PartRow[],
  since: ReadonlyMap<string, Date>,
): Promise<OpenPart[]> {
  const keys = await vault.keys(
    tx,
    frame.clinicId,
    rows.map((row) => row.author_id),
  );
  return rows.flatMap((row) => {
    const key = keys.get(row.author_id);
    const definition = pinnedHomework(row.homework_id, row.homework_version);
    if (!key || jointForm(definition, row.key) === 'nothing') return [];
    return [
      {
        id: row.id,
        entryId: row.entry_id,
        authorId: row.author_id,
        definition,
        key: row.key,
        revision: row.revision,
        submittedAt: row.submitted_at,
        day: dayIn(frame, row.submitted_at),
        answers: openJson(key, row.sealed, `entry_part|${row.id}|${row.revision}`) as Answers,
        reportSince: since.get(row.id) ?? null,
      },
    ];
  });
}
