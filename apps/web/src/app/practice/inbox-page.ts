import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { toProblem } from '../api/problem';
import { pageLanguage } from '../ui/days';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ordered } from './caseload-order';
import { InboxCouple } from './inbox-couple';

/** Everything newly shared, couple by couple, who comes next first. A couple's entries are read only when they come into view. */
@Component({
  selector: 'gw-inbox-page',
  imports: [MatButton, RouterLink, TranslocoPipe, EmptyState, InboxCouple, LoadProblem, Loading, PageHeader],
  template: `
    <gw-page-header [heading]="'practice.inbox.heading' | transloco" [lead]="'practice.inbox.lead' | transloco" />
    @if (couples(); as rows) {
      <div class="gw-stack-large">
        @for (row of rows; track row.id) {
          @defer (on viewport) {
            <gw-inbox-couple [row]="row" />
          } @placeholder {
            <div class="soon" [style.min-height.rem]="5 + row.unread * 3"></div>
          }
        } @empty {
          <gw-empty-state icon="check" [heading]="'practice.inbox.none' | transloco" [text]="'practice.inbox.noneText' | transloco">
            <a matButton="outlined" routerLink="/caseload">{{ 'practice.inbox.toCaseload' | transloco }}</a>
          </gw-empty-state>
        }
      </div>
    } @else if (unloaded(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class InboxPage {
  protected readonly list = inject(CouplesApi).caseload();
  protected readonly couples = computed(() =>
    this.list.hasValue() ? ordered(this.list.value().items, 'session', pageLanguage()).filter(({ unread }) => unread > 0) : null,
  );
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
}
