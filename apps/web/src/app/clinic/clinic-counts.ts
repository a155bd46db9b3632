import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClinicApi } from '../api/clinic-api';

const kinds = ['activeCouples', 'counselors', 'partners', 'invitationsOpen'] as const;

/** How much is going on, in four numbers and nothing else. */
@Component({
  selector: 'gw-clinic-counts',
  imports: [TranslocoPipe],
  template: `
    <dl>
      @for (count of counts(); track count.kind) {
        <div>
          <dd class="gw-numbers">{{ count.value }}</dd>
          <dt class="gw-muted gw-small">{{ 'clinic.counts.' + count.kind | transloco }}</dt>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
      gap: 1rem 2rem;
      min-height: 4.25rem;
    }
    div {
      display: flex;
      flex-direction: column;
      border-inline-start: 3px solid var(--mat-sys-primary-container);
      padding-inline-start: 1rem;
    }
    dd {
      margin: 0;
      font-family: var(--gw-heading);
      font-size: 1.75rem;
      line-height: 1.2;
    }
  `,
})
export class ClinicCounts {
  private readonly answer = inject(ClinicApi).counts();
  protected readonly counts = computed(() => {
    const found = this.answer.hasValue() ? this.answer.value() : null;
    return kinds.map((kind) => ({ kind, value: found?.[kind] ?? '–' }));
  });
}
