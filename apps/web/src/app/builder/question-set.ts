import { Component, computed, forwardRef, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Field, type FieldKind, type Fields, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { newField } from './new-field';
import { controlAt } from './place-name';
import { freeName, type Path } from './put';
import { QuestionBody } from './question-body';

const kinds = ['yesNo', 'rating', 'text', 'choice', 'integer', 'date'] as const;

/** A few questions within something: asked of each item of a group, or in what is answered on an entry. */
@Component({
  selector: 'gw-question-set',
  imports: [MatButton, TranslocoPipe, forwardRef(() => QuestionBody)],
  template: `
    <fieldset [id]="id()" tabindex="-1">
      <legend>{{ heading() }}</legend>
      @for (one of questions(); track one.name) {
        <details [open]="fresh() === one.name">
          <summary>
            <span>{{ one.label || ('builder.untitled' | transloco) }}</span>
            <span class="gw-muted gw-small">{{ 'builder.kind.' + one.kind | transloco }}</span>
          </summary>
          <div class="body">
            <gw-question-body [path]="[...path(), one.name]" />
            <button matButton type="button" (click)="drop(one.name)">{{ 'builder.question.remove' | transloco }}</button>
          </div>
        </details>
      }
      <div class="gw-row" role="group" [attr.aria-label]="'builder.question.add' | transloco">
        @for (kind of kinds; track kind) {
          <button matButton="outlined" type="button" (click)="add(kind)">{{ 'builder.kind.' + kind | transloco }}</button>
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--gw-radius-small);
      padding: 1rem;
      margin: 0;
      min-width: 0;
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    legend {
      font-weight: 550;
      padding-inline: 0.375rem;
    }
    summary {
      min-height: 44px;
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      align-items: center;
      cursor: pointer;
      font-weight: 550;
    }
    summary::before {
      content: '+';
      width: 0.75rem;
      color: var(--mat-sys-primary);
    }
    details[open] > summary::before {
      content: '–';
    }
    summary .gw-muted {
      font-weight: 400;
    }
    .body {
      display: flex;
      flex-direction: column;
      gap: 1rem;
      align-items: stretch;
      padding-block: 0.5rem 1rem;
    }
    .body > button {
      align-self: start;
    }
  `,
})
export class QuestionSet {
  /** Of the questions. */
  readonly path = input.required<Path>();
  readonly heading = input.required<string>();
  private readonly desk = inject(Desk);
  protected readonly kinds = kinds;
  /** The one added last, which is open at once. */
  protected readonly fresh = signal('');
  protected readonly id = computed(() => controlAt(`/${this.path().join('/')}`));
  private readonly fields = computed(() => (this.desk.at(this.path()) ?? {}) as Fields);
  protected readonly questions = computed(() =>
    Object.entries<Field>(this.fields()).map(([name, { kind, label }]) => ({ name, kind, label: worded(label) })),
  );

  protected add(kind: FieldKind): void {
    const name = freeName('q', Object.keys(this.fields()), true);
    this.fresh.set(name);
    this.desk.put(this.path(), { ...this.fields(), [name]: newField(kind) });
  }

  protected drop(name: string): void {
    const { [name]: _, ...others } = this.fields();
    this.desk.put(this.path(), others);
  }
}
