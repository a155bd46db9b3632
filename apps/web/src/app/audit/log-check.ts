import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { AuditCheckQuery } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import * as z from 'zod';
import { type Problem, toProblem } from '../api/problem';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import { Progress } from '../ui/progress';
import { Checking } from './checking';
import { placeWords } from './finding-words';
import { SaveHeads } from './save-heads';

const Draft = z.strictObject({ code: z.literal('').or(AuditCheckQuery.shape.code.unwrap()) });

/** Checks that nothing in the log was changed, and hands over what proves it later. */
@Component({
  selector: 'gw-log-check',
  imports: [FormField, MatButton, TranslocoPipe, Control, Field, Icon, Plural, ProblemNote, Progress],
  templateUrl: './log-check.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .code {
      max-width: 22rem;
    }
    code {
      overflow-wrap: anywhere;
    }
    ol {
      padding-inline-start: 1.25rem;
    }
    [role='status']:empty {
      display: none;
    }
  `,
})
export class LogCheck {
  /** Day for the name of the file. */
  readonly today = input.required<string>();
  protected readonly checking = inject(Checking);
  private readonly saving = inject(SaveHeads);
  protected readonly place = placeWords;
  protected readonly saved = signal<{ count: number; key: string } | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Draft));

  protected async check(event: Event): Promise<void> {
    event.preventDefault();
    this.form.code().markAsTouched();
    this.saved.set(null);
    if (this.form().valid()) await this.checking.check(this.model().code.trim());
  }

  protected async save(): Promise<void> {
    this.problem.set(null);
    try {
      this.saved.set(await this.saving.save(this.today()));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
