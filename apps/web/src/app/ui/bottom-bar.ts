import { Component } from '@angular/core';

/** The main action of a page: at the bottom of a phone's screen, in reach of a thumb; below the content elsewhere. */
@Component({
  selector: 'gw-bottom-bar',
  template: '<div class="gw-actions"><ng-content /></div>',
  styles: `
    :host {
      display: block;
      margin-top: 1.5rem;
    }
    @media (max-width: 40rem) {
      :host {
        position: sticky;
        bottom: 0;
        margin: 1.5rem -1rem -4rem;
        padding: 0.75rem 1rem calc(0.75rem + env(safe-area-inset-bottom));
        background: var(--mat-sys-surface);
        border-top: 1px solid var(--mat-sys-outline-variant);
        z-index: 2;
      }
    }
  `,
})
export class BottomBar {}
