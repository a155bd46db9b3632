import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldLabels, fieldWords } from './field-words';

/** After a try to send: everything that needs another look, in one list above the form, each a way to its field. Takes the focus. */
@Component({
  selector: 'gw-error-summary',
  imports: [TranslocoPipe],
  template: `
    @if (errors().length) {
      <div class="box" role="alert" tabindex="-1">
        <h2>{{ 'ui.summary.heading' | transloco }}</h2>
        <ul>
          @for (error of errors(); track $index) {
            <li>
              <button type="button" (click)="error.go()">
                {{ 'ui.summary.line' | transloco: { label: error.label, words: (error.words.key | transloco: error.words.values) } }}
              </button>
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host:not(:has(.box)) {
      display: none;
    }
    .box {
      border: 2px solid var(--mat-sys-error);
      border-radius: var(--gw-radius-small);
      padding: 1rem 1.25rem;
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
    }
    ul {
      padding-inline-start: 1.25rem;
    }
    button {
      all: unset;
      display: inline;
      cursor: pointer;
      color: var(--mat-sys-error);
      text-decoration: underline;
      min-height: 24px;
    }
    button:focus-visible {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
      border-radius: 6px;
    }
  `,
})
export class ErrorSummary {
  readonly form = input.required<FieldTree<unknown>>();
  /** How often sending was tried; the list appears with the first try. */
  readonly attempts = input.required<number>();

  private readonly labels = inject(FieldLabels);
  protected readonly errors = computed(() => {
    if (this.attempts() === 0) return [];
    return this.form()()
      .errorSummary()
      .map((error) => ({
        label: this.labels.of(error.fieldTree()),
        words: fieldWords(error),
        go: () => error.fieldTree().focusBoundControl(),
      }));
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    effect(() => {
      if (this.attempts() > 0) afterNextRender(() => host.querySelector<HTMLElement>('.box')?.focus(), { injector });
    });
  }
}
