import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { Icon } from '../ui/icon';
import { PageHeader } from '../ui/page-header';
import { AppearanceForm } from './appearance-form';
import { Leaving } from './leaving';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';

/** One's own account: name, look, password, where one is signed in. */
@Component({
  selector: 'gw-own-account-page',
  imports: [MatButton, RouterLink, TranslocoPipe, AppearanceForm, Icon, NameForm, PageHeader, PasswordForm],
  template: `
    <gw-page-header [heading]="'shell.me.heading' | transloco" [lead]="email()" />
    <div class="gw-stack-large gw-reading">
      <gw-appearance-form />
      <gw-name-form />
      <gw-password-form />
      <section class="gw-card gw-stack">
        <h2>{{ 'shell.me.whereHeading' | transloco }}</h2>
        <a class="way" routerLink="/me/sign-ins">{{ 'shell.me.where' | transloco }} <gw-icon name="forward" /></a>
        <div>
          <button matButton="outlined" type="button" (click)="leaving.signOut('chosen')">{{ 'shell.signOut' | transloco }}</button>
        </div>
      </section>
    </div>
  `,
  styles: '.way { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 44px; }',
})
export class OwnAccountPage {
  protected readonly leaving = inject(Leaving);
  private readonly access = inject(Access);
  protected readonly email = computed(() => this.access.me()?.email ?? '');
}
