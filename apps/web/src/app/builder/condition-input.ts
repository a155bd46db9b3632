import { Component, computed, inject, input } from '@angular/core';
import type { Condition, Fields } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstCondition, testOf, testsFor, type Test, valuesOf, withTest } from './condition-model';
import { Desk } from './desk';
import { NameTicks } from './name-ticks';
import { Naming } from './naming';
import { NumberBox } from './number-box';
import { PickInput } from './pick-input';
import { controlAt } from './place-name';
import type { Path } from './put';

/** When something holds: always, or by the answer to a question. */
@Component({
  selector: 'gw-condition-input',
  imports: [TranslocoPipe, NameTicks, NumberBox, PickInput],
  template: `
    <gw-pick-input [label]="label()" [id]="id()" [value]="condition()?.field ?? ''" [choices]="questions()" (picked)="about($event)" />
    @if (condition(); as held) {
      @if (kinds().length > 1) {
        <gw-pick-input
          [label]="'builder.condition.test' | transloco"
          [id]="id() + '-test'"
          [value]="test()"
          [choices]="kinds()"
          (picked)="by($event)"
        />
      }
      @switch (test()) {
        @case ('atLeast') {
          <gw-number-box [label]="'builder.condition.number' | transloco" [path]="[...path(), 'atLeast']" [from]="-1000" />
        }
        @case ('answered') {}
        @default {
          <gw-name-ticks
            [label]="'builder.condition.answers' | transloco"
            [value]="ticked()"
            [choices]="answers()"
            (ticked)="among($event)"
          />
        }
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1rem;
    }
    gw-pick-input {
      flex: 1 1 14rem;
    }
    gw-name-ticks {
      flex: 1 1 100%;
    }
  `,
})
export class ConditionInput {
  readonly label = input.required<string>();
  readonly path = input.required<Path>();
  /** Questions it can be about. */
  readonly fields = input.required<Fields>();
  /** Message key of what holds without a condition. */
  readonly always = input('builder.condition.always');

  private readonly desk = inject(Desk);
  private readonly naming = inject(Naming);
  protected readonly id = computed(() => controlAt(`/${this.path().join('/')}`));
  protected readonly condition = computed(() => this.desk.at(this.path()) as Condition | undefined);
  private readonly asked = computed(() => {
    const name = this.condition()?.field;
    return name === undefined ? undefined : this.fields()[name];
  });
  protected readonly questions = computed(() => [
    { value: '', label: this.naming.say(this.always()) },
    ...this.naming.questions(() => true, this.fields()),
  ]);
  protected readonly test = computed(() => {
    const condition = this.condition();
    return condition ? testOf(condition) : 'answered';
  });
  protected readonly kinds = computed(() => {
    const asked = this.asked();
    return asked ? this.naming.words('builder.condition.', testsFor(asked)) : [];
  });
  protected readonly answers = computed(() => {
    const asked = this.asked();
    return asked ? valuesOf(asked, this.naming.say('homework.yes'), this.naming.say('homework.no')) : [];
  });
  protected readonly ticked = computed(() => {
    const condition = this.condition();
    const values = condition && 'is' in condition ? condition.is : condition && 'isNot' in condition ? condition.isNot : [];
    return values.map(String);
  });

  protected about(name: string): void {
    const field = this.fields()[name];
    this.desk.put(this.path(), field ? firstCondition(name, field) : undefined);
  }

  protected by(test: string): void {
    const [condition, asked] = [this.condition(), this.asked()];
    if (condition && asked) this.desk.put(this.path(), withTest(condition, asked, test as Test));
  }

  protected among(values: readonly string[]): void {
    const stored = this.answers().flatMap((answer) => (values.includes(answer.value) ? [answer.stored] : []));
    this.desk.put([...this.path(), this.test()], stored);
  }
}
