import { Component, computed, inject, input, signal } from '@angular/core';
import type { Options } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { optionsFrom } from './new-field';
import { controlAt } from './place-name';
import type { Path } from './put';

/** The answers to choose from, one on each line: quicker than a box for each. */
@Component({
  selector: 'gw-options-input',
  imports: [TranslocoPipe],
  template: `
    <label [attr.for]="id()">{{ 'builder.question.options' | transloco }}</label>
    <p class="gw-muted gw-small" [id]="id() + '-hint'">{{ 'builder.question.optionsHint' | transloco }}</p>
    <textarea
      class="gw-input"
      autocomplete="off"
      [id]="id()"
      [rows]="4"
      [value]="text()"
      [attr.aria-describedby]="id() + '-hint'"
      (input)="type($event)"
      (blur)="typed.set(null)"
    ></textarea>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }
    label {
      font-weight: 550;
    }
  `,
})
export class OptionsInput {
  /** Of the question. */
  readonly path = input.required<Path>();
  private readonly desk = inject(Desk);
  protected readonly id = computed(() => controlAt(`/${[...this.path(), 'options'].join('/')}`));
  /** As it is being typed, empty lines and all; null once it is left. */
  protected readonly typed = signal<string | null>(null);
  private readonly options = computed(() => (this.desk.at([...this.path(), 'options']) ?? {}) as Options);
  protected readonly text = computed(() => this.typed() ?? Object.values(this.options()).join('\n'));

  protected type(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    this.typed.set(value);
    const options = optionsFrom(value.split('\n'), this.options());
    const { groups: _, ...question } = this.desk.at(this.path()) as Record<string, unknown>;
    const { initial } = question;
    const start = typeof initial === 'string' && !Object.hasOwn(options, initial) ? { initial: undefined } : {};
    this.desk.put(
      this.path(),
      Object.fromEntries(Object.entries({ ...question, options, ...start }).filter(([, one]) => one !== undefined)),
    );
  }
}
