import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

/** Several of a set of words: check boxes that look like chips. The value keeps the order of the choices. */
@Component({
  selector: 'gw-choice-chips',
  template: `
    <fieldset>
      <legend [class.gw-hidden]="legendHidden()">{{ label() }}</legend>
      <div class="chips">
        @for (choice of choices(); track choice.value) {
          <label [class.chosen]="value().includes(choice.value)">
            <input
              type="checkbox"
              [checked]="value().includes(choice.value)"
              [disabled]="disabled()"
              (change)="toggle(choice.value)"
              (blur)="touched.set(true)"
            />
            {{ choice.label }}
          </label>
        }
      </div>
    </fieldset>
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
      margin-bottom: 0.75rem;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 44px;
      padding: 0.25rem 0.875rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 999px;
      cursor: pointer;
      background: var(--mat-sys-surface-container-lowest);
    }
    label:hover {
      border-color: var(--mat-sys-primary);
    }
    .chosen {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      border-color: var(--mat-sys-primary);
    }
    label:has(input:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
    }
    input:focus-visible {
      outline: none;
    }
    input {
      width: 1.125rem;
      height: 1.125rem;
    }
  `,
})
export class ChoiceChips implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly label = input.required<string>();
  readonly legendHidden = input(false);
  readonly choices = input.required<readonly { value: string; label: string }[]>();

  protected toggle(changed: string): void {
    const chosen = this.value();
    this.value.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((value) => (value === changed ? !chosen.includes(value) : chosen.includes(value))),
    );
  }
}
