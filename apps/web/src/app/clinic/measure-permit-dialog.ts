import { Component, computed, inject, linkedSignal, model, output } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ClinicMeasure } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import * as z from 'zod';
import { MeasuresApi } from '../api/measures-api';
import { Submission } from '../api/submission';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';

/** Native inputs hold text, never null. */
const Draft = z.object({
  grantedBy: z.string().trim().min(1).max(200),
  grantedOn: z.iso.date(),
  note: z.string().max(1000),
  changePoints: z.literal('').or(z.string().regex(/^\d{1,3}([.,]\d)?$/)),
});

/** Records who gave permission for a measure, and when (M-2). */
@Component({
  selector: 'gw-measure-permit-dialog',
  imports: [FormField, MatButton, TranslocoPipe, Control, Dialog, ErrorSummary, Field, ProblemNote],
  template: `
    <gw-dialog
      [heading]="'measure.clinic.recordFor' | transloco: { measure: about()?.name ?? '' }"
      [open]="about() !== null"
      (openChange)="about.set(null)"
    >
      <form id="permit" class="gw-stack" novalidate (submit)="send($event)">
        <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
        <gw-problem-note [problem]="sending.problem()" [words]="{ conflict: 'measure.clinic.conflict' }" />
        <gw-field
          [label]="'measure.clinic.grantedBy' | transloco"
          [hint]="'measure.clinic.grantedByHint' | transloco"
          [field]="form.grantedBy"
          ><input gwControl type="text" autocomplete="off" [formField]="form.grantedBy"
        /></gw-field>
        <gw-field [label]="'measure.clinic.grantedOn' | transloco" [field]="form.grantedOn"
          ><input gwControl type="date" [formField]="form.grantedOn"
        /></gw-field>
        <gw-field
          [label]="'measure.clinic.note' | transloco"
          [hint]="'measure.clinic.noteHint' | transloco"
          [optional]="true"
          [field]="form.note"
        >
          <textarea gwControl rows="2" [formField]="form.note"></textarea>
        </gw-field>
        @if (estimate(); as points) {
          <gw-field
            [label]="'measure.clinic.changePoints' | transloco"
            [hint]="'measure.clinic.changePointsHint' | transloco: { points }"
            [optional]="true"
            [field]="form.changePoints"
            ><input gwControl type="text" inputmode="decimal" autocomplete="off" [formField]="form.changePoints"
          /></gw-field>
        }
      </form>
      <ng-container actions>
        <button matButton="filled" type="submit" form="permit" [disabled]="sending.busy()">{{ 'ui.save' | transloco }}</button>
        <button matButton type="button" (click)="about.set(null)">{{ 'ui.cancel' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class MeasurePermitDialog {
  /** Whose permission is recorded; null when closed. */
  readonly about = model.required<ClinicMeasure | null>();
  readonly done = output();
  private readonly api = inject(MeasuresApi);
  protected readonly estimate = computed(() => this.about()?.estimate ?? null);
  private readonly model = linkedSignal({
    source: this.about,
    computation: () => ({ grantedBy: '', grantedOn: '', note: '', changePoints: '' }),
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Draft));
  protected readonly sending = new Submission(this.form, () => {
    const { grantedBy, grantedOn, note, changePoints } = this.model();
    const points = changePoints === '' ? null : Number(changePoints.replace(',', '.'));
    return this.api.permit(this.about()?.key ?? '', { grantedBy, grantedOn, note: note.trim() || null, changePoints: points });
  });

  protected async send(event: Event): Promise<void> {
    if (!(await this.sending.run(event))) return;
    this.about.set(null);
    this.done.emit();
  }
}
