import { Component, inject, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { PersonName } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import * as z from 'zod';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import { Submission } from '../api/submission';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';

const Name = z.strictObject({ name: PersonName });

/** How one wishes to be called. */
@Component({
  selector: 'gw-name-form',
  imports: [FormField, MatButton, TranslocoPipe, Control, Field, ProblemNote],
  template: `
    <form class="gw-card gw-stack" novalidate (submit)="send($event)">
      <h2>{{ 'shell.me.nameHeading' | transloco }}</h2>
      <gw-problem-note [problem]="sending.problem()" />
      <gw-field [label]="'shell.field.name' | transloco" [hint]="'shell.field.nameHint' | transloco" [field]="form.name">
        <input gwControl type="text" autocomplete="name" [formField]="form.name" />
      </gw-field>
      <div class="gw-row">
        <button matButton="tonal" type="submit" [disabled]="sending.busy()">{{ 'ui.save' | transloco }}</button>
        <span role="status" class="gw-muted">{{ saved() ? ('ui.saved.now' | transloco) : '' }}</span>
      </div>
    </form>
  `,
})
export class NameForm {
  private readonly api = inject(SignInApi);
  private readonly access = inject(Access);
  private readonly model = signal({ name: this.access.me()?.name ?? '' });
  protected readonly saved = signal(false);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, Name));
  protected readonly sending = new Submission(this.form, async () => this.access.update(await this.api.changeMe(this.model())));

  protected async send(event: Event): Promise<void> {
    this.saved.set(await this.sending.run(event));
  }
}
