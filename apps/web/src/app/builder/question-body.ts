import { Component, computed, forwardRef, inject, input, output } from '@angular/core';
import type { Field, Fields } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { ConditionInput } from './condition-input';
import { before } from './condition-model';
import { Desk } from './desk';
import { HintsInput } from './hints-input';
import { LineInput } from './line-input';
import { Naming } from './naming';
import { NumberBox } from './number-box';
import { OptionsInput } from './options-input';
import { type Choice, PickInput } from './pick-input';
import type { Path } from './put';
import { QuestionSet } from './question-set';
import { TickInput } from './tick-input';
import { WordingInput } from './wording-input';

/** Everything that one question says: words, answers, limits, when it is shown. The same for questions of a form, of a group and of a response. */
@Component({
  selector: 'gw-question-body',
  imports: [
    TranslocoPipe,
    ConditionInput,
    HintsInput,
    LineInput,
    NumberBox,
    OptionsInput,
    PickInput,
    forwardRef(() => QuestionSet),
    TickInput,
    WordingInput,
  ],
  templateUrl: './question-body.html',
  styles: `
    :host,
    .more {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1rem;
      align-items: end;
    }
    .grow {
      flex: 1 1 10rem;
    }
    summary {
      min-height: 44px;
      display: flex;
      align-items: center;
      cursor: pointer;
      color: var(--mat-sys-primary);
      font-weight: 550;
    }
    summary::before {
      content: '+';
      width: 1.25rem;
    }
    details[open] > summary::before {
      content: '–';
    }
    .more {
      padding-top: 0.5rem;
    }
  `,
})
export class QuestionBody {
  /** Of the question. */
  readonly path = input.required<Path>();
  /** Parts it can be in; left out where a form has none. */
  readonly parts = input<readonly Choice[]>([]);
  readonly part = input('');
  readonly partPicked = output<string>();

  private readonly desk = inject(Desk);
  private readonly naming = inject(Naming);
  private readonly me = inject(Access).me;
  protected readonly name = computed(() => String(this.path().at(-1)));
  protected readonly field = computed(() => this.desk.at(this.path()) as Field);
  protected readonly isText = computed(() => ['text', 'paragraph'].includes(this.field().kind));
  protected readonly earlier = computed(() => before((this.desk.at(this.path().slice(0, -1)) ?? {}) as Fields, this.name()));
  protected readonly hasBefore = computed(() => Object.keys(this.earlier()).length > 0);
  protected readonly sides = computed(() => {
    const labels = this.me()?.clinic.roleLabels;
    return [
      { value: '', label: this.naming.say('builder.question.everyone') },
      { value: 'hurt', label: labels?.hurt ?? 'hurt' },
      { value: 'involved', label: labels?.involved ?? 'involved' },
    ];
  });

  protected of(key: string): Path {
    return [...this.path(), key];
  }

  protected onlyFor(role: string): void {
    this.desk.put(this.of('onlyFor'), role === '' ? undefined : role);
  }
}
