import { Component, input } from '@angular/core';
import type { SharedEntry } from '@groundwork/contract';

/** Answers in words: numbers and choices as a tight list, written texts with room to be read. A thin line stands between parts. */
@Component({
  selector: 'gw-entry-rows',
  template: `
    @for (part of parts(); track part.key) {
      <dl>
        @for (row of part.rows; track row.field) {
          <div [class.long]="long.includes(row.kind)">
            <dt>{{ row.label }}</dt>
            <dd>{{ row.value }}</dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 44rem;
    }
    dl {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
    }
    dl + dl {
      border-top: 1px solid var(--mat-sys-outline-variant);
      margin-top: 0.75rem;
      padding-top: 0.75rem;
    }
    div {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 1.5rem;
      max-width: 28rem;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.9375rem;
    }
    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
      text-align: end;
      min-width: 4rem;
    }
    .long {
      display: block;
      max-width: none;
      padding-block: 0.25rem;
    }
    .long dd {
      text-align: start;
      white-space: pre-wrap;
      font-size: 1.0625rem;
    }
  `,
})
export class EntryRows {
  /** Kinds of answers that need a line of their own. */
  protected readonly long = ['text', 'paragraph', 'choices', 'reference'];
  readonly parts = input.required<SharedEntry['parts']>();
}
