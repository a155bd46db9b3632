import { Component, inject, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ResetPassword } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { SignInApi } from '../api/sign-in-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { LinkToken } from './link-token';

const Choice = ResetPassword.omit({ token: true });

/** Choosing a new password with a mailed link. */
@Component({
  selector: 'gw-reset-page',
  imports: [FormField, MatButton, RouterLink, TranslocoPipe, ErrorSummary, Field, Control, ProblemNote],
  providers: [LinkToken],
  template: `
    @if (done()) {
      <div class="gw-stack">
        <h1 tabindex="-1">{{ 'shell.reset.doneHeading' | transloco }}</h1>
        <p role="status">{{ 'shell.reset.done' | transloco }}</p>
        <a matButton="filled" routerLink="/sign-in">{{ 'shell.toSignIn' | transloco }}</a>
      </div>
    } @else {
      <form class="gw-stack" novalidate (submit)="send($event)">
        <h1 tabindex="-1">{{ 'shell.reset.heading' | transloco }}</h1>
        <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
        <gw-problem-note [problem]="sending.problem()" [words]="{ link_not_valid: 'shell.link.reset', invalid: 'shell.link.reset' }" />
        <gw-field [label]="'shell.field.newPassword' | transloco" [hint]="'shell.field.passwordHint' | transloco" [field]="form.password">
          <input gwControl type="password" autocomplete="new-password" [formField]="form.password" />
        </gw-field>
        <button matButton="filled" type="submit" [disabled]="sending.busy()">{{ 'shell.reset.verb' | transloco }}</button>
        <a routerLink="/forgot">{{ 'shell.reset.newLink' | transloco }}</a>
      </form>
    }
  `,
})
export class ResetPage {
  private readonly token = inject(LinkToken).value;
  private readonly api = inject(SignInApi);
  private readonly model = signal({ password: '' });
  protected readonly done = signal(false);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Choice));
  protected readonly sending = new Submission(this.form, () => this.api.resetPassword({ token: this.token, ...this.model() }));

  protected async send(event: Event): Promise<void> {
    if (await this.sending.run(event)) this.done.set(true);
  }
}
