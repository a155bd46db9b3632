import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon';

/** A whole number to type, with a button less and a button more. */
@Component({
  selector: 'gw-number-input',
  imports: [TranslocoPipe, Icon],
  template: `
    <button
      type="button"
      [attr.aria-label]="'homework.number.less' | transloco"
      [disabled]="(value() ?? from()) <= from()"
      (click)="step(-1)"
    >
      <span class="minus" aria-hidden="true"></span>
    </button>
    <input
      class="gw-input gw-numbers"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      [id]="control()"
      [value]="value() ?? ''"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-labelledby]="labelledBy()"
      (input)="type($event)"
    />
    <button type="button" [attr.aria-label]="'homework.number.more' | transloco" [disabled]="(value() ?? from()) >= to()" (click)="step(1)">
      <gw-icon name="plus" />
    </button>
    <span class="gw-muted">{{ unit() }}</span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 0.5rem;
    }
    input {
      width: 5rem;
      text-align: center;
    }
    button {
      all: unset;
      box-sizing: border-box;
      display: grid;
      place-items: center;
      width: 48px;
      height: 48px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 50%;
      cursor: pointer;
      color: var(--mat-sys-primary);
      background: var(--mat-sys-surface-container-lowest);
    }
    button:hover {
      border-color: var(--mat-sys-primary);
    }
    button:disabled {
      color: var(--mat-sys-outline);
      border-color: var(--mat-sys-outline-variant);
      cursor: default;
    }
    button:focus-visible {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
    }
    .minus {
      width: 1rem;
      height: 2px;
      background: currentColor;
      border-radius: 1px;
    }
  `,
})
export class NumberInput {
  readonly value = input.required<number | undefined>();
  /** Undefined: nothing, or nothing that is a whole number. */
  readonly changed = output<number | undefined>();
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  readonly unit = input.required<string>();
  readonly control = input.required<string>();
  readonly labelledBy = input.required<string>();
  readonly describedBy = input.required<string | null>();

  protected step(by: number): void {
    const next = (this.value() ?? this.from()) + by;
    this.changed.emit(Math.min(Math.max(next, this.from()), this.to()));
  }

  protected type(event: Event): void {
    const typed = (event.target as HTMLInputElement).value.trim();
    this.changed.emit(/^-?\d{1,6}$/.test(typed) ? Number(typed) : undefined);
  }
}
