import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Session } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { toProblem } from '../api/problem';
import { SessionsApi } from '../api/sessions-api';
import { MomentWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PlanDialog } from './plan-dialog';
import { listsOf } from './session-lists';
import { SessionRow } from './session-row';

/** The sessions of a couple: what is next, what waits for a word on how it went, what was. */
@Component({
  selector: 'gw-sessions-page',
  imports: [MatButton, TranslocoPipe, EmptyState, Icon, LoadProblem, Loading, MomentWords, PlanDialog, SessionRow],
  templateUrl: './sessions-page.html',
  styles: `
    .news:not(:has(p)) {
      position: absolute;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .gw-card {
      padding-block: 0.5rem;
    }
    h3 {
      font-family: inherit;
      font-size: 0.9375rem;
      font-weight: 550;
      color: var(--mat-sys-on-surface-variant);
      margin-bottom: 0.5rem;
    }
  `,
})
export class SessionsPage {
  readonly coupleId = input.required<string>();
  private readonly router = inject(Router);
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');

  protected readonly list = inject(SessionsApi).ofCouple(this.coupleId);
  protected readonly sessions = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly lists = computed(() => {
    const sessions = this.sessions();
    return sessions && listsOf(sessions, new Date());
  });
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly planning = signal(false);
  /** What was just planned, said once. */
  protected readonly news = signal<Session | null>(null);

  /** A session in the future stays in the list; one that has begun is opened to be written up. */
  protected planned(session: Session): void {
    if (Date.parse(session.startsAt) < Date.now()) void this.router.navigate(['/sessions', session.id]);
    else {
      this.news.set(session);
      this.list.reload();
    }
  }
}
