import { Component, computed, input, model } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayWords } from '../ui/day-words';
import { Control, Field } from '../ui/field';
import { type Until, untils } from './assign-draft';
import { OneOf } from './one-of';

/** Until when recurring homework lasts: until it is ended, until a day, or until the next session. */
@Component({
  selector: 'gw-schedule-until',
  imports: [FormField, TranslocoPipe, Control, DayWords, Field, OneOf],
  template: `
    <gw-one-of
      [label]="'library.until.legend' | transloco"
      [choices]="choices"
      words="library.until."
      [value]="until()"
      (valueChange)="until.set($event)"
    />
    @switch (until()) {
      @case ('day') {
        <gw-field [label]="'practice.give.endsOn' | transloco" [field]="endsOn()">
          <input gwControl type="date" [min]="startsOn()" [formField]="endsOn()" />
        </gw-field>
      }
      @case ('session') {
        <p class="gw-small gw-muted">
          @if (session(); as at) {
            {{ 'library.until.planned' | transloco: { day: (at | dayWords: timeZone()) } }}
          } @else {
            {{ 'library.until.unplanned' | transloco }}
          }
        </p>
      }
    }
  `,
  styles: ':host { display: flex; flex-direction: column; gap: 0.75rem; }',
})
export class ScheduleUntil {
  readonly until = model.required<Until>();
  readonly endsOn = input.required<FieldTree<string>>();
  readonly startsOn = input.required<string>();
  /** When the next session starts; null while none is planned. */
  readonly nextSession = input<string | null>(null);
  readonly timeZone = input('UTC');

  protected readonly choices = untils;
  protected readonly session = computed(() => this.nextSession());
}
