import type { Clock } from './clock';
import type { Tx } from './database/db';

/** Notes an act in the audit log, in the same transaction, together with its next statement. `action` is a fixed word such as `account.invite`; no content. */
export async function audit(tx: Tx, clock: Clock, action: string, subjectId: string | null, coupleId?: string): Promise<void> {
  tx.later('insert into audit_event (clinic_id, id, actor_id, action, subject_id, couple_id) values ($1, $2, $3, $4, $5, $6)', [
    tx.viewer.clinicId,
    clock.id(),
    tx.viewer.id,
    action,
    subjectId,
    coupleId ?? null,
  ]);
}
