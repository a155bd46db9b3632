import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Task } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { toProblem } from '../api/problem';
import { TaskApi } from '../api/task-api';
import { DayWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { CounselorAnswers } from './counselor-answers';
import { Drafts } from './drafts';
import { NextStep } from './next-step';
import { TaskRow } from './task-row';
import { partOfDay, sortToday } from './today';

/** A partner's first page: one next step, then whatever else there is. It counts nothing and compares nobody. */
@Component({
  selector: 'gw-today-page',
  imports: [MatButton, RouterLink, TranslocoPipe, CounselorAnswers, DayWords, EmptyState, Icon, LoadProblem, Loading, NextStep, TaskRow],
  templateUrl: './today-page.html',
  styles: `
    gw-counselor-answers:not(:has(section)) {
      display: none;
    }
    .hello {
      margin-bottom: 1.5rem;
    }
    .news:has(p) {
      margin-bottom: 1.5rem;
    }
    .return {
      font-size: 1.125rem;
    }
    h2 {
      margin-bottom: 0.5rem;
    }
    .days > div {
      display: grid;
      grid-template-columns: 7.5rem 1fr;
      align-items: baseline;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      padding: 0.25rem 0;
    }
    .days > div:last-child {
      border-bottom: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dt::first-letter {
      text-transform: uppercase;
    }
    dd {
      margin: 0;
      grid-column: 2;
    }
    dd a {
      display: flex;
      align-items: center;
      min-height: 44px;
      color: inherit;
      text-decoration: none;
    }
    dd a:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .lines li {
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .lines li:last-child {
      border-bottom: 0;
    }
    .done {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-height: 52px;
      color: inherit;
      text-decoration: none;
    }
    .done span:nth-of-type(1) {
      flex: 1;
    }
    .done:hover span:nth-of-type(1) {
      text-decoration: underline;
    }
    .done gw-icon {
      color: var(--mat-sys-primary);
    }
    summary {
      display: flex;
      align-items: center;
      min-height: 48px;
      cursor: pointer;
      color: var(--mat-sys-primary);
    }
    .when {
      display: block;
      padding-bottom: 0.75rem;
      margin-top: -0.5rem;
    }
    .ways {
      justify-content: center;
    }
  `,
})
export class TodayPage {
  private readonly access = inject(Access);
  protected readonly drafts = inject(Drafts);
  protected readonly tasks = inject(TaskApi).home(6);
  /** Whether somebody just stopped in the middle of something. */
  protected readonly kept = isKept(inject(Router).currentNavigation()?.extras.info);

  protected readonly name = computed(() => this.access.me()?.name.split(' ')[0] ?? '');
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly part = partOfDay(new Date());
  protected readonly date = computed(() =>
    new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: this.timeZone(),
    }).format(new Date()),
  );
  protected readonly day = computed(() => (this.tasks.hasValue() ? sortToday(this.tasks.value()) : null));
  protected readonly failed = computed(() => (this.tasks.error() ? toProblem(this.tasks.error()) : null));

  protected doneAddress(task: Task): readonly string[] {
    const [entry] = task.entries;
    return entry && task.entries.length === 1 ? ['/earlier', entry.id] : ['/tasks', task.id];
  }

  protected doneDay(task: Task): string {
    return (
      task.entries
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? task.dueOn
    );
  }
}

function isKept(info: unknown): boolean {
  return typeof info === 'object' && info !== null && 'kept' in info;
}
