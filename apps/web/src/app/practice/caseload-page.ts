import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { toProblem } from '../api/problem';
import { MomentWords } from '../ui/day-words';
import { pageLanguage } from '../ui/days';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { type CaseloadRow, matching, type Order, ordered, orders } from './caseload-order';
import { CaseloadTable } from './caseload-table';

/** A counselor's day at a glance: every couple, who comes next, and what is new. */
@Component({
  selector: 'gw-caseload-page',
  imports: [MatButton, RouterLink, TranslocoPipe, CaseloadTable, EmptyState, Icon, LoadProblem, Loading, MomentWords, PageHeader],
  templateUrl: './caseload-page.html',
  styles: `
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
    }
    .search {
      flex: 1 1 16rem;
      max-width: 24rem;
    }
    .tools label {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
    }
    select {
      width: auto;
      min-width: 11rem;
    }
    @media (max-width: 40rem) {
      .search,
      .tools label,
      select {
        max-width: none;
        flex: 1 1 100%;
        width: 100%;
      }
    }
  `,
})
export class CaseloadPage {
  protected readonly list = inject(CouplesApi).caseload();
  private readonly me = inject(Access).me;
  protected readonly orders = orders;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');

  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly typed = signal('');
  protected readonly order = signal<Order>('session');
  protected readonly status = signal<CaseloadRow['status'] | 'all'>('all');
  /** Statuses there is something to choose between. */
  protected readonly statuses = computed(() => [...new Set((this.rows() ?? []).map((row) => row.status))]);

  protected readonly shown = computed(() => {
    const status = this.status();
    const rows = (this.rows() ?? []).filter((row) => status === 'all' || row.status === status);
    return ordered(matching(rows, this.typed(), pageLanguage()), this.order(), pageLanguage());
  });
  /** The couple who comes next, named in the line under the heading. */
  protected readonly next = computed(() => {
    const [first] = ordered(this.rows() ?? [], 'session', pageLanguage());
    if (!first?.nextSessionAt) return null;
    return { at: first.nextSessionAt, names: new Intl.ListFormat(pageLanguage()).format(first.partners.map(({ name }) => name)) };
  });

  protected choose(event: Event): void {
    this.order.set(valueOf<Order>(event));
  }
  protected chooseStatus(event: Event): void {
    this.status.set(valueOf<CaseloadRow['status'] | 'all'>(event));
  }
  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }
}

/** Options hold only what the type says. */
function valueOf<Value extends string>(event: Event): Value {
  return (event.target as HTMLSelectElement).value as Value;
}
