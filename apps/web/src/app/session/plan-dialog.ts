import { Component, computed, effect, inject, input, model, output, signal, untracked } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Session } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionsApi } from '../api/sessions-api';
import { Submission } from '../api/submission';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { ProblemNote } from '../ui/problem-note';
import { overlapping, suggestionAfter } from './session-lists';
import { PlanDraft } from './session-model';
import { StartFields } from './start-fields';
import { momentOf, timeIn } from './zoned-time';

/** Plans a session: day, time, how long, where. Starts with what the latest session suggests. */
@Component({
  selector: 'gw-plan-dialog',
  imports: [MatButton, TranslocoPipe, Dialog, ErrorSummary, ProblemNote, StartFields],
  template: `
    <gw-dialog [heading]="'session.plan.heading' | transloco" [(open)]="open">
      <form id="plan" class="gw-stack" novalidate (submit)="send($event)">
        <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
        <gw-problem-note [problem]="sending.problem()" />
        <gw-start-fields [form]="form" [timeZone]="timeZone()" />
        <div role="status" class="same">
          @if (sameTime(); as other) {
            <p class="gw-note">{{ 'session.plan.sameTime' | transloco: { time: timeOf(other) } }}</p>
          }
        </div>
      </form>
      <ng-container actions>
        <button matButton="filled" type="submit" form="plan" [disabled]="sending.busy()">{{ 'session.plan.send' | transloco }}</button>
        <button matButton type="button" (click)="open.set(false)">{{ 'ui.cancel' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    .same:not(:has(p)) {
      position: absolute;
    }
  `,
})
export class PlanDialog {
  readonly open = model(false);
  readonly coupleId = input.required<string>();
  /** Sessions the couple has already. */
  readonly sessions = input.required<readonly Session[]>();
  readonly timeZone = input.required<string>();
  readonly planned = output<Session>();

  private readonly api = inject(SessionsApi);
  private readonly model = signal<PlanDraft>({ day: '', time: '', minutes: 50, place: 'in_person' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, PlanDraft));
  protected readonly sending = new Submission(this.form, async () => {
    const { day, time, minutes, place } = this.model();
    const startsAt = momentOf(day, time, this.timeZone());
    this.planned.emit(await this.api.plan(this.coupleId(), { startsAt, minutes, place }));
  });
  protected readonly sameTime = computed(() => {
    const draft = this.model();
    return PlanDraft.safeParse(draft).success ? overlapping(draft, this.sessions(), this.timeZone()) : undefined;
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.form().reset(suggestionAfter(this.sessions(), new Date(), this.timeZone()));
        this.sending.forget();
      });
    });
  }

  protected async send(event: Event): Promise<void> {
    if (await this.sending.run(event)) this.open.set(false);
  }

  protected timeOf(session: Session): string {
    return timeIn(session.startsAt, this.timeZone());
  }
}
