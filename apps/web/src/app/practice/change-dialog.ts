import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
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
import { type Until, untils } from './assign-draft';
import { ScheduleFields } from './schedule-fields';
import { ScheduleUntil } from './schedule-until';
import type { Scheduled } from './schedule-words';

/** Native inputs hold text, never null. */
const Draft = z.object({
  schedule: ChangeAssignment.shape.schedule,
  until: z.enum(untils),
  endsOn: z.literal('').or(z.iso.date()),
  now: z.boolean(),
  note: z.string().max(1000),
});

/** Changes schedule, last day and note of homework. What was answered stays as it is. */
@Component({
  selector: 'gw-change-dialog',
  imports: [FormField, MatButton, TranslocoPipe, Control, Dialog, Field, ProblemNote, ScheduleFields, ScheduleUntil],
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
          <gw-schedule-until
            [until]="model().until"
            (untilChange)="lastUntil($event)"
            [endsOn]="form.endsOn"
            [startsOn]="assignment().startsOn"
            [nextSession]="nextSession()"
            [timeZone]="timeZone()"
          />
        }
        @if (assignment().after && waits()) {
          <label class="now">
            <input type="checkbox" [checked]="model().now" (change)="beginNow($event)" />
            {{ 'library.begin.now' | transloco }}
          </label>
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
  styles: '.now { display: flex; gap: 0.625rem; align-items: center; min-height: 44px; } .now input { width: 1.125rem; height: 1.125rem; }',
})
export class ChangeDialog {
  readonly assignment = input.required<Assignment>();
  /** When the couple's next session starts; null while none is planned. */
  readonly nextSession = input<string | null>(null);
  readonly timeZone = input('UTC');
  readonly closed = output();
  readonly changed = output();

  private readonly api = inject(AssignmentsApi);
  protected readonly model = linkedSignal(() => {
    const { schedule, endsOn, note, untilNextSession } = this.assignment();
    const until: Until = untilNextSession ? 'session' : endsOn === null ? 'open' : 'day';
    return { schedule, until, endsOn: endsOn ?? '', now: false, note: note ?? '' };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Draft));
  protected readonly sending = new Submission(this.form, async () => {
    const { schedule, until, endsOn, now, note } = this.model();
    const { id, version } = this.assignment();
    const body = {
      schedule,
      endsOn: (until === 'day' && endsOn) || null,
      untilNextSession: until === 'session',
      note: note.trim() || null,
      ...(now && { after: null }),
    };
    await this.api.change(id, body, version);
    this.changed.emit();
  });

  /** Whether somebody still waits to begin. */
  protected readonly waits = computed(() => this.assignment().progress.some(({ beginsOn }) => beginsOn === null));

  protected lastUntil(until: Until): void {
    this.model.update((model) => ({ ...model, until }));
  }

  protected beginNow(event: Event): void {
    this.model.update((model) => ({ ...model, now: (event.target as HTMLInputElement).checked }));
  }

  protected reschedule(schedule: Scheduled): void {
    this.model.update((model) => ({ ...model, schedule }));
  }

  protected send(event: Event): void {
    void this.sending.run(event);
  }
}
