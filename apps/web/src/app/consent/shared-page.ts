import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EntryApi } from '../api/entry-api';
import { toProblem } from '../api/problem';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { Readers } from './readers';
import { SharedItem } from './shared-item';

/** What the other partner chose to share. With nothing to show it always looks the same, whatever the reason (CC-14). */
@Component({
  selector: 'gw-shared-page',
  imports: [TranslocoPipe, EmptyState, LoadProblem, Loading, PageHeader, SharedItem],
  template: `
    <gw-page-header
      [heading]="'consent.shared.heading' | transloco"
      [lead]="'consent.shared.lead' | transloco: { name: readers.partner() }"
    />
    @if (entries(); as all) {
      <ul class="gw-plain-list gw-stack">
        @for (entry of all; track entry.id) {
          <li><gw-shared-item [entry]="entry" /></li>
        }
      </ul>
      @if (all.length === 0) {
        <gw-empty-state icon="inbox" [heading]="'consent.shared.nothing' | transloco" />
      }
    } @else if (failed(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class SharedPage {
  protected readonly readers = inject(Readers);
  protected readonly list = inject(EntryApi).shared();
  protected readonly entries = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly failed = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
}
