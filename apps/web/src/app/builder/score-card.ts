import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Score } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { numbersIn, withoutScore } from './drawing';
import { LineInput } from './line-input';
import { NameTicks } from './name-ticks';
import { Naming } from './naming';
import { PickInput } from './pick-input';
import { controlAt } from './place-name';
import type { Path } from './put';

/** One number that is read from each entry. */
@Component({
  selector: 'gw-score-card',
  imports: [MatButton, TranslocoPipe, LineInput, NameTicks, PickInput],
  template: `
    @let one = score();
    <fieldset [id]="id()" tabindex="-1">
      <legend>{{ 'builder.score.' + one.kind | transloco }}</legend>
      <gw-line-input [label]="'builder.numbers.label' | transloco" [path]="of('label')" [most]="160" />
      <gw-line-input [label]="'builder.numbers.unit' | transloco" [path]="of('unit')" [most]="80" [optional]="true" />
      @if ('field' in one) {
        <gw-pick-input
          [id]="id() + '-field'"
          [label]="'builder.numbers.question' | transloco"
          [value]="one.field"
          [choices]="questions()"
          (picked)="desk.put(of('field'), $event)"
        />
      }
      @if ('fields' in one) {
        <gw-name-ticks
          [label]="'builder.numbers.questions' | transloco"
          [value]="one.fields"
          [choices]="questions()"
          (ticked)="desk.put(of('fields'), $event)"
        />
      }
      @if ('from' in one) {
        <gw-pick-input
          [id]="id() + '-from'"
          [label]="'builder.numbers.from' | transloco"
          [value]="one.from"
          [choices]="questions()"
          (picked)="desk.put(of('from'), $event)"
        />
        <gw-pick-input
          [id]="id() + '-to'"
          [label]="'builder.numbers.to' | transloco"
          [value]="one.to"
          [choices]="questions()"
          (picked)="desk.put(of('to'), $event)"
        />
      }
      @if (one.kind === 'tally') {
        <gw-name-ticks
          [label]="'builder.numbers.values' | transloco"
          [value]="one.values"
          [choices]="options()"
          (ticked)="desk.put(of('values'), $event)"
        />
      }
      <button matButton type="button" (click)="drop()">{{ 'builder.numbers.removeScore' | transloco }}</button>
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
    button {
      align-self: start;
    }
  `,
})
export class ScoreCard {
  /** Of the score. */
  readonly name = input.required<string>();
  protected readonly desk = inject(Desk);
  private readonly naming = inject(Naming);
  protected readonly id = computed(() => controlAt(`/scores/${this.name()}`));
  protected readonly score = computed(() => this.desk.at(['scores', this.name()]) as Score);
  protected readonly questions = computed(() => {
    const { kind } = this.score();
    const numbers = numbersIn(this.desk.definition());
    const all = this.naming.questions();
    if (kind === 'count') return all;
    if (kind === 'tally') return this.naming.questions((field) => 'options' in field);
    if (kind === 'span') return this.naming.questions((field) => field.kind === 'date' || field.kind === 'dateTime');
    if (kind === 'hints') return this.naming.questions((field) => field.hints !== undefined);
    return all.filter(({ value }) => numbers.includes(value));
  });
  /** The answers that its questions share. */
  protected readonly options = computed(() => {
    const score = this.score();
    const { fields } = this.desk.definition();
    if (score.kind !== 'tally') return [];
    const [first, ...others] = score.fields.flatMap((name) => {
      const field = fields[name];
      return field && 'options' in field ? [field.options] : [];
    });
    return Object.entries(first ?? {}).flatMap(([value, label]) =>
      others.every((options) => Object.hasOwn(options, value)) ? [{ value, label }] : [],
    );
  });

  protected of(key: string): Path {
    return ['scores', this.name(), key];
  }

  protected drop(): void {
    this.desk.change(withoutScore(this.desk.definition(), this.name()));
  }
}
