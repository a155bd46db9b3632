import { Component, input, output } from '@angular/core';

/** One of a few answers, as a list of radio buttons with room for a thumb. */
@Component({
  selector: 'gw-one-choice',
  template: `
    <div
      role="radiogroup"
      class="list"
      [class.short]="options().length < 3"
      [class.compact]="compact()"
      [attr.aria-labelledby]="labelledBy()"
      [attr.aria-describedby]="describedBy()"
    >
      @for (option of options(); track option.value) {
        <label [class.chosen]="value() === option.value">
          <input
            type="radio"
            [id]="$first ? control() : control() + '-' + option.value"
            [name]="control()"
            [checked]="value() === option.value"
            (change)="changed.emit(option.value)"
          />
          <span>{{ option.label }}</span>
        </label>
      }
    </div>
  `,
  styles: `
    .list {
      display: grid;
      gap: 0.5rem;
    }
    .short {
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    }
    .compact {
      display: flex;
      flex-wrap: wrap;
    }
    label {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-height: 52px;
      padding: 0.5rem 1rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 14px;
      cursor: pointer;
      background: var(--mat-sys-surface-container-lowest);
    }
    label:hover {
      border-color: var(--mat-sys-primary);
    }
    .compact label {
      min-height: 44px;
      padding: 0.25rem 0.875rem 0.25rem 0.625rem;
      border-radius: 999px;
      gap: 0.5rem;
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
  `,
})
export class OneChoice {
  readonly value = input.required<string | undefined>();
  readonly changed = output<string>();
  readonly options = input.required<readonly { value: string; label: string }[]>();
  /** Side by side and small, where the same is asked many times. */
  readonly compact = input(false);
  readonly control = input.required<string>();
  readonly labelledBy = input.required<string>();
  readonly describedBy = input.required<string | null>();
}
