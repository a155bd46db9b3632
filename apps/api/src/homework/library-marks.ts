import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';

/** What a counselor and a clinic say of the library. */
export interface LibraryMarks {
  /** Ids; the viewer's own. */
  favourites: ReadonlySet<string>;
  decisions: ReadonlyMap<string, { decision: 'approved' | 'retired'; at: Date }>;
}

/** By the viewer, in one question. */
export async function libraryMarks(tx: Tx): Promise<LibraryMarks> {
  const rows = await tx.query<{ homework_id: string; decision: 'approved' | 'retired' | null; at: Date }>(
    `select homework_id, decision, decided_at as at from library_decision where clinic_id = $1
     union all select homework_id, null, since from favourite_homework where clinic_id = $1 and account_id = $2`,
    [tx.viewer.clinicId, tx.viewer.id],
  );
  return {
    favourites: new Set(rows.flatMap(({ homework_id, decision }) => (decision === null ? [homework_id] : []))),
    decisions: new Map(
      rows.flatMap(({ homework_id, decision, at }) => (decision === null ? [] : [[homework_id, { decision, at }] as const])),
    ),
  };
}

/** @throws ProblemError `invalid` when the clinic has retired it */
export async function checkNotRetired(tx: Tx, homeworkId: string): Promise<void> {
  const retired = await tx.query(`select 1 from library_decision where clinic_id = $1 and homework_id = $2 and decision = 'retired'`, [
    tx.viewer.clinicId,
    homeworkId,
  ]);
  if (retired.length > 0)
    throw new ProblemError('invalid', {
      errors: [{ pointer: '/homeworkId', message: 'was retired by your clinic: choose other homework' }],
    });
}
