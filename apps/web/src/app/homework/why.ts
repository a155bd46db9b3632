import { Component, computed, inject, input } from '@angular/core';
import { type Answers, type FieldView, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import type { HomeworkForm } from '../api/definition-api';
import { OwnAnswers } from '../api/own-answers';
import { Rows } from '../ui/rows';

/** What somebody may want to look at while answering, folded away: an example, and why they are asked. */
@Component({
  selector: 'gw-why',
  imports: [TranslocoPipe, Rows],
  template: `
    @if (example().length) {
      <details>
        <summary>{{ 'homework.why.example' | transloco }}</summary>
        <div class="inside"><gw-rows [rows]="example()" /></div>
      </details>
    }
    <details>
      <summary>{{ 'homework.why.why' | transloco }}</summary>
      <p class="inside">{{ intro() }}</p>
    </details>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
    }
    details {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    details:last-child {
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    summary {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 48px;
      cursor: pointer;
      color: var(--mat-sys-primary);
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary::before {
      content: '';
      width: 0.5rem;
      height: 0.5rem;
      margin-inline: 0.25rem;
      border-inline-end: 2px solid;
      border-block-end: 2px solid;
      transform: rotate(-45deg);
      transition: transform 0.15s;
    }
    details[open] > summary::before {
      transform: rotate(45deg);
    }
    .inside {
      padding: 0.25rem 0 1.25rem 1.25rem;
    }
  `,
})
export class Why {
  readonly definition = input.required<HomeworkForm>();
  /** The questions an example is wanted for. */
  readonly fields = input.required<readonly FieldView[]>();
  private readonly own = inject(OwnAnswers);

  protected readonly intro = computed(() => worded(this.definition().intro, this.own.role()));
  protected readonly example = computed(() => {
    const keys = this.fields().map(({ key }) => key);
    const answers = Object.entries(this.definition().exampleAnswer ?? {}).filter(([key]) => keys.includes(key));
    return this.own.rows({ definition: this.definition(), choices: {} }, Object.fromEntries(answers) as Answers);
  });
}
