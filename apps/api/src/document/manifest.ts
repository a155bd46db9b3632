import type { JobTx } from '../platform/database/db';
import type { OpenPart } from './open-part';

/**
 * Writes the consents a document rests on.
 * @returns false when one of them is gone, or its words changed, since it was read
 */
export async function writeManifest(tx: JobTx, documentId: string, used: readonly OpenPart[]): Promise<boolean> {
  const [added] = await tx.query<{ parts: number }>(
    `with added as (
       insert into document_part (clinic_id, document_id, couple_id, part_id, entry_id, author_id, revision, granted_at)
         select p.clinic_id, $2, p.couple_id, p.id, p.entry_id, p.author_id, p.revision, p.report_since
           from entry_part p join unnest($3::uuid[], $4::int[]) as read (id, revision) on read.id = p.id and read.revision = p.revision where p.clinic_id = $1
       returning part_id
     ) select count(*)::int as parts from added`,
    [tx.clinicId, documentId, used.map(({ id }) => id), used.map(({ revision }) => revision)],
  );
  return added?.parts === used.length;
}

export async function clearManifest(tx: JobTx, documentId: string): Promise<void> {
  await tx.query('delete from document_part where clinic_id = $1 and document_id = $2', [tx.clinicId, documentId]);
}

/**
 * Whether every consent stands as it was when the document was read (DOC-2). Withdrawals of the couple wait from here to the end of the transaction. The manifest is compared
 * too: after a hiccup of the queue another run may have written its own.
 */
export async function manifestStands(tx: JobTx, documentId: string, used: readonly OpenPart[]): Promise<boolean> {
  await tx.query('select sec.lock_consents()');
  const [found] = await tx.query<{ written: number; standing: number }>(
    `select (select count(*)::int from document_part where clinic_id = $1 and document_id = $2) as written, count(*)::int as standing
       from unnest($3::uuid[], $4::int[]) as read (id, revision)
       join document_part m on m.clinic_id = $1 and m.document_id = $2 and m.part_id = read.id and m.revision = read.revision
       join entry_part p on p.clinic_id = $1 and p.id = m.part_id and p.revision = m.revision and p.report_since = m.granted_at`,
    [tx.clinicId, documentId, used.map(({ id }) => id), used.map(({ revision }) => revision)],
  );
  return found?.written === used.length && found.standing === used.length;
}
