import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SharedEntry } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { type Problem, toProblem } from '../api/problem';
import { SafetyApi } from '../api/safety-api';
import { MomentWords } from '../ui/day-words';
import { ProblemNote } from '../ui/problem-note';
import { StatusChip } from '../ui/status-chip';
import { CurrentCouple } from './current-couple';
import { EntryRows } from './entry-rows';

/** What hangs on an entry, for the counselor: each answer with whose it is, marks side by side, and what waits to be passed on. */
@Component({
  selector: 'gw-entry-exchange',
  imports: [MatButton, TranslocoPipe, EntryRows, MomentWords, ProblemNote, StatusChip],
  template: `
    @if (exchange(); as shown) {
      <div class="gw-row">
        @if (shown.settledAt) {
          <gw-status-chip tone="good">{{ 'practice.exchange.settled' | transloco }}</gw-status-chip>
        } @else if (shown.closesAt; as at) {
          <gw-status-chip tone="quiet">{{ 'practice.exchange.closes' | transloco: { when: at | momentWords: timeZone() } }}</gw-status-chip>
        }
        @if (shown.reach; as reach) {
          <gw-status-chip [tone]="reach === 'with_counselor' ? 'care' : 'quiet'">{{
            'practice.exchange.reach.' + reach | transloco
          }}</gw-status-chip>
        }
      </div>
      @if (shown.responses.length) {
        <ul class="gw-plain-list marks">
          @for (response of shown.responses; track response.id) {
            <li [class.second]="response.byId !== firstId()">
              <p class="gw-small gw-muted">
                {{ response.label }} · {{ nameOf(response.byId) }}, {{ response.changedAt | momentWords: timeZone() }}
              </p>
              <gw-entry-rows [parts]="[{ key: response.id, label: response.label, rows: response.rows }]" />
            </li>
          }
        </ul>
      }
      <gw-problem-note [problem]="problem()" [words]="{ conflict: 'practice.exchange.enough' }" />
      @if (shown.reach === 'with_counselor' || shown.reach === 'held' || shown.reach === 'released') {
        <div class="gw-row">
          @if (shown.reach !== 'released') {
            <button matButton="outlined" type="button" [disabled]="busy()" (click)="decide('release')">
              {{ 'practice.exchange.release' | transloco: { name: otherName() } }}
            </button>
          }
          @if (shown.reach !== 'held') {
            <button matButton type="button" [disabled]="busy()" (click)="decide('hold')">{{ 'practice.exchange.hold' | transloco }}</button>
          }
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    :host:not(:has(*)) {
      display: none;
    }
    .marks {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    }
    li {
      padding: 0.75rem 1rem;
      border-radius: var(--gw-radius-small);
      background: var(--mat-sys-surface-container-low);
      border-inline-start: 3px solid var(--mat-sys-primary);
    }
    .second {
      border-inline-start-color: var(--gw-clay);
    }
  `,
})
export class EntryExchange {
  readonly entry = input.required<SharedEntry>();
  readonly changed = output<SharedEntry>();

  private readonly api = inject(SafetyApi);
  private readonly current = inject(CurrentCouple, { optional: true });
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly exchange = computed(() => this.entry().exchange);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly partners = computed(() => this.current?.partners() ?? []);
  protected readonly firstId = computed(() => this.partners()[0]?.id ?? this.entry().authorId);
  protected readonly otherName = computed(() => this.partners().find(({ id }) => id !== this.entry().authorId)?.name ?? '');

  protected nameOf(id: string): string {
    return this.partners().find((partner) => partner.id === id)?.name ?? '';
  }

  protected async decide(decision: 'release' | 'hold'): Promise<void> {
    const revision = this.exchange()?.revision;
    if (revision === null || revision === undefined) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.changed.emit(await this.api.release(this.entry().id, { revision, decision }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
