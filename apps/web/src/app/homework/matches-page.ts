import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { ExchangeApi } from '../api/exchange-api';
import { toProblem } from '../api/problem';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';

/** What both said yes to. Nothing else is ever said: no list of steps, no "not yet", the same page for every reason it is empty. */
@Component({
  selector: 'gw-matches-page',
  imports: [TranslocoPipe, EmptyState, Icon, LoadProblem, Loading, PageHeader],
  template: `
    <gw-page-header
      [heading]="'together.matches.heading' | transloco"
      [lead]="'together.matches.lead' | transloco: { name: partner() }"
      back="/together"
    />
    @if (list.hasValue()) {
      <ul class="gw-plain-list gw-stack">
        @for (match of list.value().items; track match.step) {
          <li class="gw-card"><gw-icon name="heart" /> {{ match.label }}</li>
        }
      </ul>
      @if (list.value().items.length === 0) {
        <gw-empty-state
          icon="heart"
          [heading]="'together.matches.nothing' | transloco"
          [text]="'together.matches.nothingText' | transloco"
        />
      }
    } @else if (failed(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      font-size: 1.0625rem;
    }
    li gw-icon {
      color: var(--mat-sys-secondary);
    }
  `,
})
export class MatchesPage {
  readonly homeworkId = input.required<string>();
  private readonly access = inject(Access);
  protected readonly partner = computed(() => this.access.me()?.couple?.partnerName ?? '');
  protected readonly list = inject(ExchangeApi).matches(() => this.homeworkId());
  protected readonly failed = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
}
