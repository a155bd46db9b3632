import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AuditEntry } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { AuditApi, type AuditFilter } from '../api/audit-api';
import { type Problem, toProblem } from '../api/problem';
import { MomentWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { actWords, whoWords } from './act-words';

/** Acts, newest first: when, who, what, and which couple by its code. */
@Component({
  selector: 'gw-log-acts',
  imports: [MatButton, TranslocoPipe, EmptyState, LoadProblem, Loading, MomentWords, ProblemNote],
  template: `
    @if (items(); as list) {
      @if (list.length) {
        <div class="gw-table-scroll">
          <table class="gw-table">
            <caption class="gw-hidden">
              {{
                'audit.acts' | transloco
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
              @for (entry of list; track entry.id) {
                <tr>
                  <td class="gw-numbers">{{ entry.at | momentWords: timeZone() }}</td>
                  <td>{{ who(entry.by) | transloco: { name: entry.by?.name } }}</td>
                  <td>{{ act(entry) | transloco }}</td>
                  <td>{{ about(entry) }}</td>
                  <td class="gw-numbers">{{ entry.no ?? ('audit.unsealed' | transloco) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (next()) {
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="more()">{{ 'audit.more' | transloco }}</button>
        }
        <gw-problem-note [problem]="problem()" />
      } @else {
        <gw-empty-state icon="history" [heading]="'audit.none' | transloco" />
      }
    } @else if (unloaded(); as failed) {
      <gw-load-problem [code]="failed.code" (again)="first.reload()" />
    } @else {
      <gw-loading />
    }
  `,
  styles: ':host { display: flex; flex-direction: column; gap: 1rem; align-items: start; } .gw-table-scroll { width: 100%; }',
})
export class LogActs {
  readonly filter = input.required<AuditFilter>();
  readonly timeZone = input.required<string>();
  private readonly api = inject(AuditApi);
  protected readonly columns = ['when', 'who', 'what', 'about', 'no'] as const;
  protected readonly act = actWords;
  protected readonly who = whoWords;

  protected readonly first = this.api.entries(() => this.filter());
  private readonly page = computed(() => (this.first.hasValue() ? this.first.value() : null));
  protected readonly unloaded = computed(() => (this.first.error() ? toProblem(this.first.error()) : null));
  /** The pages asked for so far; another filter begins anew. */
  protected readonly items = linkedSignal(() => this.page()?.items ?? null);
  protected readonly next = linkedSignal(() => this.page()?.next ?? null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected about({ about, couple }: AuditEntry): string {
    return [about, couple].filter((words) => words !== null).join(', ');
  }

  protected async more(): Promise<void> {
    const [page, cursor] = [this.page(), this.next()];
    if (cursor === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const more = await this.api.more(this.filter(), cursor);
      // Unless another filter was chosen meanwhile.
      if (this.page() === page) {
        this.items.update((items) => [...(items ?? []), ...more.items]);
        this.next.set(more.next);
      }
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.busy.set(false);
  }
}
