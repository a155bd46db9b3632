import { Component, computed, input, model } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import type { Assignment } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control, Field } from '../ui/field';
import { Plural } from '../ui/plural';
import { type Begins, begins } from './assign-draft';
import { OneOf } from './one-of';

/** When homework begins: on a day, or after other homework of the same people, at once or some days later. */
@Component({
  selector: 'gw-schedule-begin',
  imports: [FormField, TranslocoPipe, Control, Field, OneOf, Plural],
  template: `
    @if (before().length) {
      <gw-one-of
        [label]="'library.begin.legend' | transloco"
        [choices]="choices"
        words="library.begin."
        [value]="begins()"
        (valueChange)="begins.set($event)"
      />
    }
    @if (waits()) {
      <div class="pair">
        <gw-field [label]="'library.begin.which' | transloco" [field]="assignmentId()">
          <select gwControl [formField]="assignmentId()">
            @for (one of before(); track one.id) {
              <option [value]="one.id">{{ one.title }}</option>
            }
          </select>
        </gw-field>
        <gw-field [label]="'library.begin.days' | transloco" [field]="days()">
          <input gwControl type="number" inputmode="numeric" [formField]="days()" />
        </gw-field>
      </div>
      <p class="gw-small gw-muted">
        {{ (later() ? ('library.begin.said' | plural: later()) : 'library.begin.atOnce') | transloco: { count: later() } }}
      </p>
    } @else {
      <gw-field [label]="(once() ? 'practice.give.on' : 'practice.give.startsOn') | transloco" [field]="startsOn()">
        <input gwControl class="day" type="date" [min]="today()" [formField]="startsOn()" />
      </gw-field>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    .pair {
      display: grid;
      gap: 0.75rem 1rem;
      grid-template-columns: minmax(0, 1fr) 7.5rem;
    }
    .day {
      max-width: 16rem;
    }
  `,
})
export class ScheduleBegin {
  readonly begins = model.required<Begins>();
  readonly startsOn = input.required<FieldTree<string>>();
  readonly assignmentId = input.required<FieldTree<string>>();
  readonly days = input.required<FieldTree<number>>();
  /** Homework it could come after. */
  readonly before = input.required<readonly Assignment[]>();
  /** Whether it is done once. */
  readonly once = input(false);
  readonly today = input.required<string>();

  protected readonly choices = begins;
  protected readonly waits = computed(() => this.begins() === 'after' && this.before().length > 0);
  protected readonly later = computed(() => this.days()().value() || 0);
}
