import { Component, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { AcceptInvitation, type Invitation } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { z } from 'zod';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { arrival } from './doorway';

const Choices = AcceptInvitation.omit({ token: true });

/** Name and password of somebody who was invited. */
@Component({
  selector: 'gw-join-form',
  imports: [FormField, MatButton, TranslocoPipe, ErrorSummary, Field, Control, ProblemNote],
  template: `
    <form class="gw-stack" novalidate (submit)="sending.run($event)">
      <h1 tabindex="-1">{{ 'shell.join.welcome' | transloco: { clinic: invitation().clinicName } }}</h1>
      <p class="gw-muted">{{ (invitation().role === 'partner' ? 'shell.join.ownLogin' : 'shell.join.staff') | transloco }}</p>
      <gw-error-summary [form]="form" [attempts]="sending.attempts()" />
      <gw-problem-note [problem]="sending.problem()" [words]="{ link_not_valid: 'shell.link.invitation' }" />
      <gw-field [label]="'shell.field.name' | transloco" [hint]="'shell.field.nameHint' | transloco" [field]="form.name">
        <input gwControl type="text" autocomplete="name" [formField]="form.name" />
      </gw-field>
      <gw-field [label]="'shell.field.newPassword' | transloco" [hint]="'shell.field.passwordHint' | transloco" [field]="form.password">
        <input gwControl type="password" autocomplete="new-password" [formField]="form.password" />
      </gw-field>
      <button matButton="filled" type="submit" [disabled]="sending.busy()">{{ 'shell.join.verb' | transloco }}</button>
    </form>
  `,
})
export class JoinForm {
  readonly token = input.required<string>();
  readonly invitation = input.required<z.output<typeof Invitation>>();
  private readonly api = inject(SignInApi);
  private readonly access = inject(Access);
  private readonly router = inject(Router);

  private readonly model = linkedSignal(() => ({ name: this.invitation().name, password: '' }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Choices));
  protected readonly sending = new Submission(this.form, async () => {
    const signedIn = await this.api.acceptInvitation({ token: this.token(), ...this.model() });
    this.access.accept(signedIn);
    await this.router.navigateByUrl(arrival(signedIn.me, null), { replaceUrl: true });
  });
}
