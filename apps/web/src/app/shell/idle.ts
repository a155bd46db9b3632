import { computed, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import type { Role } from '@groundwork/contract';
import { Access } from '../api/access';
import { Tabs } from '../api/tabs';
import { Leaving } from './leaving';

/** Minutes without a touch or a key after which a sign-in ends (SA-43). */
export const IDLE_MINUTES: Record<Role, number> = { partner: 10, counselor: 15, admin: 15 };

/** Seconds before the end at which we ask whether somebody is still there. */
export const WARN_SECONDS = 60;

const CHECK_EVERY = 1_000;
const TELL_EVERY = 15_000;

/** Ends a sign-in that nobody uses, in any tab of this browser, and asks calmly beforehand. */
@Injectable({ providedIn: 'root' })
export class Idle {
  private readonly access = inject(Access);
  private readonly tabs = inject(Tabs);
  private readonly leaving = inject(Leaving);
  private last = Date.now();
  private told = 0;

  private readonly remaining = signal(Number.POSITIVE_INFINITY);
  /** Whole seconds until sign-out; null while there is no need to ask. */
  readonly secondsLeft = computed(() => (this.remaining() <= WARN_SECONDS ? Math.max(0, this.remaining()) : null));

  constructor() {
    const document = inject(DOCUMENT);
    for (const event of ['pointerdown', 'keydown', 'scroll', 'input'])
      document.addEventListener(event, () => this.touch(), { passive: true, capture: true });
    document.addEventListener('visibilitychange', () => this.check());
    this.tabs.listen((message) => {
      if (message.kind === 'active') this.last = Math.max(this.last, message.at);
    });
    effect((cleanUp) => {
      if (!this.access.signedIn()) return;
      this.stay();
      const timer = setInterval(() => this.check(), CHECK_EVERY);
      cleanUp(() => clearInterval(timer));
    });
  }

  /** Counts from now again. */
  stay(): void {
    this.last = Date.now();
    this.remaining.set(Number.POSITIVE_INFINITY);
    this.tell();
  }

  /** While the question stands only an answer to it counts, so that a bump of the table does not keep a page open. */
  private touch(): void {
    if (this.secondsLeft() !== null) return;
    this.last = Date.now();
    if (this.last - this.told > TELL_EVERY) this.tell();
  }

  private check(): void {
    const me = this.access.me();
    if (!me) return;
    const left = Math.ceil(IDLE_MINUTES[me.role] * 60 - (Date.now() - this.last) / 1000);
    this.remaining.set(left);
    if (left <= 0) this.leaving.signOut('idle');
  }

  private tell(): void {
    this.told = this.last;
    this.tabs.tell({ kind: 'active', at: this.last });
  }
}
