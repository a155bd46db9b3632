import { Component, effect, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { hintsFor } from '@groundwork/homework';
import type { Asked } from './asked';
import { Icon } from '../icon';

/** Milliseconds of quiet before a remark is made, so that it does not talk over somebody's thought. */
export const QUIET = 700;

interface Remark {
  readonly words: string;
  readonly message: string;
}

/** Gentle remarks on the wording of a text, while it is typed. They stand below it, are read out politely, and never hold anything up. */
@Component({
  selector: 'gw-wording-hints',
  imports: [TranslocoPipe, Icon],
  template: `
    <div aria-live="polite" aria-atomic="true">
      @for (remark of remarks(); track remark.message) {
        <p class="gw-note">
          <gw-icon name="sprout" />
          <span
            ><strong>{{ 'homework.hint.words' | transloco: { words: remark.words } }}</strong> {{ remark.message }}</span
          >
        </p>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
    }
    p {
      display: flex;
      gap: 0.625rem;
      align-items: start;
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }
    :host:not(:has(p)) {
      position: absolute;
    }
    strong {
      font-weight: 550;
    }
  `,
})
export class WordingHints {
  readonly definition = input.required<Asked>();
  /** Name of the field, `group.name` inside a group. */
  readonly field = input.required<string>();
  readonly text = input.required<string>();
  protected readonly remarks = signal<readonly Remark[]>([]);

  constructor() {
    effect((cleanUp) => {
      const [definition, field, text] = [this.definition(), this.field(), this.text()];
      const timer = setTimeout(() => this.remarks.set(remarksOn(definition, field, text)), QUIET);
      cleanUp(() => clearTimeout(timer));
    });
  }
}

/** One remark for each kind of wording, with the words it is about. */
export function remarksOn(definition: Asked, field: string, text: string): readonly Remark[] {
  const found = hintsFor(definition, field, text).map(({ message, start, end }) => ({ message, words: text.slice(start, end) }));
  return found.filter(({ message }, index) => found.findIndex((other) => other.message === message) === index);
}
