import { Component, computed, inject, input } from '@angular/core';
import { Desk } from './desk';
import { controlAt } from './place-name';
import type { Path } from './put';

/** Yes or no at one place of the homework; no takes the place away. */
@Component({
  selector: 'gw-tick-input',
  template: `
    <label>
      <input
        type="checkbox"
        [id]="id()"
        [checked]="on()"
        [attr.aria-describedby]="hint() ? id() + '-hint' : null"
        (change)="turn($event)"
      />
      <span>{{ label() }}</span>
    </label>
    @if (hint(); as text) {
      <p class="gw-muted gw-small" [id]="id() + '-hint'">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    label {
      display: flex;
      gap: 0.625rem;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
    }
    p {
      padding-inline-start: 2rem;
    }
  `,
})
export class TickInput {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly path = input.required<Path>();
  /** What stands there when it is ticked, and when it is not. */
  readonly yes = input<unknown>(true);
  readonly no = input<unknown>(undefined);
  private readonly desk = inject(Desk);
  protected readonly id = computed(() => controlAt(`/${this.path().join('/')}`));
  protected readonly on = computed(() => this.desk.at(this.path()) === this.yes());

  protected turn(event: Event): void {
    this.desk.put(this.path(), (event.target as HTMLInputElement).checked ? this.yes() : this.no());
  }
}
