import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { QuietFlag } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../api/problem';
import { SafetyApi } from '../api/safety-api';
import { MomentWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { ProblemNote } from '../ui/problem-note';
import { CurrentCouple } from './current-couple';

/** Quiet flags that wait, each with what to do about it (SA-37); those that were acted on, folded away. */
@Component({
  selector: 'gw-flag-list',
  imports: [MatButton, TranslocoPipe, Icon, MomentWords, ProblemNote],
  template: `
    @if (waiting().length) {
      <section class="gw-note" aria-labelledby="flags">
        <h2 id="flags">{{ 'practice.flag.heading' | transloco }}</h2>
        <p>{{ 'practice.flag.guide' | transloco }}</p>
        <gw-problem-note [problem]="problem()" />
        @for (flag of waiting(); track flag.id) {
          <div class="flag">
            <p>
              <strong>{{ nameOf(flag.partnerId) }}</strong> {{ 'practice.flag.kind.' + flag.kind | transloco }}
              <span class="gw-small">{{ flag.at | momentWords: current.timeZone() }}</span>
            </p>
            @if (acting() === flag.id) {
              <form (submit)="acknowledge(flag.id, $event)">
                <label [for]="'action-' + flag.id">{{ 'practice.flag.action' | transloco }}</label>
                <textarea
                  class="gw-input"
                  rows="3"
                  [id]="'action-' + flag.id"
                  [value]="action()"
                  (input)="action.set(typed($event))"
                ></textarea>
                <div class="gw-actions">
                  <button matButton="filled" type="submit" [disabled]="busy() || !action().trim()">
                    {{ 'practice.flag.done' | transloco }}
                  </button>
                  <button matButton type="button" (click)="acting.set(null)">{{ 'ui.cancel' | transloco }}</button>
                </div>
              </form>
            } @else {
              <button matButton="outlined" type="button" (click)="start(flag.id)">
                <gw-icon name="check" /> {{ 'practice.flag.act' | transloco }}
              </button>
            }
          </div>
        }
      </section>
    }
    @if (done().length) {
      <details>
        <summary>{{ 'practice.flag.earlier' | transloco: { count: done().length } }}</summary>
        <ul>
          @for (flag of done(); track flag.id) {
            <li>
              {{ nameOf(flag.partnerId) }} {{ 'practice.flag.kind.' + flag.kind | transloco }}
              <span class="gw-muted gw-small">{{ flag.at | momentWords: current.timeZone() }}</span>
              <p class="gw-small">{{ flag.action }}</p>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host:not(:has(section, details)) {
      position: absolute;
    }
    section,
    form,
    .flag {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    .flag {
      align-items: start;
      border-top: 1px solid currentcolor;
      padding-top: 0.75rem;
    }
    form {
      width: 100%;
      max-width: 36rem;
    }
    label {
      font-weight: 550;
    }
  `,
})
export class FlagList {
  readonly flags = input.required<readonly QuietFlag[]>();
  readonly acknowledged = output();
  private readonly api = inject(SafetyApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly acting = signal<string | null>(null);
  protected readonly action = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly waiting = computed(() => this.flags().filter(({ acknowledgedAt }) => acknowledgedAt === null));
  protected readonly done = computed(() => this.flags().filter(({ acknowledgedAt }) => acknowledgedAt !== null));

  protected nameOf(id: string): string {
    return this.current.partners().find((partner) => partner.id === id)?.name ?? '';
  }
  protected typed(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }
  protected start(id: string): void {
    this.action.set('');
    this.acting.set(id);
  }

  protected async acknowledge(id: string, event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.acknowledge(id, this.action().trim());
      this.acting.set(null);
      this.acknowledged.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
