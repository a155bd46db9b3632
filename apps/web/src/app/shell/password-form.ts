import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ChangePassword } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import { Submission } from '../api/submission';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';

/** Changing one's password needs the one in use. */
@Component({
  selector: 'gw-password-form',
  imports: [FormField, MatButton, TranslocoPipe, Control, Field, ProblemNote],
  template: `
    <form class="gw-card gw-stack" novalidate (submit)="send($event)">
      <h2>{{ 'shell.me.passwordHeading' | transloco }}</h2>
      <gw-problem-note [problem]="sending.problem()" />
      <input type="text" hidden autocomplete="username" [value]="email()" readonly />
      <gw-field [label]="'shell.field.currentPassword' | transloco" [field]="form.current">
        <input gwControl type="password" autocomplete="current-password" [formField]="form.current" />
      </gw-field>
      <gw-field [label]="'shell.field.newPassword' | transloco" [hint]="'shell.field.passwordHint' | transloco" [field]="form.next">
        <input gwControl type="password" autocomplete="new-password" [formField]="form.next" />
      </gw-field>
      <div class="gw-row">
        <button matButton="tonal" type="submit" [disabled]="sending.busy()">{{ 'shell.me.passwordVerb' | transloco }}</button>
        <span role="status" class="gw-muted">{{ saved() ? ('shell.me.passwordSaved' | transloco) : '' }}</span>
      </div>
    </form>
  `,
})
export class PasswordForm {
  private readonly api = inject(SignInApi);
  private readonly access = inject(Access);
  /** Tells password managers which account this is about. */
  protected readonly email = computed(() => this.access.me()?.email ?? '');
  private readonly model = signal({ current: '', next: '' });
  protected readonly saved = signal(false);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, ChangePassword));
  protected readonly sending = new Submission(this.form, () => this.api.changePassword(this.model()));

  protected async send(event: Event): Promise<void> {
    const taken = await this.sending.run(event);
    this.saved.set(taken);
    if (taken) this.form().reset({ current: '', next: '' });
  }
}
