import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ToolEntry } from '@groundwork/contract';
import { fieldViews, type Homework, initialAnswers, problems, type RawAnswers, visibleFields } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../api/problem';
import { SafetyApi } from '../api/safety-api';
import { FieldInput } from '../ui/answers/field-input';
import { dayOf } from '../ui/days';
import { ProblemNote } from '../ui/problem-note';
import { CurrentCouple } from './current-couple';

/** One of the counselor's own forms being filled in. */
@Component({
  selector: 'gw-tool-form',
  imports: [MatButton, TranslocoPipe, FieldInput, ProblemNote],
  template: `
    <form novalidate (submit)="save($event)">
      @for (field of fields(); track field.key) {
        <gw-field-input
          [field]="field"
          [value]="answers()[field.key]"
          [path]="field.key"
          [definition]="{ fields: form().fields }"
          [choices]="{}"
          [problems]="open()"
          (changed)="write(field.key, $event)"
        />
      }
      <gw-problem-note [problem]="problem()" [words]="{ changed_elsewhere: 'practice.tool.elsewhere' }" />
      <div class="gw-actions">
        <button matButton="filled" type="submit" [disabled]="busy()">{{ 'practice.tool.save' | transloco }}</button>
        <button matButton type="button" (click)="cancelled.emit()">{{ 'ui.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 1.5rem;
    }
  `,
})
export class ToolForm {
  readonly definition = input.required<Homework>();
  readonly partnerId = input.required<string | null>();
  readonly entry = input.required<ToolEntry | null>();
  readonly saved = output();
  readonly cancelled = output();

  private readonly api = inject(SafetyApi);
  private readonly current = inject(CurrentCouple);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly tried = signal(false);
  protected readonly form = computed(() => this.definition().tool ?? { fields: {} });
  protected readonly answers = linkedSignal<RawAnswers>(() => this.entry()?.answers ?? initialAnswers(this.form()));
  protected readonly fields = computed(() => {
    const { fields } = this.form();
    return fieldViews(fields, visibleFields(fields, this.answers()), undefined, this.answers());
  });
  protected readonly open = computed(() =>
    this.tried() ? problems(this.form(), this.answers(), undefined, { today: dayOf(new Date(), this.current.timeZone()) }) : [],
  );

  protected write(key: string, value: unknown): void {
    const { [key]: _, ...others } = this.answers();
    this.answers.set(value === undefined ? others : { ...others, [key]: value });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || this.open().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const entry = this.entry();
      const { id, version } = this.definition();
      const answers = { ...this.answers() };
      if (entry && this.definition().tool?.many !== true) await this.api.changeTool(entry.id, answers, entry.version);
      else
        await this.api.addTool(this.current.couple().id, {
          homeworkId: id,
          homeworkVersion: version,
          partnerId: this.partnerId(),
          answers,
        });
      this.saved.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
