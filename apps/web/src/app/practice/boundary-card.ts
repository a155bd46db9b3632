import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { daysBetween, dayWords, pageLanguage } from '../ui/days';
import { Icon } from '../ui/icon';
import type { Boundary } from './boundary-board';

/** One boundary: its words, whose it is, when it is looked at again (RS-4). */
@Component({
  selector: 'gw-boundary-card',
  imports: [TranslocoPipe, Icon],
  template: `
    <p class="text">{{ boundary().text }}</p>
    <p class="gw-small gw-muted who" [class.second]="second()">
      {{ (boundary().whose === 'ours' ? 'practice.limits.ours' : 'practice.limits.mine') | transloco: { name: name() } }}
    </p>
    @if (boundary().status !== 'retired') {
      @if (review(); as day) {
        <p class="gw-small when" [class.due]="isDue()">
          <gw-icon name="calendar" /> {{ (isDue() ? 'practice.limits.due' : 'practice.limits.again') | transloco: { day } }}
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
      padding: 0.875rem 1rem;
      border-radius: var(--gw-radius-small);
      border: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface-container-lowest);
    }
    .text {
      line-height: 1.4;
    }
    .who {
      display: flex;
      align-items: baseline;
      gap: 0.5rem;
    }
    .who::before {
      content: '';
      width: 0.5rem;
      height: 0.5rem;
      border-radius: 50%;
      flex: none;
      background: var(--mat-sys-primary);
    }
    .second::before {
      background: var(--gw-clay);
    }
    .when {
      display: flex;
      align-items: center;
      gap: 0.375rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .due {
      color: var(--mat-sys-secondary);
    }
  `,
})
export class BoundaryCard {
  readonly boundary = input.required<Boundary>();
  readonly name = input.required<string>();
  readonly second = input(false);
  /** Calendar day in the clinic. */
  readonly today = input.required<string>();

  protected readonly isDue = computed(() => {
    const { reviewOn } = this.boundary();
    return reviewOn !== null && daysBetween(this.today(), reviewOn) <= 0;
  });
  protected readonly review = computed(() => {
    const { reviewOn } = this.boundary();
    return reviewOn === null ? null : dayWords(reviewOn, this.today(), pageLanguage());
  });
}
