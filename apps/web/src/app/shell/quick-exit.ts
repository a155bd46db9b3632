import { computed, type DestroyRef, DOCUMENT, inject, Injectable, InjectionToken, signal } from '@angular/core';
import { Access } from '../api/access';
import { Tabs } from '../api/tabs';

/** Where quick exit goes when the clinic has not chosen otherwise. */
export const DEFAULT_EXIT = 'https://www.wikipedia.org/';

/** Leaves the page without an entry to come back to. */
export const REPLACE_PAGE = new InjectionToken<(url: string) => void>('replace the page', {
  factory: () => (url) => location.replace(url),
});

const PRESSES = 3;
const WITHIN = 5_000;

/**
 * Quick exit (SA-40): the screen is covered at once, then the server signs out, then a neutral public page takes this one's place.
 * Pressing Shift three times within five seconds does the same as the button.
 */
@Injectable({ providedIn: 'root' })
export class QuickExit {
  private readonly document = inject(DOCUMENT);
  private readonly access = inject(Access);
  private readonly tabs = inject(Tabs);
  private readonly replace = inject(REPLACE_PAGE);
  private shiftAlone = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Presses so far, 0 to 3. */
  readonly presses = signal(0);
  readonly url = computed(() => this.access.me()?.clinic.exitUrl ?? DEFAULT_EXIT);

  constructor() {
    this.tabs.listen((message) => {
      if (message.kind === 'exit') this.away(message.url);
    });
  }

  /** Listens for the Shift key for as long as the caller lives. */
  watchKeys(destroyRef: DestroyRef): void {
    const down = (event: KeyboardEvent) => (this.shiftAlone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey);
    const up = (event: KeyboardEvent) => {
      if (event.key === 'Shift' && this.shiftAlone) this.press();
    };
    this.document.addEventListener('keydown', down);
    this.document.addEventListener('keyup', up);
    destroyRef.onDestroy(() => {
      this.document.removeEventListener('keydown', down);
      this.document.removeEventListener('keyup', up);
      this.forget();
    });
  }

  leave(): void {
    const url = this.url();
    this.cover();
    this.tabs.tell({ kind: 'exit', url });
    this.access.revoke();
    this.replace(url);
  }

  private press(): void {
    clearTimeout(this.timer);
    this.presses.update((presses) => presses + 1);
    if (this.presses() >= PRESSES) this.leave();
    else this.timer = setTimeout(() => this.forget(), WITHIN);
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.presses.set(0);
  }

  private away(url: string): void {
    this.cover();
    this.replace(url);
  }

  private cover(): void {
    this.document.documentElement.dataset['leaving'] = '';
  }
}
