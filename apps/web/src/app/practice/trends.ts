import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FiguresApi } from '../api/figures-api';
import { toProblem } from '../api/problem';
import { Figure } from '../ui/figure';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ColourScheme } from './colour-scheme';
import { CurrentCouple } from './current-couple';

const periods = [4, 12, 26, 52] as const;

/** Figures of a couple over the last weeks; those that have nothing to show are not there. */
@Component({
  selector: 'gw-trends',
  imports: [TranslocoPipe, Figure, LoadProblem, Loading],
  providers: [ColourScheme],
  template: `
    <div class="gw-between">
      <h2>{{ heading() }}</h2>
      <label>
        <span class="gw-small gw-muted">{{ 'practice.trends.period' | transloco }}</span>
        <select class="gw-input" (change)="choose($event)">
          @for (period of periods; track period) {
            <option [value]="period" [selected]="period === weeks()">{{ 'practice.trends.weeks' | transloco: { count: period } }}</option>
          }
        </select>
      </label>
    </div>
    @if (shown(); as figures) {
      @for (figure of figures; track figure.id) {
        <div class="gw-card"><gw-figure [figure]="figure" /></div>
      } @empty {
        <p class="gw-muted">{{ 'practice.trends.none' | transloco }}</p>
      }
    } @else if (unloaded(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="list.reload()" />
    } @else {
      <gw-loading />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
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
export class Trends {
  readonly heading = input.required<string>();
  /** Ids of the figures to show, in this order. */
  readonly which = input.required<readonly string[]>();

  private readonly current = inject(CurrentCouple);
  private readonly scheme = inject(ColourScheme);
  protected readonly periods = periods;
  protected readonly weeks = signal<number>(12);
  protected readonly list = inject(FiguresApi).figures(() => ({
    coupleId: this.current.couple().id,
    weeks: this.weeks(),
    theme: this.scheme.theme(),
  }));
  protected readonly shown = computed(() => {
    if (!this.list.hasValue()) return null;
    const { items } = this.list.value();
    return this.which().flatMap((id) => items.filter((figure) => figure.id === id));
  });
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));

  protected choose(event: Event): void {
    this.weeks.set(Number((event.target as HTMLSelectElement).value));
  }
}
