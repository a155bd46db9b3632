import { Component, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

const periods = [4, 12, 26, 52, 104] as const;

/** How many weeks back. */
@Component({
  selector: 'gw-period-select',
  imports: [TranslocoPipe],
  template: `
    <label>
      <span class="gw-small gw-muted">{{ 'ui.figure.period' | transloco }}</span>
      <select class="gw-input" (change)="choose($event)">
        @for (period of periods; track period) {
          <option [value]="period" [selected]="period === weeks()">{{ 'ui.figure.weeks.' + period | transloco }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: flex;
      align-items: center;
      gap: 0.625rem;
    }
    select {
      width: auto;
    }
  `,
})
export class PeriodSelect {
  readonly weeks = model.required<number>();
  protected readonly periods = periods;

  protected choose(event: Event): void {
    this.weeks.set(Number((event.target as HTMLSelectElement).value));
  }
}
