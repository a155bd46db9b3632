import { Component, inject, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ForgotPassword } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { SignInApi } from '../api/sign-in-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';

/** Asks for a link to choose a new password. Says the same whether the address is known or not. */
@Component({
  selector: 'gw-forgot-page',
  imports: [FormField, MatButton, RouterLink, TranslocoPipe, ErrorSummary, Field, Control, ProblemNote],
  template: `
    @if (sent()) {
      <div class="gw-stack">
        <h1 tabindex="-1">{{ 'shell.forgot.sentHeading' | transloco }}</h1>
        <p role="status">{{ 'shell.forgot.sent' | transloco }}</p>
        <p class="gw-muted">{{ 'shell.forgot.spam' | transloco }}</p>
        <a routerLink="/sign-in">{{ 'shell.toSignIn' | transloco }}</a>
      </div>
    } @else {
      <form class="gw-stack" novalidate (submit)="send($event)">
        <h1 tabindex="-1">{{ 'shell.forgot.heading' | transloco }}</h1>
        <p class="gw-muted">{{ 'shell.forgot.text' | transloco }}</p>
        <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
        <gw-problem-note [problem]="sending.problem()" />
        <gw-field [label]="'shell.field.email' | transloco" [field]="form.email">
          <input gwControl type="email" autocomplete="username" inputmode="email" spellcheck="false" [formField]="form.email" />
        </gw-field>
        <button matButton="filled" type="submit" [disabled]="sending.busy()">{{ 'shell.forgot.verb' | transloco }}</button>
        <a routerLink="/sign-in">{{ 'shell.toSignIn' | transloco }}</a>
      </form>
    }
  `,
})
export class ForgotPage {
  private readonly api = inject(SignInApi);
  private readonly model = signal({ email: '' });
  protected readonly sent = signal(false);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, ForgotPassword));
  protected readonly sending = new Submission(this.form, () => this.api.forgotPassword(this.model()));

  protected async send(event: Event): Promise<void> {
    if (await this.sending.run(event)) this.sent.set(true);
  }
}
