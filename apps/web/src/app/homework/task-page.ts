import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { asksMore, DefinitionApi, takesMany } from '../api/definition-api';
import { OwnAnswers } from '../api/own-answers';
import { type Problem, toProblem } from '../api/problem';
import { TaskApi } from '../api/task-api';
import { BottomBar } from '../ui/bottom-bar';
import { Icon } from '../ui/icon';
import { LateHeading } from '../ui/late-heading';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { CardReading } from './card-reading';
import { CounselorNote } from './counselor-note';
import { Drafts } from './drafts';
import { EntryList } from './entry-list';
import { Why } from './why';

/** Before doing a task: what it is, why, what to know first. Lists show what is on them, cards are read here. */
@Component({
  selector: 'gw-task-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    BottomBar,
    CardReading,
    CounselorNote,
    EntryList,
    Icon,
    LateHeading,
    LoadProblem,
    Loading,
    ProblemNote,
    Why,
  ],
  templateUrl: './task-page.html',
  styles: `
    .back {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 44px;
      text-decoration: none;
      margin-bottom: 0.5rem;
    }
    header {
      gap: 0.5rem;
    }
    .minutes,
    .private {
      display: flex;
      align-items: center;
      gap: 0.375rem;
    }
    .lead {
      font-size: 1.125rem;
    }
    .way {
      text-align: center;
    }
    .note {
      padding: 0.5rem;
    }
  `,
})
export class TaskPage {
  readonly taskId = input.required<string>();

  private readonly api = inject(TaskApi);
  private readonly definitions = inject(DefinitionApi);
  private readonly drafts = inject(Drafts);
  private readonly own = inject(OwnAnswers);
  private readonly access = inject(Access);
  private readonly router = inject(Router);
  /** Beginning twice by a double tap begins once. */
  private readonly key = crypto.randomUUID();

  protected readonly task = this.api.task(() => this.taskId());
  protected readonly definition = resource({
    params: () => (this.task.hasValue() ? this.task.value() : undefined),
    loader: ({ params }) => this.definitions.load(params),
  });
  protected readonly failed = computed(() => {
    const error = this.task.error() ?? this.definition.error();
    return error ? toProblem(error) : null;
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly many = computed(() => this.definition.hasValue() && takesMany(this.definition.value()));
  /** Said before the first question, so that it can be declined (CC-08). */
  protected readonly isJoint = computed(
    () => this.definition.hasValue() && Object.values(this.definition.value().parts).some(({ joint }) => joint === true),
  );
  protected readonly partner = computed(() => this.access.me()?.couple?.partnerName ?? '');
  protected readonly intro = computed(() => (this.definition.hasValue() ? worded(this.definition.value().intro, this.own.role()) : ''));
  protected readonly firstEntry = computed(() => (this.task.hasValue() ? this.task.value().entries[0] : undefined));
  protected readonly hasSubmitted = computed(
    () => this.task.hasValue() && this.task.value().entries.some(({ state }) => state === 'submitted'),
  );
  protected readonly verb = computed(() => {
    if (!this.task.hasValue() || !this.definition.hasValue()) return 'start';
    if (this.definition.value().kind === 'card') return 'read';
    if (['list', 'ledger'].includes(this.definition.value().kind)) return 'add';
    if (this.many()) return this.hasSubmitted() ? 'again' : 'start';
    return this.task.value().started ? 'goOn' : 'start';
  });

  protected begin(): Promise<void> {
    return this.attempt(async () => {
      const entry = await this.api.begin(this.taskId(), this.key);
      await this.router.navigate(['/write', entry.id]);
    });
  }

  /** A card’s first answer is that it was read; some ask a question after it. */
  protected read(): Promise<void> {
    return this.attempt(async () => {
      const { id } = this.firstEntry() ?? (await this.api.begin(this.taskId(), this.key));
      const { draft } = await this.drafts.open(id);
      draft.write('read', true);
      const after = this.definition.hasValue() && asksMore(this.definition.value()) ? '/write' : '/readers';
      if (await draft.flush()) await this.router.navigate([after, id]);
      else this.problem.set({ code: 'unavailable', title: '' });
    });
  }

  protected doneForNow(): Promise<void> {
    return this.attempt(async () => {
      await this.api.done(this.taskId());
      await this.router.navigate(['/today']);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
