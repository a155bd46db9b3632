import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Assignment } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { AssignmentsApi } from '../api/assignments-api';
import { type Problem, toProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { dayOf } from '../ui/days';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import { arrivalInfo } from './arrival';
import { AssignmentRow } from './assignment-row';
import { inUse } from './assignments-order';
import { ChangeDialog } from './change-dialog';
import { CurrentCouple } from './current-couple';
import type { JustSent } from './programme-page';

/** What the page where homework is assigned hands over when it is done. */
export interface JustAssigned {
  assigned: { id: string; title: string; names: string };
}

/** Homework of a couple: what runs and what is over, per partner; change it, end it. */
@Component({
  selector: 'gw-homework-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    AssignmentRow,
    ChangeDialog,
    ConfirmDialog,
    EmptyState,
    LoadProblem,
    Loading,
    Plural,
    ProblemNote,
  ],
  templateUrl: './homework-page.html',
  styles: `
    .list {
      padding-block: 0.25rem;
    }
    .news {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1.5rem;
    }
    h2 {
      margin-bottom: 0.25rem;
    }
  `,
})
export class HomeworkPage {
  private readonly api = inject(AssignmentsApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly list = this.api.ofCouple(() => this.current.couple().id);
  protected readonly today = computed(() => dayOf(new Date(), this.current.timeZone()));
  protected readonly groups = computed(() => (this.list.hasValue() ? inUse(this.list.value().items, this.today()) : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));

  protected readonly assigned = signal(arrivalInfo<JustAssigned>().assigned ?? null);
  /** The programme that was sent just now. */
  protected readonly programme = signal(arrivalInfo<JustSent>().programme ?? null);
  protected readonly changing = signal<Assignment | null>(null);
  protected readonly ending = signal<Assignment | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** Message key of what just happened. */
  protected readonly news = signal<string | null>(null);

  /** Title of what an assignment begins after. */
  protected titleBefore({ after }: Assignment): string | null {
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items.find(({ id }) => id === after?.assignmentId)?.title ?? null;
  }

  protected changed(): void {
    this.changing.set(null);
    this.said('practice.homework.changed');
  }

  protected async undo(id: string): Promise<void> {
    if (await this.write(() => this.api.end(id))) this.said('practice.homework.undone');
  }

  protected async end(): Promise<void> {
    const one = this.ending();
    if (one && (await this.write(() => this.api.end(one.id)))) this.said('practice.homework.endedNow');
    this.ending.set(null);
  }

  private said(key: string): void {
    this.assigned.set(null);
    this.programme.set(null);
    this.news.set(key);
    this.list.reload();
  }

  private async write(act: () => Promise<unknown>): Promise<boolean> {
    this.problem.set(null);
    this.news.set(null);
    this.busy.set(true);
    try {
      await act();
      return true;
    } catch (error) {
      this.problem.set(toProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
