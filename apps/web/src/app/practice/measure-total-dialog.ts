import { Component, computed, effect, inject, input, model, output, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CoupleMeasures, MeasureInfo } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeasuresApi } from '../api/measures-api';
import { Submission } from '../api/submission';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { firstTotal, TotalDraft, totalOf } from './measure-total-draft';

/** Types a total from paper, or asks a measure face to face. Read by the couple's counselors alone. */
@Component({
  selector: 'gw-measure-total-dialog',
  imports: [FormField, MatButton, TranslocoPipe, Control, Dialog, ErrorSummary, Field, ProblemNote],
  templateUrl: './measure-total-dialog.html',
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-width: 0;
    }
    legend {
      padding: 0;
      font-weight: 550;
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
    }
    .answers label {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 44px;
      cursor: pointer;
    }
  `,
})
export class MeasureTotalDialog {
  readonly open = model(false);
  readonly coupleId = input.required<string>();
  readonly partners = input.required<CoupleMeasures['partners']>();
  readonly measures = input.required<readonly MeasureInfo[]>();
  readonly today = input.required<string>();
  readonly typed = output<CoupleMeasures>();

  private readonly api = inject(MeasuresApi);
  private readonly model = signal(firstTotal('', '', ''));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, TotalDraft));
  protected readonly info = computed(() => this.measures().find(({ key }) => key === this.model().measure));
  protected readonly answers = computed(() => this.model().answers);
  protected readonly sending = new Submission(this.form, async () => {
    this.typed.emit(await this.api.type(this.coupleId(), totalOf(this.model(), this.info())));
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const [first] = this.partners();
      this.form().reset(firstTotal(first?.id ?? '', this.measures()[0]?.key ?? '', this.today()));
      this.sending.forget();
    });
  }

  protected answer(index: number, value: number): void {
    this.model.update((model) => {
      const answers = [...model.answers];
      for (let place = answers.length; place <= index; place++) answers.push('');
      answers[index] = String(value);
      return { ...model, answers };
    });
  }

  protected async send(event: Event): Promise<void> {
    if (await this.sending.run(event)) this.open.set(false);
  }
}
