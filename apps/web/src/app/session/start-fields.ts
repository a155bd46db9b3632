import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control, Field } from '../ui/field';
import type { PlanDraft } from './session-model';

/** Day, time, length and place of a session, in the clock of the clinic. */
@Component({
  selector: 'gw-start-fields',
  imports: [FormField, TranslocoPipe, Control, Field],
  template: `
    <gw-field class="whole" [label]="'session.field.day' | transloco" [field]="form().day"
      ><input gwControl type="date" [formField]="form().day"
    /></gw-field>
    <gw-field [label]="'session.field.time' | transloco" [field]="form().time"
      ><input gwControl type="time" [formField]="form().time"
    /></gw-field>
    <gw-field [label]="'session.field.minutes' | transloco" [field]="form().minutes"
      ><input gwControl type="number" inputmode="numeric" [formField]="form().minutes"
    /></gw-field>
    <gw-field class="whole" [label]="'session.field.place' | transloco" [field]="form().place">
      <select gwControl [formField]="form().place">
        @for (place of places; track place) {
          <option [value]="place">{{ 'session.place.' + place | transloco }}</option>
        }
      </select>
    </gw-field>
    <p class="whole gw-muted gw-small">{{ 'session.field.zone' | transloco: { zone: timeZone().replaceAll('_', ' ') } }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1rem;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    .whole {
      grid-column: 1 / -1;
    }
  `,
})
export class StartFields {
  readonly form = input.required<Pick<FieldTree<PlanDraft>, keyof PlanDraft>>();
  readonly timeZone = input.required<string>();
  protected readonly places = ['in_person', 'video', 'audio'] as const;
}
