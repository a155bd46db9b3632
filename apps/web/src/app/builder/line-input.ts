import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { controlAt } from './place-name';
import type { Path } from './put';

/** A text at one place of the homework, with its label and, where something is missing there, the words for it. */
@Component({
  selector: 'gw-line-input',
  imports: [TranslocoPipe],
  template: `
    <label [attr.for]="id()"
      >{{ label() }}
      @if (optional()) {
        <span class="gw-muted">{{ 'ui.field.optional' | transloco }}</span>
      }
    </label>
    @if (hint(); as text) {
      <p class="gw-muted gw-small" [id]="id() + '-hint'">{{ text }}</p>
    }
    @if (rows() > 1) {
      <textarea
        class="gw-input"
        autocomplete="off"
        [id]="id()"
        [rows]="rows()"
        [value]="value()"
        [attr.maxlength]="most()"
        [attr.aria-describedby]="describedBy()"
        (input)="type($event)"
      ></textarea>
    } @else {
      <input
        class="gw-input"
        type="text"
        autocomplete="off"
        [id]="id()"
        [value]="value()"
        [attr.maxlength]="most()"
        [attr.aria-describedby]="describedBy()"
        (input)="type($event)"
      />
    }
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
    label span {
      font-weight: 400;
    }
    textarea {
      min-height: 0;
    }
  `,
})
export class LineInput {
  readonly label = input.required<string>();
  readonly path = input.required<Path>();
  readonly hint = input<string>();
  /** Most characters; a little below what the schema takes. */
  readonly most = input(400);
  readonly rows = input(1);
  /** Whether it may stay away: an empty text is taken out then. */
  readonly optional = input(false);

  private readonly desk = inject(Desk);
  protected readonly id = computed(() => controlAt(`/${this.path().join('/')}`));
  protected readonly value = computed(() => {
    const value = this.desk.at(this.path());
    return typeof value === 'string' ? value : '';
  });
  protected readonly describedBy = computed(() => (this.hint() ? `${this.id()}-hint` : null));

  protected type(event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.desk.put(this.path(), this.optional() && value.trim() === '' ? undefined : value);
  }
}
