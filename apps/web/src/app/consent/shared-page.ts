import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
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
  imports: [MatButton, TranslocoPipe, EmptyState, LoadProblem, Loading, PageHeader, SharedItem],
  template: `
    <gw-page-header
      [heading]="'consent.shared.heading' | transloco"
      [lead]="'consent.shared.lead' | transloco: { name: readers.partner() }"
    />
    @if (entries(); as all) {
      <ul class="gw-plain-list gw-stack">
        @for (entry of all.slice(0, shown()); track entry.id) {
          <li><gw-shared-item [entry]="entry" /></li>
        }
      </ul>
      @if (all.length > shown()) {
        <div class="gw-actions">
          <button matButton="outlined" type="button" (click)="shown.set(shown() + atOnce)">{{ 'consent.earlier.more' | transloco }}</button>
        </div>
      }
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
  protected readonly atOnce = 20;
  /** How many of them stand there before somebody asks for more. */
  protected readonly shown = signal(this.atOnce);
  protected readonly list = inject(EntryApi).shared();
  protected readonly entries = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly failed = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
}
