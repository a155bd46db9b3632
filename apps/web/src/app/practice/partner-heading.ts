import { Component, input } from '@angular/core';

/** The name over a partner's column, in their colour. */
@Component({
  selector: 'gw-partner-heading',
  template: `<h2 [class.second]="second()">{{ name() }}</h2>`,
  styles: `
    :host {
      display: block;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      font-size: 1.1875rem;
      padding-bottom: 0.625rem;
      border-bottom: 2px solid var(--mat-sys-primary);
    }
    .second {
      border-bottom-color: var(--gw-clay);
    }
  `,
})
export class PartnerHeading {
  readonly name = input.required<string>();
  readonly second = input(false);
}
