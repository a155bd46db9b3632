import type { ResponseForm } from '@groundwork/homework';
import type { Tx } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';

/** An entry that the viewer reads, and what writing on it needs. */
export interface Hook {
  id: string;
  author_id: string;
  couple_id: string;
  homework_id: string;
  homework_version: number;
  /** Whether the couple shares now. */
  sharing: boolean;
  time_zone: string;
  /** The viewer's. */
  roles: string[];
}

const entry = `e.id, e.author_id, e.couple_id, e.homework_id, e.homework_version, e.couple_id = any ((select sec.partnered())::uuid[]) as sharing, c.time_zone, p.roles`;
const of = `join clinic c on c.id = $1 join couple_partner p on p.clinic_id = $1 and p.couple_id = e.couple_id and p.account_id = $2`;

/** @throws ProblemError `not_found` */
export async function hookOf(tx: Tx, entryId: string): Promise<Hook> {
  const [row] = await tx.query<Hook>(
    `select ${entry} from entry e ${of} where e.clinic_id = $1 and e.id = $3 and e.submitted_at is not null`,
    [tx.viewer.clinicId, tx.viewer.id, entryId],
  );
  if (!row) throw new ProblemError('not_found');
  return row;
}

/** The entry that an own response, which was not taken back, hangs on. @throws ProblemError `not_found` */
export async function hookOfResponse(tx: Tx, id: string): Promise<Hook & { form: string; response_revision: number }> {
  const [row] = await tx.query<Hook & { form: string; response_revision: number }>(
    `select ${entry}, r.form, r.revision as response_revision from response r join entry e on e.clinic_id = $1 and e.id = r.entry_id ${of}
      where r.clinic_id = $1 and r.by_id = $2 and r.id = $3 and r.withdrawn_at is null`,
    [tx.viewer.clinicId, tx.viewer.id, id],
  );
  if (!row) throw new ProblemError('not_found');
  return row;
}

/** @throws ProblemError `invalid` when the viewer reads no such response on the entry */
export async function checkAnswered(tx: Tx, entryId: string, on: string): Promise<void> {
  const rows = await tx.query('select 1 from response where clinic_id = $1 and entry_id = $2 and id = $3 and withdrawn_at is null', [
    tx.viewer.clinicId,
    entryId,
    on,
  ]);
  if (rows.length === 0) throw new ProblemError('invalid', { errors: [{ pointer: '/on', message: 'is not there to be answered' }] });
}

interface Added {
  id: string;
  form: string;
  on: string | null;
  asked: ResponseForm;
  sealed: Buffer;
  now: Date;
}

/** @throws ProblemError `conflict` when it was given already */
export async function addResponse(tx: Tx, of: Hook, { id, form, on, asked, sealed, now }: Added): Promise<void> {
  const slot = asked.many === true ? id : on === null ? form : `${form}|${on}`;
  try {
    await tx.query(
      `insert into response (clinic_id, id, entry_id, couple_id, entry_author_id, by_id, homework_id, homework_version, form, on_id, slot, seen, sealed, at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
      [
        tx.viewer.clinicId,
        id,
        of.id,
        of.couple_id,
        of.author_id,
        tx.viewer.id,
        of.homework_id,
        of.homework_version,
        form,
        on,
        slot,
        asked.seen,
        sealed,
        now,
      ],
    );
  } catch (error) {
    if (brokenConstraint(error) === 'response_slot')
      throw new ProblemError('conflict', { detail: 'You have answered this already. You can change your answer.' });
    throw error;
  }
}

/** @throws ProblemError `conflict` when it was changed from another device at this moment */
export async function changeResponse(tx: Tx, id: string, revision: number, sealed: Buffer, now: Date): Promise<void> {
  const [rows] = (await tx.query(
    'update response set revision = $4, sealed = $5, changed_at = $6 where clinic_id = $1 and by_id = $2 and id = $3 and revision = $4 - 1 and withdrawn_at is null returning id',
    [tx.viewer.clinicId, tx.viewer.id, id, revision + 1, sealed, now],
  )) as [unknown[], number];
  if (rows.length === 0) throw new ProblemError('conflict', { detail: 'This was changed at the same moment. Look at it again.' });
}

/** @returns the couple. @throws ProblemError `not_found` */
export async function takeBackResponse(tx: Tx, id: string, now: Date): Promise<string> {
  const [rows] = (await tx.query(
    'update response set withdrawn_at = $4 where clinic_id = $1 and by_id = $2 and id = $3 and withdrawn_at is null returning couple_id',
    [tx.viewer.clinicId, tx.viewer.id, id, now],
  )) as [{ couple_id: string }[], number];
  if (!rows[0]) throw new ProblemError('not_found');
  return rows[0].couple_id;
}
