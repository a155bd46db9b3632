import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Quiet placeholder while something loads; appears only when it takes longer than a blink. */
@Component({
  selector: 'gw-loading',
  imports: [TranslocoPipe],
  template: `<div role="status">
      <span class="gw-hidden">{{ 'ui.loading' | transloco }}</span>
    </div>
    <i></i><i></i><i></i>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      padding-block: 0.5rem;
      opacity: 0;
      animation: show 0.2s 0.3s forwards;
      min-height: 8rem;
    }
    i {
      height: 1.25rem;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
    }
    i:nth-of-type(2) {
      width: 82%;
    }
    i:nth-of-type(3) {
      width: 61%;
    }
    @keyframes show {
      to {
        opacity: 1;
      }
    }
  `,
})
export class Loading {}
