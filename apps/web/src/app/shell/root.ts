import { afterNextRender, Component, DOCUMENT, effect, inject, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, skip } from 'rxjs';
import { Access } from '../api/access';
import { Appearance } from './appearance';

/** Holds whatever page is open, moves focus to its heading, and leaves when the sign-in ends. */
@Component({ selector: 'gw-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class Root {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  constructor() {
    const access = inject(Access);
    const router = inject(Router);
    inject(Appearance);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.focusHeading());
    effect(() => {
      if (access.ended()) void router.navigateByUrl('/signed-out', { replaceUrl: true });
    });
    // A page that the browser kept for its back button must not come back to life after sign-out (SA-42).
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload();
    });
  }

  private focusHeading(): void {
    afterNextRender(() => this.document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }), { injector: this.injector });
  }
}
