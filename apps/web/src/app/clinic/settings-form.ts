import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ClinicSettings } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { ClinicApi } from '../api/clinic-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Control, Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { HelpFields } from './help-fields';
import { draftOf, SettingsDraft, settingsOf, timeZones } from './settings-model';

@Component({
  selector: 'gw-settings-form',
  imports: [FormField, MatButton, TranslocoPipe, ErrorSummary, Control, Field, HelpFields, ProblemNote],
  templateUrl: './settings-form.html',
})
export class SettingsForm {
  readonly settings = input.required<ClinicSettings>();
  /** Version of these settings. */
  readonly version = input.required<number>();
  readonly saved = output();
  private readonly api = inject(ClinicApi);
  private readonly access = inject(Access);
  protected readonly zones = timeZones();

  private readonly model = linkedSignal(() => draftOf(this.settings()));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, SettingsDraft));
  protected readonly done = signal(false);
  protected readonly sending = new Submission(this.form, async () => {
    const { name, timeZone, roleLabels, exitUrl, help } = await this.api.saveSettings(settingsOf(this.model()), this.version());
    const me = this.access.me();
    if (me) this.access.update({ ...me, clinic: { name, timeZone, roleLabels, exitUrl, help } });
  });

  protected async send(event: Event): Promise<void> {
    this.done.set(false);
    if (!(await this.sending.run(event))) return;
    this.done.set(true);
    this.saved.emit();
  }
}
