import { Component, effect, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { DemoAccounts } from './demo-accounts';
import { arrival } from './doorway';

/** Mail address and password. Pasting and password managers work; a wrong pair says nothing about which half was wrong. */
@Component({
  selector: 'gw-sign-in-page',
  imports: [FormField, MatButton, RouterLink, TranslocoPipe, ErrorSummary, Field, Control, ProblemNote, DemoAccounts],
  template: `
    <form class="gw-stack" novalidate (submit)="sending.run($event)">
      <h1 tabindex="-1">{{ 'shell.signIn.heading' | transloco }}</h1>
      <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
      <gw-problem-note [problem]="sending.problem()" />
      <gw-field [label]="'shell.field.email' | transloco" [field]="form.email">
        <input gwControl type="email" autocomplete="username" inputmode="email" spellcheck="false" [formField]="form.email" />
      </gw-field>
      <gw-field [label]="'shell.field.password' | transloco" [field]="form.password">
        <input gwControl type="password" autocomplete="current-password" [formField]="form.password" />
      </gw-field>
      <button matButton="filled" type="submit" [disabled]="sending.busy()">{{ 'shell.signIn.verb' | transloco }}</button>
      <a routerLink="/forgot">{{ 'shell.signIn.forgot' | transloco }}</a>
    </form>
    <gw-demo-accounts />
  `,
})
export class SignInPage {
  /** Page that was asked for before signing in. */
  readonly to = input<string>();
  private readonly api = inject(SignInApi);
  private readonly access = inject(Access);
  private readonly router = inject(Router);

  private readonly model = signal({ email: '', password: '' });
  // The server alone knows what a sign-in is; the schema library would double what a phone loads before this page shows.
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    required(path.password);
  });
  protected readonly sending = new Submission(this.form, async () => {
    this.access.accept(await this.api.signIn(this.model()));
  });

  constructor() {
    void this.firstRun();
    // Also when it turns out that this browser was signed in all along, or another tab just signed in.
    effect(() => {
      const me = this.access.me();
      if (me) void this.router.navigateByUrl(arrival(me, this.to() ?? null), { replaceUrl: true });
    });
  }

  /** A clinic that is not set up yet has nobody who could sign in. */
  private async firstRun(): Promise<void> {
    const state = await this.api.setupState().catch(() => null);
    if (state?.needed) await this.router.navigateByUrl('/setup', { replaceUrl: true });
  }
}
