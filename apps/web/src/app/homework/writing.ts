import { computed, inject, Injectable, signal } from '@angular/core';
import type { Task } from '@groundwork/contract';
import { Access } from '../api/access';
import { type Problem, toProblem } from '../api/problem';
import { TaskApi } from '../api/task-api';
import { dayOf } from '../ui/days';
import { Drafts, type OpenDraft } from './drafts';
import { stepsOf } from './steps';

/** The entry that the pages below `/write/:entryId` are about. */
@Injectable()
export class Writing {
  private readonly drafts = inject(Drafts);
  private readonly tasks = inject(TaskApi);
  private readonly access = inject(Access);
  private readonly opened = signal<OpenDraft | null>(null);
  private readonly asked = signal<Task | null>(null);
  private readonly failure = signal<Problem | null>(null);

  /** Null until it is loaded. */
  readonly maybe = this.opened.asReadonly();
  /** The task it answers; null when it belongs to none or could not be loaded. */
  readonly task = this.asked.asReadonly();
  readonly problem = this.failure.asReadonly();
  /** Whether the task was ended before this was submitted: it can be read, and no longer be sent. */
  readonly isOver = computed(() => this.asked()?.state === 'ended' && this.opened()?.entry.state === 'draft');

  /** For pages shown once it is loaded. */
  readonly open = computed(() => {
    const open = this.opened();
    if (!open) throw new Error('nothing is open for writing');
    return open;
  });
  readonly answers = computed(() => this.open().draft.answers());
  readonly steps = computed(() => stepsOf(this.open().definition, this.open().role, this.answers()));
  /** The clinic's. */
  readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  /** The clinic's day. */
  readonly today = computed(() => dayOf(new Date(), this.timeZone()));

  async load(entryId: string): Promise<void> {
    this.failure.set(null);
    this.opened.set(null);
    try {
      const open = await this.drafts.open(entryId);
      this.asked.set(open.entry.taskId === null ? null : await this.tasks.read(open.entry.taskId));
      this.opened.set(open);
    } catch (error) {
      this.failure.set(toProblem(error));
    }
  }

  leave(): void {
    const open = this.opened();
    if (open) void this.drafts.leave(open.entry.id);
  }
}
