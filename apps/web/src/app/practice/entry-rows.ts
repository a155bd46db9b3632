import { Component, computed, input } from '@angular/core';
import type { SharedEntry } from '@groundwork/contract';
import { blocksOf } from './answer-blocks';

/** Answers in words: numbers and choices as a tight list, repeated questions as a table, written texts with room to be read. A thin line stands between parts. */
@Component({
  selector: 'gw-entry-rows',
  template: `
    @for (part of blocks(); track part.key) {
      <div class="part">
        @for (block of part.blocks; track $index) {
          @if (block.kind === 'rows') {
            <dl>
              @for (row of block.rows; track row.field) {
                <div class="row" [class.long]="long.includes(row.kind)">
                  <dt>{{ row.label }}</dt>
                  <dd>{{ row.value }}</dd>
                </div>
              }
            </dl>
          } @else {
            <div class="gw-table-scroll">
              <table class="gw-table">
                <thead>
                  <tr>
                    @for (label of block.head; track label) {
                      <th scope="col">{{ label }}</th>
                    }
                  </tr>
                </thead>
                <tbody>
                  @for (line of block.lines; track line.number) {
                    <tr>
                      @for (cell of line.cells; track $index) {
                        <td>{{ cell }}</td>
                      }
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          }
        }
      </div>
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
    .part + .part {
      border-top: 1px solid var(--mat-sys-outline-variant);
      margin-top: 0.75rem;
      padding-top: 0.75rem;
    }
    .row {
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
  protected readonly blocks = computed(() => this.parts().map(({ key, rows }) => ({ key, blocks: blocksOf(rows) })));
}
