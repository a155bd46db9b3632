import { Component, input } from '@angular/core';

/** A bar of how far something has come, with its words; `percent` 0 to 100. */
@Component({
  selector: 'gw-progress',
  template: `
    <label class="gw-small"
      ><span>{{ label() }}</span
      ><progress max="100" [value]="percent()"></progress
    ></label>
  `,
  styles: `
    label {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }
    progress {
      appearance: none;
      width: 100%;
      height: 0.5rem;
      border: 0;
      border-radius: 999px;
      overflow: hidden;
      background: var(--mat-sys-surface-container-highest);
    }
    progress::-webkit-progress-bar {
      background: transparent;
    }
    progress::-webkit-progress-value {
      background: var(--mat-sys-primary);
      border-radius: 999px;
      transition: inline-size 0.3s;
    }
    progress::-moz-progress-bar {
      background: var(--mat-sys-primary);
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  readonly percent = input.required<number>();
}
