import { Component, computed, inject, input } from '@angular/core';
import { Desk } from './desk';
import { controlAt } from './place-name';
import type { Path } from './put';

/** A whole number at one place of the homework. What is no number within its ends is not taken, and stays in the box. */
@Component({
  selector: 'gw-number-box',
  template: `
    <label [attr.for]="id()">{{ label() }}</label>
    <input
      class="gw-input"
      type="number"
      inputmode="numeric"
      autocomplete="off"
      [id]="id()"
      [min]="from()"
      [max]="to()"
      [value]="value() ?? ''"
      [attr.placeholder]="optional() ? '–' : null"
      (change)="type($event)"
    />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
      width: max-content;
      max-width: 100%;
    }
    label {
      font-weight: 550;
    }
    input {
      width: 8rem;
    }
  `,
})
export class NumberBox {
  readonly label = input.required<string>();
  readonly path = input.required<Path>();
  readonly from = input(0);
  readonly to = input(1000);
  /** Whether nothing may stand there. */
  readonly optional = input(false);
  private readonly desk = inject(Desk);
  protected readonly id = computed(() => controlAt(`/${this.path().join('/')}`));
  protected readonly value = computed(() => {
    const value = this.desk.at(this.path());
    return typeof value === 'number' ? value : null;
  });

  protected type(event: Event): void {
    const box = event.target as HTMLInputElement;
    const number = box.valueAsNumber;
    if (box.value === '' && this.optional()) this.desk.put(this.path(), undefined);
    else if (Number.isInteger(number)) this.desk.put(this.path(), Math.min(this.to(), Math.max(this.from(), number)));
  }
}
