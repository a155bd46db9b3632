import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Hint, patternOf, phrasesOf } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { LineInput } from './line-input';
import { controlAt } from './place-name';
import type { Path } from './put';

/** Gentle remarks on wording: words that are pointed out while somebody writes, and what is said of them. They never block. */
@Component({
  selector: 'gw-hints-input',
  imports: [MatButton, TranslocoPipe, LineInput],
  template: `
    <fieldset>
      <legend>{{ 'builder.hints.heading' | transloco }}</legend>
      <p class="gw-muted gw-small">{{ 'builder.hints.text' | transloco }}</p>
      @for (hint of shown(); track $index; let index = $index) {
        <div class="hint">
          @if (hint.phrases; as phrases) {
            <label [attr.for]="idOf(index)">{{ 'builder.hints.words' | transloco }}</label>
            <input
              class="gw-input"
              type="text"
              autocomplete="off"
              [id]="idOf(index)"
              [value]="phrases.join(', ')"
              (change)="words(index, $event)"
            />
          } @else {
            <p class="gw-muted gw-small">{{ 'builder.hints.library' | transloco }}</p>
          }
          <gw-line-input [label]="'builder.hints.message' | transloco" [path]="[...path(), index, 'message']" />
          <button matButton type="button" (click)="drop(index)">{{ 'builder.remove' | transloco }}</button>
        </div>
      }
      <button matButton="outlined" type="button" (click)="add()">{{ 'builder.hints.add' | transloco }}</button>
    </fieldset>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      min-width: 0;
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      align-items: start;
    }
    legend {
      padding: 0;
      font-weight: 550;
      margin-bottom: 0.25rem;
    }
    .hint {
      width: 100%;
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--mat-sys-primary-container);
    }
    .hint button {
      align-self: start;
    }
    label {
      font-weight: 550;
    }
  `,
})
export class HintsInput {
  /** Of the list of remarks. */
  readonly path = input.required<Path>();
  private readonly desk = inject(Desk);
  private readonly hints = computed(() => (this.desk.at(this.path()) ?? []) as readonly Hint[]);
  protected readonly shown = computed(() => this.hints().map(({ pattern }) => ({ phrases: phrasesOf(pattern) })));

  protected idOf(index: number): string {
    return controlAt(`/${[...this.path(), index].join('/')}`);
  }

  protected words(index: number, event: Event): void {
    const phrases = (event.target as HTMLInputElement).value.split(',');
    this.desk.put([...this.path(), index, 'pattern'], patternOf(phrases));
  }

  protected add(): void {
    this.desk.put(this.path(), [...this.hints(), { pattern: patternOf(['you always', 'you never']), message: '' }]);
  }

  protected drop(index: number): void {
    const rest = this.hints().filter((_, at) => at !== index);
    this.desk.put(this.path(), rest.length > 0 ? rest : undefined);
  }
}
