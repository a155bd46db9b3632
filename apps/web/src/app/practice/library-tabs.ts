import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** The parts of the library: homework, programmes, and what the clinic makes itself (room `builder`). */
@Component({
  selector: 'gw-library-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'library.tab.label' | transloco">
      <a routerLink="/library" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">{{
        'library.tab.homework' | transloco
      }}</a>
      <a routerLink="/library/programmes" routerLinkActive="here" ariaCurrentWhenActive="page">{{
        'library.tab.programmes' | transloco
      }}</a>
      <a routerLink="/library/own" routerLinkActive="here" ariaCurrentWhenActive="page">{{ 'library.tab.own' | transloco }}</a>
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 1.5rem;
      margin-bottom: 1.5rem;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      text-decoration: none;
      color: var(--mat-sys-on-surface-variant);
      border-bottom: 3px solid transparent;
      margin-bottom: -1px;
    }
    a:hover {
      color: var(--mat-sys-on-surface);
    }
    .here {
      color: var(--mat-sys-primary);
      border-bottom-color: var(--mat-sys-primary);
      font-weight: 550;
    }
  `,
})
export class LibraryTabs {}
