import { Component, inject, output, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { InvitePartner as Invitation } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { ProblemNote } from '../ui/problem-note';
import { CurrentCouple } from './current-couple';
import { InvitationNote } from './invitation-note';
import { emptyPartner, PartnerFields } from './partner-fields';
import type { News } from './partners-page';

/** Invites a partner into a couple that has room. */
@Component({
  selector: 'gw-invite-partner',
  imports: [MatButton, TranslocoPipe, ErrorSummary, InvitationNote, PartnerFields, ProblemNote],
  template: `
    <form class="gw-card gw-stack" novalidate (submit)="submit($event)">
      <h2>{{ (current.partners().length ? 'practice.partners.second' : 'practice.partners.invite') | transloco }}</h2>
      <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
      <gw-problem-note [problem]="sending.problem()" [words]="{ conflict: 'practice.open.taken' }" />
      <gw-partner-fields [partner]="form" />
      <gw-invitation-note [name]="model().name.trim()" />
      <div class="gw-actions">
        <button matButton="tonal" type="submit" [disabled]="sending.busy()">{{ 'practice.partners.send' | transloco }}</button>
      </div>
    </form>
  `,
})
export class InvitePartner {
  readonly happened = output<News>();
  private readonly api = inject(CouplesApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly model = signal(emptyPartner());
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Invitation));
  protected readonly sending = new Submission(this.form, async () => {
    const { name } = this.model();
    this.current.read.set(await this.api.invite(this.current.couple().id, this.model()));
    this.happened.emit({ key: 'practice.partners.sent', values: { name } });
  });

  protected async submit(event: Event): Promise<void> {
    if (!(await this.sending.run(event))) return;
    this.form().reset(emptyPartner());
    this.sending.forget();
  }
}
