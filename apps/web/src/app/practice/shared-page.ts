import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { SharedEntry } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { AssignmentsApi } from '../api/assignments-api';
import { type Problem, toProblem } from '../api/problem';
import { SharedEntriesApi } from '../api/shared-entries-api';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { Plural } from '../ui/plural';
import { CurrentCouple } from './current-couple';
import { DeskNews } from './desk-news';
import { ReviewDesk } from './review-desk';
import { byAuthor } from './review-order';
import { SideBySide } from './side-by-side';

/** What both partners share, side by side, what waits for review first. */
@Component({
  selector: 'gw-shared-page',
  imports: [MatButton, RouterLink, TranslocoPipe, DeskNews, EmptyState, LoadProblem, Loading, Plural, SideBySide],
  providers: [ReviewDesk],
  templateUrl: './shared-page.html',
  styles: `
    .keys {
      display: none;
      margin-inline-start: 0.75rem;
    }
    @media (hover: hover) and (min-width: 64rem) {
      .keys {
        display: inline;
      }
    }
    label {
      display: flex;
      align-items: center;
      gap: 0.625rem;
    }
    select {
      width: auto;
      min-width: 12rem;
    }
    @media (max-width: 40rem) {
      .keys {
        display: none;
        margin-inline-start: 0.75rem;
      }
      @media (hover: hover) and (min-width: 64rem) {
        .keys {
          display: inline;
        }
      }
      label {
        flex-direction: column;
        align-items: stretch;
        width: 100%;
        gap: 0.25rem;
      }
    }
  `,
})
export class SharedPage {
  private readonly api = inject(SharedEntriesApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly desk = inject(ReviewDesk);
  private readonly assigned = inject(AssignmentsApi).ofCouple(() => this.current.couple().id);

  /** Homework that was ever assigned here, to filter by. */
  protected readonly homework = computed(() => {
    const items = this.assigned.hasValue() ? this.assigned.value().items : [];
    return [...new Map(items.map(({ homeworkId, title }) => [homeworkId, title]))].sort(([, one], [, other]) => one.localeCompare(other));
  });
  protected readonly chosen = signal('');
  protected readonly loaded = signal(false);
  protected readonly failed = signal<Problem | null>(null);
  protected readonly cursor = signal<string | null>(null);
  protected readonly waiting = computed(() => this.desk.entries().filter(({ reviewedAt }) => reviewedAt === null).length);

  constructor() {
    effect(() => {
      this.chosen();
      untracked(() => void this.load());
    });
  }

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }

  protected startReview(): void {
    const next = this.desk.next(null);
    if (!next) return;
    if (!this.desk.isOpen(next.id)) this.desk.toggle(next.id);
    this.desk.wanted.set(next.id);
  }

  protected async load(): Promise<void> {
    this.loaded.set(false);
    this.failed.set(null);
    const filter = this.filter();
    try {
      const [waiting, newest] = await Promise.all([
        this.api.ofCouple(this.current.couple().id, { ...filter, unreviewed: 'true', limit: 100 }),
        this.api.ofCouple(this.current.couple().id, { ...filter, limit: 40 }),
      ]);
      if (filter.homeworkId !== this.filter().homeworkId) return;
      this.show([...waiting.items, ...newest.items]);
      this.cursor.set(newest.next);
      this.loaded.set(true);
    } catch (error) {
      this.failed.set(toProblem(error));
    }
  }

  protected async older(): Promise<void> {
    const cursor = this.cursor();
    if (cursor === null) return;
    try {
      const page = await this.api.ofCouple(this.current.couple().id, { ...this.filter(), limit: 40, cursor });
      this.show([...this.desk.entries(), ...page.items]);
      this.cursor.set(page.next);
    } catch (error) {
      this.desk.problem.set(toProblem(error));
    }
  }

  private filter(): { homeworkId?: string } {
    return this.chosen() ? { homeworkId: this.chosen() } : {};
  }

  private show(entries: readonly SharedEntry[]): void {
    const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    this.desk.entries.set(
      byAuthor(
        once,
        this.current.partners().map(({ id }) => id),
      ),
    );
  }
}
