import { Component, effect, inject, model, output, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { InviteAccount } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type * as z from 'zod';
import { ClinicApi } from '../api/clinic-api';
import { Submission } from '../api/submission';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';

const empty = (): z.input<typeof InviteAccount> => ({ name: '', email: '', role: 'counselor' });

/** Invites a counselor or another admin by mail. */
@Component({
  selector: 'gw-invite-dialog',
  imports: [FormField, MatButton, TranslocoPipe, Dialog, ErrorSummary, Control, Field, ProblemNote],
  template: `
    <gw-dialog [heading]="'clinic.invite.heading' | transloco" [(open)]="open">
      <form id="invite" class="gw-stack" novalidate (submit)="send($event)">
        <p class="gw-muted">{{ 'clinic.invite.text' | transloco }}</p>
        <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
        <gw-problem-note [problem]="sending.problem()" [words]="{ conflict: 'clinic.invite.taken' }" />
        <gw-field [label]="'clinic.invite.name' | transloco" [field]="form.name"
          ><input gwControl type="text" autocomplete="off" [formField]="form.name"
        /></gw-field>
        <gw-field [label]="'clinic.invite.email' | transloco" [field]="form.email"
          ><input gwControl type="email" autocomplete="off" spellcheck="false" [formField]="form.email"
        /></gw-field>
        <gw-field [label]="'clinic.invite.role' | transloco" [field]="form.role">
          <select gwControl [formField]="form.role">
            <option value="counselor">{{ 'clinic.role.counselor' | transloco }}</option>
            <option value="admin">{{ 'clinic.role.admin' | transloco }}</option>
          </select>
        </gw-field>
      </form>
      <ng-container actions>
        <button matButton="filled" type="submit" form="invite" [disabled]="sending.busy()">{{ 'clinic.invite.send' | transloco }}</button>
        <button matButton type="button" (click)="open.set(false)">{{ 'ui.cancel' | transloco }}</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class InviteDialog {
  readonly open = model(false);
  /** Name of the person invited. */
  readonly invited = output<string>();
  private readonly api = inject(ClinicApi);
  private readonly model = signal(empty());
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, InviteAccount));
  protected readonly sending = new Submission(this.form, () => this.api.invite(this.model()));

  constructor() {
    effect(() => {
      if (!this.open()) return;
      this.form().reset(empty());
      this.sending.forget();
    });
  }

  protected async send(event: Event): Promise<void> {
    const { name } = this.model();
    if (!(await this.sending.run(event))) return;
    this.open.set(false);
    this.invited.emit(name);
  }
}
