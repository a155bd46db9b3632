import { Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';

let made = 0;

/** A scale of radio buttons (WCAG 2.5.7: no sliding), arrow keys work, and leaving it open is a choice of its own. */
@Component({
  selector: 'gw-rating',
  imports: [TranslocoPipe],
  template: `
    <fieldset [attr.aria-describedby]="describedBy()">
      <legend>{{ label() }}</legend>
      <div class="scale" [style.--steps]="steps().length">
        @for (step of steps(); track step) {
          <label [class.chosen]="value() === step">
            <input
              type="radio"
              class="gw-hidden"
              [name]="group"
              [value]="step"
              [checked]="value() === step"
              [disabled]="disabled()"
              (change)="value.set(step)"
              (blur)="touched.set(true)"
            />
            <span>{{ step }}</span>
          </label>
        }
      </div>
      @if (low() || high()) {
        <div class="ends gw-small gw-muted" [id]="group + '-ends'">
          <span>{{ low() }}</span
          ><span>{{ high() }}</span>
        </div>
      }
      @if (skippable() && value() !== null) {
        <button type="button" class="skip" [disabled]="disabled()" (click)="value.set(null)">{{ 'ui.rating.clear' | transloco }}</button>
      }
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
    .scale {
      display: grid;
      grid-template-columns: repeat(min(var(--steps), 6), 1fr);
      gap: 0.5rem;
    }
    @media (min-width: 34rem) {
      .scale {
        grid-template-columns: repeat(var(--steps), 1fr);
      }
    }
    .scale label {
      position: relative;
      display: grid;
      place-items: center;
      min-height: 48px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 14px;
      cursor: pointer;
      font-size: 1.125rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    .scale label:hover {
      border-color: var(--mat-sys-primary);
    }
    .chosen {
      background: var(--mat-sys-primary) !important;
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font-weight: 650;
    }
    .scale label:has(input:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
    }
    .scale input {
      position: absolute;
      opacity: 0;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      clip-path: none;
      cursor: pointer;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: 2rem;
      margin-top: 0.5rem;
    }
    .ends span:last-child {
      text-align: end;
    }
    .skip {
      all: unset;
      cursor: pointer;
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      text-decoration: underline;
      color: var(--mat-sys-primary);
    }
    .skip:focus-visible {
      outline: 3px solid var(--mat-sys-tertiary);
      border-radius: 6px;
    }
    @media (forced-colors: active) {
      .chosen {
        outline: 3px solid Highlight;
      }
    }
  `,
})
export class Rating implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly label = input.required<string>();
  /** Lowest and highest step, whole numbers. */
  readonly from = input(0);
  readonly to = input(10);
  /** Words at the ends of the scale. */
  readonly low = input('');
  readonly high = input('');
  readonly skippable = input(true);

  protected readonly group = `gw-rating-${++made}`;
  protected readonly steps = computed(() => Array.from({ length: this.to() - this.from() + 1 }, (_, index) => this.from() + index));
  protected readonly describedBy = computed(() => (this.low() || this.high() ? `${this.group}-ends` : null));
}
