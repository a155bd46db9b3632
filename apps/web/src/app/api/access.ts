import { computed, inject, Injectable, InjectionToken, signal } from '@angular/core';
import type { Me, SignedIn } from '@groundwork/contract';
import { Tabs, type SignedOutWhy } from './tabs';

/** Outcome of asking the server who is signed in here. */
export type Resumed = 'signed_in' | 'signed_out' | 'unavailable';

export const FETCH = new InjectionToken<typeof fetch>('fetch', { factory: () => (input, init) => fetch(input, init) });

/** Runs one at a time across the tabs of this browser; browsers without Web Locks run at once. */
export const ONE_AT_A_TIME = new InjectionToken<<T>(work: () => Promise<T>) => Promise<T>>('lock across tabs', {
  factory: () => (work) => ('locks' in navigator ? (navigator.locks.request('portal-refresh', work) as ReturnType<typeof work>) : work()),
});

/** A token is renewed when it has less than this left, in milliseconds. */
const SPARE = 20_000;

/**
 * The sign-in of this browser: the access token (in memory only) and who it belongs to. Renewing rotates the cookie, so it happens once
 * at a time across tabs, and a tab that waited takes the token its neighbour received.
 */
@Injectable({ providedIn: 'root' })
export class Access {
  private readonly fetch = inject(FETCH);
  private readonly alone = inject(ONE_AT_A_TIME);
  private readonly tabs = inject(Tabs);
  private token = '';
  private until = 0;
  private renewing: Promise<Resumed> | null = null;
  /** Whether the server said that this browser has no sign-in. */
  private nobody = false;

  private readonly person = signal<Me | null>(null);
  private readonly left = signal<SignedOutWhy | null>(null);
  /** Who is signed in; null before sign-in and after sign-out. */
  readonly me = this.person.asReadonly();
  readonly signedIn = computed(() => this.person() !== null);
  /** Why the person who was signed in here no longer is. */
  readonly ended = this.left.asReadonly();

  constructor() {
    this.tabs.listen((message) => {
      if (message.kind === 'signed_in') this.take(message.signedIn, message.at);
      if (message.kind === 'signed_out') this.forget(message.why);
    });
  }

  /** Takes a fresh sign-in and tells the other tabs. */
  accept(signedIn: SignedIn): void {
    const at = Date.now();
    this.take(signedIn, at);
    this.tabs.tell({ kind: 'signed_in', signedIn, at });
  }

  /** Keeps what is shown about the signed-in person in step after they change it. */
  update(me: Me): void {
    this.person.set(me);
  }

  /** A token to send now, renewed first when it is about to end; null when nobody is signed in. */
  async bearer(): Promise<string | null> {
    if (this.left()) return null;
    if (this.until - Date.now() > SPARE) return this.token;
    return (await this.renew()) === 'signed_in' ? this.token : null;
  }

  /** Who is here, asked of the server once: after that the answer changes only by signing in or out. */
  async resume(): Promise<Resumed> {
    if (this.signedIn()) return 'signed_in';
    return this.nobody || this.left() ? 'signed_out' : this.renew();
  }

  /** Renews the token by the cookie, once however many ask. @param refused token the server did not take, if that is why */
  renew(refused = ''): Promise<Resumed> {
    this.renewing ??= this.alone(() => this.ask(refused)).finally(() => (this.renewing = null));
    return this.renewing;
  }

  /** Forgets the sign-in in this tab and in the others. */
  end(why: SignedOutWhy): void {
    this.forget(why);
    this.tabs.tell({ kind: 'signed_out', why });
  }

  /** Tells the server to end this sign-in, by the cookie alone, so that it also works while the page is going away. */
  revoke(): void {
    // Nobody can act on the answer: the screen is gone, and the sign-in ends by itself soon after.
    void this.fetch('/api/sign-out', { method: 'POST', credentials: 'same-origin', keepalive: true }).catch(() => undefined);
  }

  private async ask(refused: string): Promise<Resumed> {
    if (this.token !== refused && this.until - Date.now() > SPARE) return 'signed_in';
    const answer = await this.fetch('/api/sign-in/refresh', { method: 'POST', credentials: 'same-origin' }).catch(() => null);
    if (answer?.status === 200) {
      this.accept((await answer.json()) as SignedIn);
      return 'signed_in';
    }
    if (!answer || answer.status >= 500 || answer.status === 429) return 'unavailable';
    this.nobody = true;
    if (this.signedIn()) this.end('server');
    return 'signed_out';
  }

  private take(signedIn: SignedIn, at: number): void {
    this.token = signedIn.accessToken;
    this.until = at + signedIn.expiresIn * 1000;
    this.nobody = false;
    this.left.set(null);
    this.person.set(signedIn.me);
  }

  private forget(why: SignedOutWhy): void {
    this.token = '';
    this.until = 0;
    if (this.signedIn()) this.left.set(why);
    this.person.set(null);
  }
}
