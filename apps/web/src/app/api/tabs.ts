import { Injectable, InjectionToken, inject } from '@angular/core';
import type { SignedIn } from '@groundwork/contract';

/** What tabs of the same browser tell each other. Kept in memory by every tab, never stored. */
export type TabMessage =
  | { kind: 'signed_in'; signedIn: SignedIn; at: number }
  | { kind: 'signed_out'; why: SignedOutWhy }
  | { kind: 'active'; at: number }
  | { kind: 'exit'; url: string };

/** Why somebody is no longer signed in: own choice, long quiet, or the server said so. */
export type SignedOutWhy = 'chosen' | 'idle' | 'server';

export const TAB_CHANNEL = new InjectionToken<Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null>('channel between tabs', {
  factory: () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('portal')),
});

/** Talks with the other tabs of this browser. */
@Injectable({ providedIn: 'root' })
export class Tabs {
  private readonly channel = inject(TAB_CHANNEL);

  /** Calls back for each message of another tab, for the life of the page. */
  listen(hear: (message: TabMessage) => void): void {
    this.channel?.addEventListener('message', (event) => hear((event as MessageEvent<TabMessage>).data));
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message);
  }
}
