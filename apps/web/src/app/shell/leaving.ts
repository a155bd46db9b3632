import { inject, Injectable } from '@angular/core';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import type { SignedOutWhy } from '../api/tabs';

/** Signing out: what is on screen goes at once, whatever the server answers. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly access = inject(Access);
  private readonly api = inject(SignInApi);

  /** Ends this sign-in here, in the other tabs and on the server. */
  signOut(why: SignedOutWhy): void {
    this.access.revoke();
    this.access.end(why);
  }

  /** Ends every sign-in of this person, on all devices. @throws ProblemError when the server could not be reached */
  async signOutEverywhere(): Promise<void> {
    await this.api.signOutEverywhere();
    this.access.end('chosen');
  }
}
