import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { type Assignment, ChangeAssignment } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import * as z from 'zod';
import { AssignmentsApi } from '../api/assignments-api';
import { Submission } from '../api/submission';
import { Dialog } from '../ui/dialog';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { ScheduleFields } from './schedule-fields';
import type { Scheduled } from './schedule-words';

/** Native inputs hold text, never null. */
const Draft = z.object({ schedule: ChangeAssignment.shape.schedule, endsOn: z.literal('').or(z.iso.date()), note: z.string().max(1000) });

/** Changes schedule, last day and note of homework. What was answered stays as it is. */
@Component({
  selector: 'gw-change-dialog',
  imports: [FormField, MatButton, TranslocoPipe, Control, Dialog, Field, ProblemNote, ScheduleFields],
  template: `
    <gw-dialog
      [heading]="'practice.change.heading' | transloco: { title: assignment().title }"
      [open]="true"
      (openChange)="$event || closed.emit()"
    >
      <form id="change" class="gw-stack" novalidate (submit)="send($event)">
        <p class="gw-muted">{{ 'practice.change.text' | transloco }}</p>
        <gw-problem-note
          [problem]="sending.problem()"
          [words]="{ changed_elsewhere: 'practice.change.elsewhere', conflict: 'practice.change.over' }"
        />
        <gw-schedule-fields
          [schedule]="model().schedule"
          (scheduleChange)="reschedule($event)"
          [startsOn]="assignment().startsOn"
          [tried]="sending.attempts() > 0"
        />
        @if (model().schedule.kind !== 'once') {
          <gw-field
            [label]="'practice.give.endsOn' | transloco"
            [hint]="'practice.give.endsOnHint' | transloco"
            [optional]="true"
            [field]="form.endsOn"
            ><input gwControl type="date" [formField]="form.endsOn"
          /></gw-field>
        }
        <gw-field [label]="'practice.give.note' | transloco" [optional]="true" [field]="form.note">
          <textarea gwControl rows="3" [formField]="form.note"></textarea>
        </gw-field>
      </form>
      <ng-container actions>
        <button matButton="filled" type="submit" form="change" [disabled]="sending.busy()">{{ 'ui.save' | transloco }}</button>
        <button matButton type="button" (click)="closed.emit()">{{ 'ui.cancel' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class ChangeDialog {
  readonly assignment = input.required<Assignment>();
  readonly closed = output();
  readonly changed = output();

  private readonly api = inject(AssignmentsApi);
  protected readonly model = linkedSignal(() => {
    const { schedule, endsOn, note } = this.assignment();
    return { schedule, endsOn: endsOn ?? '', note: note ?? '' };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Draft));
  protected readonly sending = new Submission(this.form, async () => {
    const { schedule, endsOn, note } = this.model();
    const { id, version } = this.assignment();
    await this.api.change(id, { schedule, endsOn: endsOn || null, note: note.trim() || null }, version);
    this.changed.emit();
  });

  protected reschedule(schedule: Scheduled): void {
    this.model.update((model) => ({ ...model, schedule }));
  }

  protected send(event: Event): void {
    void this.sending.run(event);
  }
}
