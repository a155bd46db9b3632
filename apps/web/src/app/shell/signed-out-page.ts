import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';

/** After signing out, by choice or not. */
@Component({
  selector: 'gw-signed-out-page',
  imports: [MatButton, RouterLink, TranslocoPipe],
  template: `
    <div class="gw-stack">
      <h1 tabindex="-1">{{ 'shell.signedOut.heading' | transloco }}</h1>
      <p role="status">{{ 'shell.signedOut.' + why() | transloco }}</p>
      <a matButton="filled" routerLink="/sign-in">{{ 'shell.signedOut.again' | transloco }}</a>
    </div>
  `,
})
export class SignedOutPage {
  private readonly access = inject(Access);
  protected readonly why = computed(() => this.access.ended() ?? 'chosen');
}
