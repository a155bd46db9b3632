import { Component, computed, input, output } from '@angular/core';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a few, as a list to open. Says what was chosen, and knows nothing of where it goes. */
@Component({
  selector: 'gw-pick-input',
  template: `
    <label [attr.for]="id()">{{ label() }}</label>
    @if (hint(); as text) {
      <p class="gw-muted gw-small" [id]="id() + '-hint'">{{ text }}</p>
    }
    <select class="gw-input" [id]="id()" [attr.aria-describedby]="hint() ? id() + '-hint' : null" (change)="pick($event)">
      @for (choice of shown(); track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
      min-width: 0;
    }
    label {
      font-weight: 550;
    }
  `,
})
export class PickInput {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly id = input.required<string>();
  readonly value = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly picked = output<string>();
  /** What is chosen is always in the list, also when it is none of those offered. */
  protected readonly shown = computed(() =>
    this.choices().some(({ value }) => value === this.value())
      ? this.choices()
      : [{ value: this.value(), label: this.value() }, ...this.choices()],
  );

  protected pick(event: Event): void {
    this.picked.emit((event.target as HTMLSelectElement).value);
  }
}
