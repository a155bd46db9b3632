import { Component, input } from '@angular/core';
import type { Figure as Computed } from '@groundwork/chart';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chart } from './chart';

/** A figure: its sentence, its picture (loaded when seen), and the same as a table. */
@Component({
  selector: 'gw-figure',
  imports: [TranslocoPipe, Chart],
  template: `
    <figure>
      <figcaption>
        <h3>{{ figure().title }}</h3>
        <p class="gw-muted">{{ figure().sentence }}</p>
      </figcaption>
      @defer (on viewport) {
        <gw-chart [option]="figure().option" [height]="figure().height" />
      } @placeholder {
        <div [style.height.px]="figure().height"></div>
      }
      <details>
        <summary>{{ 'ui.figure.table' | transloco }}</summary>
        <div class="gw-table-scroll" tabindex="0" role="region" [attr.aria-label]="figure().table.caption">
          <table class="gw-table gw-numbers">
            <caption class="gw-hidden">
              {{
                figure().table.caption
              }}
            </caption>
            <thead>
              <tr>
                @for (head of figure().table.head; track $index) {
                  <th scope="col">{{ head }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of figure().table.rows; track $index) {
                <tr>
                  @for (cell of row; track $index) {
                    <td>{{ cell }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  `,
  styles: `
    figure {
      margin: 0;
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    figcaption {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
    }
    summary {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
      color: var(--mat-sys-primary);
      text-decoration: underline;
    }
  `,
})
export class Figure {
  /** As `libs/chart` computes it and as the API answers it. */
  readonly figure = input.required<Pick<Computed, 'title' | 'sentence' | 'option' | 'table' | 'height'>>();
}
