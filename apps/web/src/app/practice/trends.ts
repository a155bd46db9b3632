import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FiguresApi } from '../api/figures-api';
import { toProblem } from '../api/problem';
import { ColourScheme } from '../ui/colour-scheme';
import { Figure } from '../ui/figure';
import { lastOf } from '../ui/last-of';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PeriodSelect } from '../ui/period-select';
import { CurrentCouple } from './current-couple';

/** A few figures of a couple over the last weeks; those that have nothing to show are not there. */
@Component({
  selector: 'gw-trends',
  imports: [TranslocoPipe, Figure, LoadProblem, Loading, PeriodSelect],
  providers: [ColourScheme],
  template: `
    <div class="gw-between">
      <h2>{{ heading() }}</h2>
      <gw-period-select [(weeks)]="weeks" />
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
  `,
})
export class Trends {
  readonly heading = input.required<string>();
  /** Ids of the figures to show, in this order. */
  readonly which = input.required<readonly string[]>();

  private readonly current = inject(CurrentCouple);
  private readonly scheme = inject(ColourScheme);
  protected readonly weeks = signal<number>(12);
  protected readonly list = inject(FiguresApi).figures(() => ({
    coupleId: this.current.couple().id,
    weeks: this.weeks(),
    theme: this.scheme.theme(),
    only: this.which(),
  }));
  /** What was drawn last stays until the next is there, so that an opened table stays open while the period changes. */
  private readonly items = lastOf(() => (this.list.hasValue() ? this.list.value().items : undefined));
  protected readonly shown = computed(() => {
    const items = this.items();
    return items ? this.which().flatMap((id) => items.filter((figure) => figure.id === id)) : null;
  });
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
}
