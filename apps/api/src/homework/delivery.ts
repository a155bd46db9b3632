import type { After } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';

/** Makes the tasks of an assignment four weeks ahead, and ends open ones that no longer fit. In the database, because a counselor cannot see which tasks have something private submitted. */
export async function deliver(tx: Tx, assignmentId: string, now: Date): Promise<void> {
  await tx.query('select sec.fit_tasks($1, $2)', [assignmentId, now]);
}

/** Takes away what an assignment waits for; it begins when it is delivered next. */
export async function waitNoMore(tx: Tx, assignmentId: string): Promise<void> {
  await tx.query('select sec.wait_no_more($1)', [assignmentId]);
}

/** Checks what an assignment shall wait for: the same couple's, still running, and given to everybody who is to wait for it. @throws ProblemError `invalid` */
export async function checkAfter(
  tx: Tx,
  coupleId: string,
  { after, partnerIds }: { after: After | null; partnerIds: readonly string[] },
): Promise<void> {
  if (after === null) return;
  const [previous] = await tx.query<{ ended: boolean; partners: string[] }>(
    `select a.ended_at is not null as ended, array(select p.account_id::text from assignment_partner p where p.clinic_id = a.clinic_id and p.assignment_id = a.id) as partners
       from assignment a where a.clinic_id = $1 and a.id = $2 and a.couple_id = $3`,
    [tx.viewer.clinicId, after.assignmentId, coupleId],
  );
  const message = !previous
    ? 'is not homework of this couple'
    : previous.ended
      ? 'has ended: choose homework that is still running'
      : partnerIds.some((id) => !previous.partners.includes(id))
        ? 'was not given to everybody who is to wait for it'
        : null;
  if (message !== null) throw new ProblemError('invalid', { errors: [{ pointer: '/after/assignmentId', message }] });
}
