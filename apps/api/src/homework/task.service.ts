import { Injectable } from '@nestjs/common';
import type { Task, Tasks } from '@groundwork/contract';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { pinnedHomework, takesManyEntries } from './definition';
import { dayAfter } from './recurrence';
import { homeRows, taskRows } from './task-rows';
import { taskViews } from './task.view';

/** How long a task that was done is shown, in days. */
const latelyDays = 14;

/** What "done for now" has to know. */
interface OwnTask {
  state: Task['state'];
  homework_id: string;
  homework_version: number;
  couple_id: string;
  answered: boolean;
}

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
      const until = dayAfter(now.toISOString().slice(0, 10), laterDays + 1);
      const rows = await homeRows(tx, until, new Date(now.getTime() - latelyDays * 86_400_000));
      const day = this.clock.today(rows?.time_zone ?? 'UTC');
      const last = dayAfter(day, laterDays);
      const tasks = rows ? taskViews(rows, this.vault, tx.viewer) : [];
      const doneAt = new Map(rows?.tasks?.map(({ id, done }) => [id, done ?? 0]));
      return {
        day,
        today: tasks.filter(({ state, dueOn }) => state === 'open' && dueOn <= day),
        later: tasks.filter(({ state, dueOn }) => state === 'open' && dueOn > day && dueOn <= last),
        lately: tasks.filter(({ state }) => state === 'done').sort((a, b) => (doneAt.get(b.id) ?? 0) - (doneAt.get(a.id) ?? 0)),
      };
    });
  }

  /** @throws ProblemError `not_found` */
  get(viewer: Viewer, id: string): Promise<Task> {
    return this.db.read(viewer, async (tx) => {
      const rows = await taskRows(tx, id);
      const [task] = rows ? taskViews(rows, this.vault, tx.viewer) : [];
      if (!task) throw new ProblemError('not_found');
      return task;
    });
  }

  /** "Done for now" for homework that takes many entries. Saying it again changes nothing. @throws ProblemError `conflict` when nothing was submitted or the homework is done by submitting it, `task_ended` */
  done(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const [task] = await tx.query<OwnTask>(
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
}
