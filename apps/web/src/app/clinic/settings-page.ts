import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClinicApi } from '../api/clinic-api';
import { toProblem } from '../api/problem';
import { versionIn } from '../api/version';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { SettingsForm } from './settings-form';

/** The clinic's name, time zone, words and help numbers. */
@Component({
  selector: 'gw-settings-page',
  imports: [MatButton, RouterLink, TranslocoPipe, LoadProblem, Loading, PageHeader, SettingsForm],
  template: `
    <gw-page-header [heading]="'clinic.settings.heading' | transloco" [lead]="'clinic.settings.lead' | transloco">
      <a matButton="outlined" routerLink="/clinic/library">{{ 'shell.nav.library' | transloco }}</a>
      <a matButton="outlined" routerLink="/clinic/measures">{{ 'clinic.settings.measures' | transloco }}</a>
    </gw-page-header>
    @if (settings(); as found) {
      <gw-settings-form [settings]="found" [version]="version()" (saved)="answer.reload()" />
    } @else if (unloaded(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="answer.reload()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class SettingsPage {
  protected readonly answer = inject(ClinicApi).settings();
  protected readonly settings = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly version = computed(() => versionIn(this.answer.headers()));
  protected readonly unloaded = computed(() => (this.answer.error() ? toProblem(this.answer.error()) : null));
}
