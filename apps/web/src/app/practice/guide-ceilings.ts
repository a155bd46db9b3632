import { Component, computed, input } from '@angular/core';
import type { Homework } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { ceilingsOf } from './guide-works';

/** Who may ever read what of a homework. The database holds to it; no screen offers more. */
@Component({
  selector: 'gw-guide-ceilings',
  imports: [TranslocoPipe],
  template: `
    <p class="gw-muted">{{ 'library.ceiling.text' | transloco }}</p>
    @if (rows().length) {
      <dl>
        @for (row of rows(); track row.key) {
          <div class="part">
            <dt>{{ row.label }}</dt>
            <dd>
              <span>{{ 'library.ceiling.counselor' | transloco }}</span> {{ row.counselor | transloco }}
            </dd>
            <dd>
              <span>{{ 'library.ceiling.partner' | transloco }}</span> {{ row.partner | transloco }}
            </dd>
            <dd>
              <span>{{ 'library.ceiling.report' | transloco }}</span> {{ row.report | transloco }}
            </dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    dl {
      margin: 0;
      display: flex;
      flex-direction: column;
    }
    .part {
      padding-block: 0.625rem;
      border-top: 1px solid var(--mat-sys-outline-variant);
      display: grid;
      gap: 0.25rem 1rem;
      grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    }
    dt {
      font-weight: 550;
      grid-column: 1 / -1;
    }
    dd {
      margin: 0;
      font-size: 0.9375rem;
    }
    span {
      display: block;
      font-size: 0.8125rem;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class GuideCeilings {
  readonly homework = input.required<Homework>();
  protected readonly rows = computed(() => ceilingsOf(this.homework()));
}
