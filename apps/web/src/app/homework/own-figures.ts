import { Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FiguresApi } from '../api/figures-api';
import { ColourScheme } from '../ui/colour-scheme';
import { Figure } from '../ui/figure';
import { lastOf } from '../ui/last-of';
import { PeriodSelect } from '../ui/period-select';

/** Own pictures of one homework, from own entries alone. Nothing at all while there is nothing to show: no empty frame asks for more. */
@Component({
  selector: 'gw-own-figures',
  imports: [TranslocoPipe, Figure, PeriodSelect],
  providers: [ColourScheme],
  template: `
    @if (figures(); as all) {
      @if (all.length || weeks() !== first) {
        <section class="gw-stack" aria-labelledby="own-figures">
          <div class="gw-between">
            <h2 id="own-figures">{{ 'homework.own.figures' | transloco }}</h2>
            <gw-period-select [(weeks)]="weeks" />
          </div>
          <p class="gw-muted">{{ 'homework.own.figuresText' | transloco }}</p>
          @for (figure of all; track figure.id) {
            <div class="gw-card"><gw-figure [figure]="figure" /></div>
          } @empty {
            <p class="gw-muted">{{ 'homework.own.noFigures' | transloco }}</p>
          }
        </section>
      }
    }
  `,
})
export class OwnFigures {
  readonly homeworkId = input.required<string>();

  private readonly scheme = inject(ColourScheme);
  protected readonly first = 26;
  protected readonly weeks = signal<number>(this.first);
  private readonly list = inject(FiguresApi).own(() => ({
    homeworkId: this.homeworkId(),
    weeks: this.weeks(),
    theme: this.scheme.theme(),
  }));
  protected readonly figures = lastOf(() => (this.list.hasValue() ? this.list.value().items : undefined));
}
