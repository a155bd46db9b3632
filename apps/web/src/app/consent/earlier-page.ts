import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OwnEntry } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { EntryApi } from '../api/entry-api';
import { type Problem, toProblem } from '../api/problem';
import { DayWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { firstWords, isBlank } from './own-words';
import { Readers } from './readers';

/** Everything this person wrote, newest first, each with who may read it. */
@Component({
  selector: 'gw-earlier-page',
  imports: [MatButton, RouterLink, TranslocoPipe, DayWords, EmptyState, Icon, LoadProblem, Loading, PageHeader],
  templateUrl: './earlier-page.html',
  styles: `
    li {
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    li:last-child {
      border-bottom: 0;
    }
    li a {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      padding: 0.875rem 0;
      min-height: 60px;
      color: inherit;
      text-decoration: none;
    }
    .words {
      display: flex;
      flex-direction: column;
      gap: 0.125rem;
      min-width: 0;
    }
    .title {
      font-weight: 550;
    }
    a:hover .title {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .first {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
    }
    .line span {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
    }
    li gw-icon[name='forward'] {
      color: var(--mat-sys-primary);
    }
  `,
})
export class EarlierPage {
  private readonly api = inject(EntryApi);
  private readonly access = inject(Access);
  protected readonly readers = inject(Readers);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly firstWords = firstWords;

  private readonly items = signal<readonly OwnEntry[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** A draft that was opened and left empty is nothing to show. */
  protected readonly entries = computed(() => this.items()?.filter((entry) => entry.state === 'submitted' || !isBlank(entry)) ?? null);
  protected readonly groups = computed(() =>
    (['draft', 'submitted'] as const)
      .map((state) => ({ state, entries: this.entries()?.filter((entry) => entry.state === state) ?? [] }))
      .filter(({ entries }) => entries.length > 0),
  );

  constructor() {
    void this.more();
  }

  protected async more(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const page = await this.api.list(this.next());
      this.items.update((items) => [...(items ?? []), ...page.items]);
      this.next.set(page.next);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
