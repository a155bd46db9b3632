import { Component, input } from '@angular/core';

/** How a status should feel; colour never stands without its words. */
export type Tone = 'plain' | 'good' | 'new' | 'quiet' | 'care';

/** A status in one or two words. */
@Component({
  selector: 'gw-status-chip',
  template: '<ng-content />',
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      padding: 0.125rem 0.625rem;
      border-radius: 999px;
      font-size: 0.875rem;
      line-height: 1.5;
      white-space: nowrap;
      background: var(--mat-sys-surface-container-high);
      color: var(--mat-sys-on-surface);
    }
    :host.good {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    :host.new {
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }
    :host.care {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
    :host.quiet {
      background: transparent;
      border: 1px solid var(--mat-sys-outline-variant);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class StatusChip {
  readonly tone = input<Tone>('plain');
}
