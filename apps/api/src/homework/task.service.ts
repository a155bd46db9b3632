import { Injectable } from '@nestjs/common';
import type { Task, Tasks } from '@groundwork/contract';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { pinnedHomework, takesManyEntries } from './definition';
import { dayAfter } from './recurrence';
import { homeRows, taskEntryRows, type TaskRow, taskRow } from './task-rows';
import { taskView } from './task.view';

/** How long a task that was done is shown, in days. */
const latelyDays = 14;

/** A partner's home: their own tasks and nobody else's. */
@Injectable()
export class TaskService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** What is there to do. What was due before stays in `today` until it is done or ends. */
  home(viewer: Viewer, laterDays: number): Promise<Tasks> {
    return this.db.read(viewer, async (tx) => {
      const now = this.clock.now();
      // A day more than any time zone needs, so that one statement is enough.
      const { timeZone, tasks } = await homeRows(
        tx,
        dayAfter(now.toISOString().slice(0, 10), laterDays + 1),
        new Date(now.getTime() - latelyDays * 86_400_000),
      );
      const day = this.clock.today(timeZone);
      const last = dayAfter(day, laterDays);
      const shown = await this.views(
        tx,
        tasks.filter(({ state, due_on }) => state === 'done' || due_on <= last),
      );
      const doneAt = new Map(tasks.map(({ id, done_at }) => [id, done_at?.getTime() ?? 0]));
      return {
        day,
        today: shown.filter(({ state, dueOn }) => state === 'open' && dueOn <= day),
        later: shown.filter(({ state, dueOn }) => state === 'open' && dueOn > day),
        lately: shown.filter(({ state }) => state === 'done').sort((a, b) => (doneAt.get(b.id) ?? 0) - (doneAt.get(a.id) ?? 0)),
      };
    });
  }

  /** @throws ProblemError `not_found` */
  get(viewer: Viewer, id: string): Promise<Task> {
    return this.db.read(viewer, async (tx) => {
      const row = await taskRow(tx, id);
      const [task] = row ? await this.views(tx, [row]) : [];
      if (!task) throw new ProblemError('not_found');
      return task;
    });
  }

  /** "Done for now" for homework that takes many entries. Saying it again changes nothing. @throws ProblemError `conflict` when nothing was submitted or the homework is done by submitting it, `task_ended` */
  done(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const [task] = await tx.query<Pick<TaskRow, 'state' | 'homework_id' | 'homework_version' | 'couple_id'> & { answered: boolean }>(
        `select t.state, t.homework_id, t.homework_version, t.couple_id,
                exists (select from entry e where e.clinic_id = t.clinic_id and e.task_id = t.id and e.author_id = t.account_id and e.submitted_at is not null) as answered
           from task t where t.clinic_id = $1 and t.id = $2 and t.account_id = $3`,
        [tx.viewer.clinicId, id, viewer.id],
      );
      if (!task) throw new ProblemError('not_found');
      if (task.state === 'done') return;
      if (task.state === 'ended') throw new ProblemError('task_ended');
      if (!takesManyEntries(pinnedHomework(task.homework_id, task.homework_version)))
        throw new ProblemError('conflict', { detail: 'This homework is done when you send it.' });
      if (!task.answered) throw new ProblemError('conflict', { detail: 'There is nothing here yet. Send one first.' });
      const [changed] = (await tx.query(
        `update task set state = 'done', done_at = $3 where clinic_id = $1 and id = $2 and state = 'open' returning id`,
        [tx.viewer.clinicId, id, this.clock.now()],
      )) as [unknown[], number];
      if (changed.length === 0) throw new ProblemError('task_ended');
      await audit(tx, this.clock, 'task.done', id, task.couple_id);
    });
  }

  private async views(tx: Tx, rows: readonly TaskRow[]): Promise<Task[]> {
    const entries =
      rows.length === 0
        ? []
        : await taskEntryRows(
            tx,
            rows.map(({ id }) => id),
          );
    const byTask = Map.groupBy(entries, ({ task_id }) => task_id);
    return rows.map((row) => taskView(row, byTask.get(row.id) ?? [], this.vault, tx.viewer.clinicId));
  }
}
