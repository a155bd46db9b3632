import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Response } from '@groundwork/contract';
import { fieldViews, initialAnswers, problems, type RawAnswers, type ResponseForm, visibleFields, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import type { HomeworkForm } from '../api/definition-api';
import { ExchangeApi } from '../api/exchange-api';
import { OwnAnswers } from '../api/own-answers';
import { type Problem, toProblem } from '../api/problem';
import { dayOf } from '../ui/days';
import { ProblemNote } from '../ui/problem-note';
import { FieldInput } from '../ui/answers/field-input';

/** One response being written or changed. Who will read it is said before it is sent: sending is the consent. */
@Component({
  selector: 'gw-response-form',
  imports: [MatButton, TranslocoPipe, FieldInput, ProblemNote],
  template: `
    <form novalidate class="gw-card" [attr.aria-labelledby]="heading()" (submit)="send($event)">
      <h3 [id]="heading()">{{ label() }}</h3>
      @if (help(); as words) {
        <p class="gw-muted">{{ words }}</p>
      }
      @for (field of fields(); track field.key) {
        <gw-field-input
          [field]="field"
          [value]="answers()[field.key]"
          [path]="field.key"
          [heading]="null"
          [definition]="asDefinition()"
          [choices]="{}"
          [problems]="open()"
          (changed)="write(field.key, $event)"
        />
      }
      <p class="gw-small gw-muted">{{ 'together.readBy.' + form().seen | transloco: { name: partner() } }}</p>
      <gw-problem-note [problem]="problem()" [words]="{ conflict: 'together.closed' }" />
      <div class="gw-actions">
        <button matButton="filled" type="submit" [disabled]="busy()">
          {{ (fields().length ? 'together.send' : 'together.sendBare') | transloco: { label: label() } }}
        </button>
        @if (before()) {
          <button matButton type="button" (click)="cancelled.emit()">{{ 'ui.cancel' | transloco }}</button>
        }
      </div>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 1.25rem;
    }
  `,
})
export class ResponseFormPiece {
  readonly entryId = input.required<string>();
  readonly definition = input.required<HomeworkForm>();
  readonly form = input.required<ResponseForm>();
  readonly formKey = input.required<string>();
  /** The response it answers. */
  readonly on = input<string | null>(null);
  /** The own response being changed. */
  readonly before = input<Response | null>(null);
  readonly sent = output();
  readonly cancelled = output();

  private readonly api = inject(ExchangeApi);
  private readonly access = inject(Access);
  private readonly own = inject(OwnAnswers);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly tried = signal(false);
  protected readonly answers = linkedSignal<RawAnswers>(() => this.before()?.answers ?? initialAnswers(this.form(), this.own.role()));
  protected readonly partner = computed(() => this.access.me()?.couple?.partnerName ?? '');
  protected readonly label = computed(() => worded(this.form().label, this.own.role()));
  protected readonly help = computed(() => {
    const { help } = this.form();
    return help === undefined ? null : worded(help, this.own.role());
  });
  protected readonly heading = computed(() => `response-${this.formKey()}-${this.on() ?? 'entry'}`);
  protected readonly asDefinition = computed((): HomeworkForm => ({ ...this.definition(), fields: this.form().fields }));
  protected readonly fields = computed(() => {
    const { fields } = this.form();
    const role = this.own.role();
    return fieldViews(fields, visibleFields(fields, this.answers(), role), role, this.answers());
  });
  protected readonly open = computed(() => {
    if (!this.tried() || Object.keys(this.form().fields).length === 0) return [];
    const today = dayOf(new Date(), this.access.me()?.clinic.timeZone ?? 'UTC');
    return problems(this.form(), this.answers(), this.own.role(), { today });
  });

  protected write(key: string, value: unknown): void {
    const { [key]: _, ...others } = this.answers();
    this.answers.set(value === undefined ? others : { ...others, [key]: value });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || this.open().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const before = this.before();
      if (before) await this.api.change(before.id, { answers: { ...this.answers() } });
      else await this.api.respond(this.entryId(), { form: this.formKey(), on: this.on(), answers: { ...this.answers() } });
      this.sent.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
