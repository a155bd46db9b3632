import type { Audience, Task } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';

/** A task with its assignment. Days are text. */
export interface TaskRow {
  id: string;
  assignment_id: string;
  couple_id: string;
  homework_id: string;
  homework_version: number;
  due_on: string;
  state: Task['state'];
  done_at: Date | null;
  note_sealed: Buffer | null;
  requested: Audience[];
  /** The couple's data key and the clinic's that wraps it; null before the couple has one. */
  wrapped: Buffer | null;
  clinic_wrapped: Buffer | null;
}

/** An own entry of a task, with one row per part that was submitted. */
export interface TaskEntryRow {
  id: string;
  task_id: string;
  author_id: string;
  submitted_at: Date | null;
  saved_at: Date | null;
  changed: boolean | null;
  draft: Buffer | null;
  part_id: string | null;
  revision: number | null;
  part: Buffer | null;
  /** The viewer's data key and the clinic's. */
  wrapped: Buffer | null;
  clinic_wrapped: Buffer | null;
}

const columns = `t.id, t.assignment_id, t.couple_id, t.homework_id, t.homework_version, t.due_on::text, t.state, t.done_at, a.note_sealed, a.requested, dk.wrapped, ck.wrapped as clinic_wrapped`;
const joins = `
  left join assignment a on a.clinic_id = t.clinic_id and a.id = t.assignment_id
  left join data_key dk on dk.clinic_id = t.clinic_id and dk.owner_id = t.couple_id
  left join clinic_key ck on ck.clinic_id = t.clinic_id`;

/** The viewer's open tasks due until a day, and those done since a moment; with the clinic's time zone, which there always is. */
export async function homeRows(tx: Tx, dueUntil: string, doneSince: Date): Promise<{ timeZone: string; tasks: TaskRow[] }> {
  const rows = await tx.query<{ time_zone: string } & (TaskRow | { id: null })>(
    `select c.time_zone, ${columns} from clinic c
       left join lateral (
         select * from task where clinic_id = c.id and account_id = $2 and state = 'open' and due_on <= $3
         union all
         select * from task where clinic_id = c.id and account_id = $2 and state = 'done' and done_at >= $4
       ) t on true ${joins}
      where c.id = $1
      order by t.due_on, t.homework_id, t.id`,
    [tx.viewer.clinicId, tx.viewer.id, dueUntil, doneSince],
  );
  return { timeZone: rows[0]?.time_zone ?? 'UTC', tasks: rows.filter((row): row is { time_zone: string } & TaskRow => row.id !== null) };
}

/** One task of the viewer. */
export async function taskRow(tx: Tx, id: string): Promise<TaskRow | undefined> {
  const [row] = await tx.query<TaskRow>(
    `select ${columns} from task t ${joins} where t.clinic_id = $1 and t.id = $2 and t.account_id = $3`,
    [tx.viewer.clinicId, id, tx.viewer.id],
  );
  return row;
}

/** The viewer's own entries of tasks, oldest first. */
export function taskEntryRows(tx: Tx, taskIds: readonly string[]): Promise<TaskEntryRow[]> {
  return tx.query<TaskEntryRow>(
    `select e.id, e.task_id, e.author_id, e.submitted_at, d.saved_at, d.changed, d.sealed as draft, p.id as part_id, p.revision, p.sealed as part, dk.wrapped, ck.wrapped as clinic_wrapped
       from entry e
       left join entry_draft d on d.clinic_id = e.clinic_id and d.entry_id = e.id
       left join entry_part p on p.clinic_id = e.clinic_id and p.entry_id = e.id
       left join data_key dk on dk.clinic_id = e.clinic_id and dk.owner_id = e.author_id
       left join clinic_key ck on ck.clinic_id = e.clinic_id
      where e.clinic_id = $1 and e.task_id = any ($2::uuid[]) and e.author_id = $3
      order by e.created_at, e.id`,
    [tx.viewer.clinicId, taskIds, tx.viewer.id],
  );
}
