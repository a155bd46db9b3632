import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
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
import { LateHeading } from '../ui/late-heading';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { OwnFigures } from './own-figures';

/** A person's own history of one homework: pictures of it, and every entry. */
@Component({
  selector: 'gw-history-page',
  imports: [MatButton, RouterLink, TranslocoPipe, DayWords, EmptyState, Icon, LateHeading, LoadProblem, Loading, OwnFigures],
  template: `
    <a class="back" routerLink="/earlier"><gw-icon name="back" /> {{ 'shell.nav.earlier' | transloco }}</a>
    @if (entries(); as all) {
      @if (all.length) {
        <div class="gw-stack-large">
          <h1 gwLateHeading>{{ all[0]?.title }}</h1>
          <gw-own-figures [homeworkId]="homeworkId()" />
          <section aria-labelledby="entries">
            <h2 id="entries">{{ 'homework.own.entries' | transloco }}</h2>
            <ul class="gw-plain-list">
              @for (entry of all; track entry.id) {
                <li>
                  <a [routerLink]="['/earlier', entry.id]">
                    <span>
                      {{ entry.submittedAt ?? entry.updatedAt | dayWords: timeZone() }}
                      @if (entry.state === 'draft') {
                        <small class="gw-muted">{{ 'homework.own.draft' | transloco }}</small>
                      }
                    </span>
                    <gw-icon name="forward" />
                  </a>
                </li>
              }
            </ul>
          </section>
          @if (next()) {
            <p>
              <button matButton="outlined" type="button" [disabled]="busy()" (click)="more()">{{ 'homework.own.more' | transloco }}</button>
            </p>
          }
        </div>
      } @else {
        <h1 gwLateHeading class="gw-hidden">{{ 'shell.nav.earlier' | transloco }}</h1>
        <gw-empty-state icon="book" [heading]="'homework.own.none' | transloco" [text]="'homework.own.noneText' | transloco" />
      }
    } @else if (problem(); as failed) {
      <gw-load-problem [code]="failed.code" (again)="more()" />
    } @else {
      <gw-loading />
    }
  `,
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
      min-height: 52px;
      color: inherit;
      text-decoration: none;
    }
    li a:hover span {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    li gw-icon {
      color: var(--mat-sys-primary);
    }
  `,
})
export class HistoryPage {
  readonly homeworkId = input.required<string>();

  private readonly api = inject(EntryApi);
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  private readonly items = signal<readonly OwnEntry[] | null>(null);
  protected readonly entries = this.items.asReadonly();
  protected readonly next = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    effect(() => {
      this.homeworkId();
      untracked(() => {
        this.items.set(null);
        this.next.set(null);
        void this.more();
      });
    });
  }

  protected async more(): Promise<void> {
    const homeworkId = this.homeworkId();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const page = await this.api.list(this.next(), 30, homeworkId);
      if (homeworkId !== this.homeworkId()) return;
      this.items.update((items) => [...(items ?? []), ...page.items]);
      this.next.set(page.next);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
