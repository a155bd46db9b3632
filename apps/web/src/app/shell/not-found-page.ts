import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

@Component({
  selector: 'gw-not-found-page',
  imports: [MatButton, RouterLink, TranslocoPipe],
  template: `
    <div class="gw-stack">
      <h1 tabindex="-1">{{ 'shell.notFound.heading' | transloco }}</h1>
      <p>{{ 'shell.notFound.text' | transloco }}</p>
      <a matButton="filled" routerLink="/">{{ 'shell.notFound.home' | transloco }}</a>
    </div>
  `,
})
export class NotFoundPage {}
