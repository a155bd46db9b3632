import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChoiceChips } from '../ui/choice-chips';
import type { SessionDraft } from './session-model';
import { StartFields } from './start-fields';

/** Whether it took place, when, and who took part. */
@Component({
  selector: 'gw-session-details',
  imports: [FormField, TranslocoPipe, ChoiceChips, StartFields],
  template: `
    <div class="gw-stack">
      <h2>{{ 'session.details.heading' | transloco }}</h2>
      <fieldset>
        <legend>{{ 'session.details.state' | transloco }}</legend>
        <div class="states">
          @for (state of states; track state) {
            <label
              ><input type="radio" class="gw-hidden" [value]="state" [formField]="form().state" /><span>{{
                'session.state.' + state | transloco
              }}</span></label
            >
          }
        </div>
      </fieldset>
      <gw-start-fields [form]="form()" [timeZone]="timeZone()" />
      @if (choices().length) {
        <gw-choice-chips [label]="'session.details.attendees' | transloco" [choices]="choices()" [formField]="form().attendees" />
      }
    </div>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      min-width: 0;
    }
    legend {
      padding: 0;
      font-weight: 550;
      margin-bottom: 0.5rem;
    }
    .states {
      display: flex;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 14px;
      overflow: clip;
    }
    .states label {
      position: relative;
      flex: 1;
    }
    .states label + label {
      border-inline-start: 1px solid var(--mat-sys-outline);
    }
    .states span {
      display: grid;
      place-items: center;
      min-height: 44px;
      padding: 0.25rem;
      font-size: 0.9375rem;
      cursor: pointer;
    }
    .states span:hover {
      background: var(--mat-sys-surface-container-low);
    }
    .states input:checked + span {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-weight: 550;
    }
    .states input:focus-visible + span {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: -3px;
      border-radius: 14px;
    }
    @media (forced-colors: active) {
      .states input:checked + span {
        outline: 2px solid Highlight;
        outline-offset: -4px;
      }
    }
  `,
})
export class SessionDetails {
  readonly form = input.required<FieldTree<SessionDraft>>();
  readonly timeZone = input.required<string>();
  readonly partners = input.required<readonly Partner[]>();
  protected readonly states = ['planned', 'held', 'cancelled'] as const;
  protected readonly choices = computed(() => this.partners().map(({ id, name }) => ({ value: id, label: name })));
}
