import { Component, input } from '@angular/core';

/** Label and value, row by row; line ends in a value are kept. */
@Component({
  selector: 'gw-rows',
  template: `
    <dl>
      @for (row of rows(); track $index) {
        <div>
          <dt>{{ row.label }}</dt>
          <dd>{{ row.value }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-direction: column;
      gap: 0.875rem;
    }
    dt {
      font-size: 0.875rem;
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      white-space: pre-wrap;
    }
  `,
})
export class Rows {
  readonly rows = input.required<readonly { label: string; value: string }[]>();
}
