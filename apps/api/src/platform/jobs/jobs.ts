import type { Tx } from '../database/db';

/** Jobs and what they carry: ids only, never content. */
export interface JobPayloads {
  send_mail: { clinicId: string; mailId: string };
  /** `sealed`: the address asked for, sealed, so that known and unknown addresses are handled alike. */
  password_reset: { sealed: string };
  /** Makes the tasks of one clinic ahead; without a clinic, of all. */
  make_tasks: { clinicId?: string };
  /** Deletes entries of one clinic whose hour has come; without a clinic, of all. */
  forget_entries: { clinicId?: string };
  render_document: { clinicId: string; documentId: string };
}
export type JobName = keyof JobPayloads;

/** Puts a job into the queue with the transaction: it runs when, and only if, the transaction commits. `key`: a job with it that still waits is replaced. */
export async function enqueue<N extends JobName>(tx: Pick<Tx, 'later'>, name: N, payload: JobPayloads[N], key: string | null = null): Promise<void> {
  tx.later('select sec.enqueue($1, $2, $3)', [name, JSON.stringify(payload), key]);
}

/** What a room does for the worker. Rooms give theirs under JOB_HANDLERS in `worker.module.ts`. */
export type JobHandlers = { [N in JobName]?: (payload: JobPayloads[N]) => Promise<void> };
