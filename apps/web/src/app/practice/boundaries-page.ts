import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { FiguresApi } from '../api/figures-api';
import { toProblem } from '../api/problem';
import { dayOf } from '../ui/days';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { AgreementList } from './agreement-list';
import { BoundaryCard } from './boundary-card';
import { byStatus } from './boundary-board';
import { CurrentCouple } from './current-couple';
import { Trends } from './trends';

/** Shared boundaries as a board by status, and how they were kept month by month. */
@Component({
  selector: 'gw-boundaries-page',
  imports: [MatButton, RouterLink, TranslocoPipe, AgreementList, BoundaryCard, EmptyState, LoadProblem, Loading, Trends],
  template: `
    @if (columns(); as board) {
      @if (board.length) {
        <div class="gw-stack-large">
          <div class="board">
            @for (column of board; track column.status) {
              <section class="gw-stack" [attr.aria-labelledby]="'status-' + column.status">
                <h2 [id]="'status-' + column.status">
                  {{ 'practice.limits.status.' + column.status | transloco }}
                  <span class="gw-muted gw-numbers">{{ column.items.length }}</span>
                </h2>
                @for (item of column.items; track item.boundary.id) {
                  <gw-boundary-card [boundary]="item.boundary" [name]="item.name" [second]="item.second" [today]="today()" />
                }
              </section>
            }
          </div>
          @defer (on viewport) {
            <gw-trends [heading]="'practice.limits.review' | transloco" [which]="['F10']" />
          } @placeholder {
            <div></div>
          }
        </div>
      } @else {
        <gw-empty-state icon="sprout" [heading]="'practice.limits.none' | transloco" [text]="'practice.limits.noneText' | transloco">
          <a matButton="outlined" [routerLink]="['/people', current.couple().id, 'assign', 'S55']">{{
            'practice.limits.assign' | transloco
          }}</a>
        </gw-empty-state>
      }
    } @else if (unloaded(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
    <gw-agreement-list />
  `,
  styles: `
    gw-agreement-list:has(*) {
      margin-top: 2.5rem;
    }
    .board {
      display: grid;
      gap: 1.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
      align-items: start;
    }
    .board section {
      background: var(--mat-sys-surface-container-low);
      border-radius: var(--gw-radius);
      padding: 1rem;
      gap: 0.75rem;
    }
    h2 {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      font-size: 1.125rem;
      padding-inline: 0.25rem;
    }
  `,
})
export class BoundariesPage {
  protected readonly current = inject(CurrentCouple);
  protected readonly list = inject(FiguresApi).boundaries(() => this.current.couple().id);
  protected readonly today = computed(() => dayOf(new Date(), this.current.timeZone()));
  protected readonly columns = computed(() => (this.list.hasValue() ? byStatus(this.list.value().items, this.current.partners()) : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
}
