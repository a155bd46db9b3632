import { Component, computed, Directive, effect, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldLabels, fieldWords } from './field-words';

let made = 0;

/** Label, hint and error around one control: `<gw-field label="…" [field]="form.name"><input gwControl [formField]="form.name" /></gw-field>`. */
@Component({
  selector: 'gw-field',
  imports: [TranslocoPipe],
  template: `
    <label [attr.for]="id"
      >{{ label() }}
      @if (optional()) {
        <span class="gw-muted">{{ 'ui.field.optional' | transloco }}</span>
      }
    </label>
    @if (hint(); as text) {
      <p class="gw-muted gw-small" [id]="id + '-hint'">{{ text }}</p>
    }
    <ng-content />
    <div class="error" [id]="id + '-error'" aria-live="polite">
      @if (wrong(); as words) {
        <p class="wrong">{{ words.key | transloco: words.values }}</p>
      }
    </div>
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
    label span {
      font-weight: 400;
    }
    .error:not(:has(p)) {
      position: absolute;
    }
    .wrong {
      color: var(--mat-sys-error);
      font-weight: 550;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** Whether "(optional)" stands after the label. */
  readonly optional = input(false);
  readonly field = input.required<FieldTree<never> | FieldTree<unknown>>();

  readonly id = `gw-field-${++made}`;
  readonly wrong = computed(() => {
    const state = this.state();
    const error = state.touched() ? state.errors()[0] : undefined;
    return error ? fieldWords(error) : null;
  });
  readonly describedBy = computed(
    () => [this.hint() ? `${this.id}-hint` : '', this.wrong() ? `${this.id}-error` : ''].filter(Boolean).join(' ') || null,
  );
  private readonly state = computed(() => (this.field() as FieldTree<unknown>)());

  constructor() {
    const labels = inject(FieldLabels);
    effect(() => labels.keep(this.state(), this.label));
  }
}

/** Ties a native control to the label, hint and error of the `gw-field` around it. */
@Directive({
  selector: 'input[gwControl], textarea[gwControl], select[gwControl]',
  host: {
    class: 'gw-input',
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.wrong() ? true : null',
  },
})
export class Control {
  protected readonly field = inject(Field);
}
