import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** A number between two ends, as radio buttons: nothing to slide, arrow keys work, and skipping is one of the choices. Skipped is null. */
@Component({
  selector: 'gw-scale',
  imports: [TranslocoPipe],
  template: `
    <div role="radiogroup" [attr.aria-labelledby]="labelledBy()" [attr.aria-describedby]="describedBy()">
      <div class="ends gw-small" aria-hidden="true">
        <span>{{ low() }}</span><span>{{ high() }}</span>
      </div>
      <div class="steps" [style.--steps]="steps().length">
        @for (step of steps(); track step) {
          <label [class.chosen]="value() === step">
            <input
              type="radio"
              [id]="$first ? control() : control() + '-' + step"
              [name]="control()"
              [checked]="value() === step"
              [attr.aria-label]="spoken(step)"
              (change)="changed.emit(step)"
            />
            <span aria-hidden="true">{{ step }}</span>
          </label>
        }
      </div>
      @if (skippable()) {
        <label class="skip" [class.chosen]="value() === null">
          <input type="radio" [name]="control()" [checked]="value() === null" (change)="changed.emit(null)" />
          {{ 'homework.scale.skip' | transloco }}
        </label>
      }
    </div>
  `,
  styles: `
    .ends {
      display: flex;
      justify-content: space-between;
      gap: 2rem;
      margin-bottom: 0.375rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .ends span:last-child {
      text-align: end;
    }
    .steps {
      display: grid;
      grid-template-columns: repeat(min(var(--steps), 6), 1fr);
      gap: 0.5rem;
    }
    @media (min-width: 34rem) {
      .steps {
        grid-template-columns: repeat(var(--steps), 1fr);
      }
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      min-height: 48px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 14px;
      cursor: pointer;
      font-size: 1.125rem;
      background: var(--mat-sys-surface-container-lowest);
      transition: background 0.15s;
    }
    label:hover {
      border-color: var(--mat-sys-primary);
    }
    .steps input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .steps .chosen {
      background: var(--mat-sys-primary);
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font-weight: 650;
    }
    .skip {
      display: inline-flex;
      align-items: center;
      gap: 0.625rem;
      padding: 0 0.5rem 0 0;
      margin-top: 0.5rem;
      border-color: transparent;
      background: transparent;
      font-size: 1rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .skip:hover {
      border-color: transparent;
      color: var(--mat-sys-on-surface);
    }
    label:has(input:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
    }
    @media (forced-colors: active) {
      .steps .chosen {
        outline: 3px solid Highlight;
      }
    }
  `,
})
export class Scale {
  /** Undefined: not answered yet. Null: skipped. */
  readonly value = input.required<number | null | undefined>();
  readonly changed = output<number | null>();
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  /** Words at the two ends. */
  readonly low = input.required<string>();
  readonly high = input.required<string>();
  readonly skippable = input.required<boolean>();
  readonly control = input.required<string>();
  readonly labelledBy = input.required<string>();
  readonly describedBy = input.required<string | null>();

  protected readonly steps = computed(() => Array.from({ length: this.to() - this.from() + 1 }, (_, index) => this.from() + index));

  protected spoken(step: number): string {
    const end = step === this.from() ? this.low() : step === this.to() ? this.high() : '';
    return end === '' ? String(step) : `${step}, ${end}`;
  }
}
