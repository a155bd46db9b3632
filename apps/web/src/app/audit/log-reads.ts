import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AuditApi, type AuditFilter } from '../api/audit-api';
import { toProblem } from '../api/problem';
import { DayWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';

/** How often staff read in couples' records, day by day; what they read is the author's and the counselor's to know. */
@Component({
  selector: 'gw-log-reads',
  imports: [TranslocoPipe, DayWords, EmptyState, LoadProblem, Loading],
  template: `
    @if (reads(); as found) {
      @if (found.items.length) {
        <div class="gw-table-scroll">
          <table class="gw-table">
            <caption class="gw-hidden">
              {{
                'audit.reads' | transloco
              }}
            </caption>
            <thead>
              <tr>
                @for (column of columns; track column) {
                  <th scope="col">{{ 'audit.column.' + column | transloco }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (read of found.items; track $index) {
                <tr>
                  <td>{{ read.day | dayWords: timeZone() }}</td>
                  <td>{{ read.by }}</td>
                  <td>{{ read.couple }}</td>
                  <td class="gw-numbers">{{ read.count }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (!found.complete) {
          <p class="gw-muted">{{ 'audit.readsMore' | transloco }}</p>
        }
      } @else {
        <gw-empty-state icon="history" [heading]="'audit.noReads' | transloco" />
      }
    } @else if (unloaded(); as failed) {
      <gw-load-problem [code]="failed.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class LogReads {
  readonly filter = input.required<AuditFilter>();
  readonly timeZone = input.required<string>();
  protected readonly columns = ['day', 'who', 'couple', 'times'] as const;
  protected readonly list = inject(AuditApi).reads(() => this.filter());
  protected readonly reads = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
}
