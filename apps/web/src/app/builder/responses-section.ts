import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ResponseForm, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Desk } from './desk';
import { Naming } from './naming';
import { NumberBox } from './number-box';
import { PickInput } from './pick-input';
import { controlAt } from './place-name';
import { freeName } from './put';
import { QuestionSet } from './question-set';
import { TickInput } from './tick-input';
import { WordingInput } from './wording-input';

/** What is answered on an entry after it was sent: whether a promise was kept, that something was noticed. */
@Component({
  selector: 'gw-responses-section',
  imports: [MatButton, TranslocoPipe, NumberBox, PickInput, QuestionSet, TickInput, WordingInput],
  template: `
    <section class="gw-card gw-stack" aria-labelledby="responses">
      <h2 id="responses">{{ 'builder.responses.heading' | transloco }}</h2>
      <p class="gw-muted">{{ 'builder.responses.text' | transloco }}</p>
      @for (one of responses(); track one.key) {
        <fieldset [id]="one.id" tabindex="-1">
          <legend>{{ one.label || ('builder.untitled' | transloco) }}</legend>
          <gw-wording-input [label]="'builder.responses.label' | transloco" [path]="['responses', one.key, 'label']" />
          <gw-pick-input
            [id]="one.id + '-by'"
            [label]="'builder.responses.by' | transloco"
            [value]="one.form.by"
            [choices]="writers()"
            (picked)="desk.put(['responses', one.key, 'by'], $event)"
          />
          @if (one.form.seen === 'afterBoth') {
            <p class="gw-small gw-muted">{{ 'builder.responses.afterBoth' | transloco }}</p>
          } @else {
            <gw-pick-input
              [id]="one.id + '-seen'"
              [label]="'builder.responses.seen' | transloco"
              [value]="one.form.seen"
              [choices]="readers()"
              (picked)="desk.put(['responses', one.key, 'seen'], $event)"
            />
          }
          <gw-question-set [path]="['responses', one.key, 'fields']" [heading]="'builder.responses.fields' | transloco" />
          <gw-tick-input [label]="'builder.responses.settles' | transloco" [path]="['responses', one.key, 'settles']" />
          <gw-tick-input [label]="'builder.responses.many' | transloco" [path]="['responses', one.key, 'many']" />
          <button matButton type="button" (click)="drop(one.key)">{{ 'builder.responses.remove' | transloco }}</button>
        </fieldset>
      }
      <div class="gw-row">
        <button matButton="outlined" type="button" id="at-responses" (click)="add()">{{ 'builder.responses.add' | transloco }}</button>
        @if (responses().length === 0) {
          <button matButton type="button" (click)="addMarks()">{{ 'builder.responses.marks' | transloco }}</button>
        }
      </div>
      @if (isLedger()) {
        <div class="gw-row">
          <gw-number-box
            [label]="'builder.responses.maxOpen' | transloco"
            [path]="['ledger', 'maxOpen']"
            [from]="1"
            [to]="100"
            [optional]="true"
          />
          <gw-number-box
            [label]="'builder.responses.forget' | transloco"
            [path]="['ledger', 'forgetAfterHours']"
            [from]="1"
            [to]="10000"
            [optional]="true"
          />
        </div>
      }
    </section>
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
    fieldset > button {
      align-self: start;
    }
  `,
})
export class ResponsesSection {
  protected readonly desk = inject(Desk);
  private readonly naming = inject(Naming);
  protected readonly writers = computed(() => this.naming.words('builder.by.', ['author', 'other', 'either']));
  protected readonly readers = computed(() => this.naming.words('builder.seen.', ['both', 'counselor']));
  protected readonly isLedger = computed(() => this.desk.definition().kind === 'ledger' || this.desk.definition().ledger !== undefined);
  protected readonly responses = computed(() =>
    Object.entries<ResponseForm>(this.desk.definition().responses ?? {}).map(([key, form]) => ({
      key,
      form,
      label: worded(form.label),
      id: controlAt(`/responses/${key}`),
    })),
  );

  protected add(): void {
    const key = freeName('response', Object.keys(this.desk.definition().responses ?? {}), true);
    this.with({ [key]: { label: '', by: 'other', seen: 'both', fields: {} } });
  }

  /** Each says on their own whether it was kept; both see it once both have said so. */
  protected addMarks(): void {
    const label = this.naming.say('builder.responses.kept');
    const fields = { kept: { kind: 'yesNo', label } } as const;
    this.with({
      own_mark: { label, by: 'author', seen: 'afterBoth', beside: 'other_mark', fields },
      other_mark: { label, by: 'other', seen: 'afterBoth', beside: 'own_mark', fields },
    });
  }

  /** One that stands against another goes with it, and so do pictures of it. */
  protected drop(key: string): void {
    const homework = this.desk.definition();
    const gone = [key, homework.responses?.[key]?.beside];
    const kept = Object.entries<ResponseForm>(homework.responses ?? {}).filter(([name]) => !gone.includes(name));
    const { responses: _, ...rest } = homework;
    const pictures = homework.pictures?.filter((picture) => !('response' in picture) || !gone.includes(picture.response));
    this.desk.change({
      ...rest,
      ...(pictures && { pictures }),
      ...(kept.length > 0 && { responses: Object.fromEntries(kept) }),
    });
  }

  private with(more: Readonly<Record<string, ResponseForm>>): void {
    this.desk.put(['responses'], { ...this.desk.definition().responses, ...more });
  }
}
