import { Component, inject, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Setup } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { timeZones } from './settings-model';

/** The first run: the clinic and its first admin. Closed for good once done. */
@Component({
  selector: 'gw-setup-page',
  imports: [FormField, MatButton, TranslocoPipe, ErrorSummary, Control, Field, ProblemNote],
  templateUrl: './setup-page.html',
})
export class SetupPage {
  private readonly api = inject(SignInApi);
  private readonly access = inject(Access);
  private readonly router = inject(Router);
  protected readonly zones = timeZones();

  private readonly model = signal({
    clinicName: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: '',
    email: '',
    password: '',
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Setup));
  protected readonly sending = new Submission(this.form, async () => {
    this.access.accept(await this.api.setUp(this.model()));
    await this.router.navigateByUrl('/accounts', { replaceUrl: true });
  });
}
