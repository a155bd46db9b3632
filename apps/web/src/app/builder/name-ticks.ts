import { Component, input, output } from '@angular/core';
import type { Choice } from './pick-input';

/** Several of the questions (or scores), as boxes to tick. Says the whole choice anew, in their order. */
@Component({
  selector: 'gw-name-ticks',
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @for (choice of choices(); track choice.value) {
        <label>
          <input type="checkbox" [checked]="value().includes(choice.value)" (change)="turn(choice.value)" />
          <span>{{ choice.label }}</span>
        </label>
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
    }
    label {
      display: flex;
      gap: 0.625rem;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
    }
    span {
      overflow-wrap: anywhere;
    }
  `,
})
export class NameTicks {
  readonly label = input.required<string>();
  readonly value = input.required<readonly string[]>();
  readonly choices = input.required<readonly Choice[]>();
  readonly ticked = output<readonly string[]>();

  protected turn(changed: string): void {
    const before = this.value();
    const after = this.choices()
      .map(({ value }) => value)
      .filter((value) => (value === changed ? !before.includes(value) : before.includes(value)));
    this.ticked.emit(after);
  }
}
