import { Component, DestroyRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { RELOAD_PAGE } from './reload-page';

/** Seconds between tries, longer each time. */
const WAITS = [5, 10, 20, 30, 60];

/** The server does not answer: says that nothing is lost, and tries again by itself. */
@Component({
  selector: 'gw-back-soon-page',
  imports: [MatButton, TranslocoPipe],
  template: `
    <div class="gw-stack">
      <h1 tabindex="-1">{{ 'shell.backSoon.heading' | transloco }}</h1>
      <p>{{ 'shell.backSoon.text' | transloco }}</p>
      <p class="gw-muted gw-numbers" aria-live="off">{{ 'shell.backSoon.next' | transloco: { seconds: seconds() } }}</p>
      <button matButton="outlined" type="button" (click)="tryAgain()">{{ 'ui.tryAgain' | transloco }}</button>
    </div>
  `,
})
export class BackSoonPage {
  private readonly access = inject(Access);
  private readonly reload = inject(RELOAD_PAGE);
  private tries = 0;
  protected readonly seconds = signal(WAITS[0] ?? 5);

  constructor() {
    const timer = setInterval(() => {
      this.seconds.update((seconds) => seconds - 1);
      if (this.seconds() <= 0) void this.tryAgain();
    }, 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async tryAgain(): Promise<void> {
    this.tries += 1;
    this.seconds.set(WAITS[Math.min(this.tries, WAITS.length - 1)] ?? 60);
    if ((await this.access.renew()) !== 'unavailable') this.reload();
  }
}
