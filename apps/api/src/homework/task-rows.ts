import type { Audience, Task } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';

/** A task; days are text, moments milliseconds since 1970. */
export interface TaskRow {
  id: string;
  assignment: string;
  couple: string;
  homework: string;
  version: number;
  due: string;
  state: Task['state'];
  done: number | null;
}

/** An own entry of a task: its draft, and the parts that were submitted with their revisions, sealed (base64). */
export interface TaskEntryRow {
  id: string;
  task: string;
  submitted: number | null;
  saved: number | null;
  changed: boolean | null;
  draft: string | null;
  parts: [id: string, revision: number, sealed: string][] | null;
}

/** Tasks of the viewer and what is shown with them. */
export interface TaskRows {
  time_zone: string;
  /** The clinic's key; null before it has one. */
  clinic_wrapped: Buffer | null;
  tasks: TaskRow[] | null;
  /** Assignments with their notes, sealed (base64). */
  assignments: [id: string, note: string | null, requested: Audience[]][] | null;
  /** Data keys of the viewer and of the couples, wrapped (base64). */
  keys: [owner: string, wrapped: string][] | null;
  /** Oldest first. */
  entries: TaskEntryRow[] | null;
}

const milliseconds = (moment: string) => `(extract(epoch from ${moment}) * 1000)::bigint`;

/** One statement, and each assignment and key in it once: most tasks of a partner are of a few assignments. */
const statement = (tasks: string) => `
with shown as materialized (${tasks})
select c.time_zone, y.wrapped as clinic_wrapped,
  (select json_agg(json_build_object('id', t.id, 'assignment', t.assignment_id, 'couple', t.couple_id, 'homework', t.homework_id, 'version', t.homework_version,
      'due', t.due_on, 'state', t.state, 'done', ${milliseconds('t.done_at')}) order by t.due_on, t.homework_id, t.id) from shown t) as tasks,
  (select json_agg(json_build_array(a.id, encode(a.note_sealed, 'base64'), a.requested))
     from assignment a where a.clinic_id = $1 and a.id = any (array(select distinct assignment_id from shown))) as assignments,
  (select json_agg(json_build_array(k.owner_id, encode(k.wrapped, 'base64')))
     from data_key k where k.clinic_id = $1 and k.owner_id = any (array(select $2::uuid union select couple_id from shown))) as keys,
  (select json_agg(json_build_object('id', e.id, 'task', e.task_id, 'submitted', ${milliseconds('e.submitted_at')}, 'saved', ${milliseconds('d.saved_at')},
      'changed', d.changed, 'draft', encode(d.sealed, 'base64'), 'parts', p.parts) order by e.created_at, e.id)
     from entry e
     left join entry_draft d on d.clinic_id = $1 and d.entry_id = e.id
     left join lateral (
       select json_agg(json_build_array(p.id, p.revision, encode(p.sealed, 'base64'))) as parts from entry_part p where p.clinic_id = $1 and p.entry_id = e.id
     ) p on true
    where e.clinic_id = $1 and e.author_id = $2 and e.task_id = any (array(select id from shown))) as entries
  from clinic c left join clinic_key y on y.clinic_id = c.id where c.id = $1`;

const mine = `select * from task where clinic_id = $1 and account_id = $2`;
const home = statement(`${mine} and state = 'open' and due_on <= $3 union all ${mine} and state = 'done' and done_at >= $4`);
const one = statement(`${mine} and id = $3`);

/** The viewer's open tasks due until a day, and those done since a moment. */
export async function homeRows(tx: Tx, dueUntil: string, doneSince: Date): Promise<TaskRows | undefined> {
  const [rows] = await tx.query<TaskRows>(home, [tx.viewer.clinicId, tx.viewer.id, dueUntil, doneSince]);
  return rows;
}

/** One task of the viewer. */
export async function taskRows(tx: Tx, id: string): Promise<TaskRows | undefined> {
  const [rows] = await tx.query<TaskRows>(one, [tx.viewer.clinicId, tx.viewer.id, id]);
  return rows;
}
