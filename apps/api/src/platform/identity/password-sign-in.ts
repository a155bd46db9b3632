import { Injectable } from '@nestjs/common';
import type { SignIn } from '@groundwork/contract';
import type { z } from 'zod';
import { Db } from '../database/db';
import { ProblemError } from '../http/problem-error';
import type { Caller } from './caller';
import { KnownDevice } from './known-device';
import { Passwords } from './passwords';
import { Proofs } from './proofs';
import { RateLimits } from './rate-limits';
import { type Begun, SignIns } from './sign-ins';

/** Signing in with mail address and password. Unknown, invited and deactivated accounts cost the same work and get the same answer as a wrong password. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly db: Db,
    private readonly limits: RateLimits,
    private readonly proofs: Proofs,
    private readonly passwords: Passwords,
    private readonly devices: KnownDevice,
    private readonly signIns: SignIns,
  ) {}

  /** @throws ProblemError `wrong_credentials`, or `too_many` before anything was looked up */
  async signIn({ email, password }: z.infer<typeof SignIn>, caller: Caller): Promise<Begun> {
    const device = this.devices.nameFor(email, caller.device);
    await this.count(email, caller, device);
    const [known] = await this.db.call<{ account: string; hash: string }>('select account, hash from sec.credential_of($1, $2, $3)', [
      email,
      ...this.proofs.of(`credential_of|${email}`),
    ]);
    const right = await this.passwords.matches(known?.hash, password);
    if (!right || !known) throw new ProblemError('wrong_credentials');
    await this.forget(email, caller, device);
    return this.signIns.begin(known.account, caller);
  }

  /** Before the password is looked at, so that parallel guesses cannot slip through together. */
  private async count(email: string, { network }: Caller, device: string | undefined): Promise<void> {
    if (device !== undefined) return this.limits.take('signInDevice', email, device);
    await this.limits.take('signInHere', email, network);
    await this.limits.take('signInAccount', email);
    await this.limits.take('signInNetwork', network);
  }

  private async forget(email: string, { network }: Caller, device: string | undefined): Promise<void> {
    if (device !== undefined) return this.limits.clear('signInDevice', email, device);
    await this.limits.clear('signInHere', email, network);
    await this.limits.giveBack('signInAccount', email);
    await this.limits.giveBack('signInNetwork', network);
  }
}
