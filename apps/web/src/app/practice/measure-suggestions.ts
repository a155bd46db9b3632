import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoupleMeasures } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { StatusChip } from '../ui/status-chip';
import { byOccasion } from './measure-cards';

/** What to give when: a suggestion, nothing more (M-9). */
@Component({
  selector: 'gw-measure-suggestions',
  imports: [RouterLink, TranslocoPipe, StatusChip],
  template: `
    <p class="gw-muted">{{ 'measure.suggested.text' | transloco }}</p>
    <div class="occasions">
      @for (group of groups(); track group.occasion) {
        <section [attr.aria-labelledby]="'occasion-' + group.occasion">
          <h3 [id]="'occasion-' + group.occasion">{{ 'measure.occasion.' + group.occasion | transloco }}</h3>
          <ul class="gw-plain-list">
            @for (one of group.items; track one.id) {
              <li>
                @if (one.state === 'assignable') {
                  <a [routerLink]="['/people', coupleId(), 'assign', one.id]">{{ one.name }}</a>
                } @else {
                  <span>{{ one.name }}</span>
                  <gw-status-chip tone="quiet">{{ 'measure.state.' + one.state | transloco }}</gw-status-chip>
                }
                @if (one.for === 'hurt') {
                  <span class="gw-small gw-muted">{{ 'measure.suggested.hurt' | transloco }}</span>
                }
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    .occasions {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    }
    h3 {
      margin: 0;
      font-size: 1rem;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.5rem;
      min-height: 44px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
  `,
})
export class MeasureSuggestions {
  readonly coupleId = input.required<string>();
  readonly suggestions = input.required<CoupleMeasures['suggestions']>();
  protected readonly groups = computed(() => byOccasion(this.suggestions()));
}
