import { Injectable } from '@nestjs/common';
import type { Role, SignedIn } from '@groundwork/contract';
import { Clock } from '../clock';
import { Db, type Viewer } from '../database/db';
import { toProblem } from '../http/problem.filter';
import { ProblemError } from '../http/problem-error';
import { AccessTokens, accessTokenLife } from './access-tokens';
import type { Caller } from './caller';
import { deviceWords } from './device-words';
import { KnownDevice } from './known-device';
import { readMe } from './me.query';
import { Proofs } from './proofs';
import { hashOfToken, newSecretToken } from './secret-token';

/** A sign-in that was begun or renewed: the answer and what the cookies hold. */
export interface Begun {
  signedIn: SignedIn;
  refreshToken: string;
  /** Only at the beginning. */
  device?: string;
}

/** How long a sign-in lives: without a sign of life, by role, and at most. SQL intervals. */
const life = { partner: '30 minutes', team: '60 minutes', whole: '12 hours' } as const;

/** Begins, renews and ends sign-ins. */
@Injectable()
export class SignIns {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly proofs: Proofs,
    private readonly tokens: AccessTokens,
    private readonly devices: KnownDevice,
  ) {}

  /** Begins a sign-in of an account that proved who it is; the one this browser had before ends. @throws ProblemError `not_signed_in` when the account isn't active */
  async begin(accountId: string, caller: Caller): Promise<Begun> {
    const id = this.clock.id();
    const refresh = newSecretToken();
    const [row] = await this.db.call<{ role: Role }>('select sec.begin_sign_in($1, $2, $3, $4, $5, $6, $7, $8, $9) as role', [
      accountId,
      id,
      deviceWords(caller.userAgent),
      refresh.hash,
      life.partner,
      life.team,
      life.whole,
      ...this.proofs.of(`begin_sign_in|${accountId}|${id}`),
    ]);
    if (!row) throw new ProblemError('not_signed_in');
    await this.end({ refreshToken: caller.refreshToken, authorization: undefined });
    const signedIn = await this.answer({ id: accountId, signInId: id, role: row.role });
    return { signedIn, refreshToken: refresh.text, device: this.devices.after(signedIn.me.email, caller.device) };
  }

  /** Swaps the refresh token for the next. One that was swapped more than ten seconds before (tabs may be late) ends the whole sign-in. @throws ProblemError `not_signed_in` */
  async renew(caller: Caller): Promise<Begun> {
    if (caller.refreshToken === undefined) throw new ProblemError('not_signed_in');
    const next = newSecretToken();
    const [row] = await this.db.call<{ result: 'ok' | 'gone' | 'reused'; sid: string; uid: string; role: Role }>(
      'select * from sec.rotate($1, $2, $3, $4, $5)',
      [hashOfToken(caller.refreshToken), next.hash, life.partner, life.team, life.whole],
    );
    if (row?.result !== 'ok') throw new ProblemError('not_signed_in');
    return { signedIn: await this.answer({ id: row.uid, signInId: row.sid, role: row.role }), refreshToken: next.text };
  }

  /** Ends the sign-in that the caller's cookie or token belongs to; nothing when there is none. */
  async end(caller: Pick<Caller, 'refreshToken' | 'authorization'>): Promise<void> {
    if (caller.refreshToken !== undefined) await this.db.call('select sec.end_by_token($1)', [hashOfToken(caller.refreshToken)]);
    const viewer = this.tokens.viewerOf(caller.authorization);
    if (viewer) await this.endOwn(viewer, viewer.signInId).then(() => undefined, unlessOver);
  }

  /** Ends one of the viewer's sign-ins. @returns whether it was there */
  endOwn(viewer: Viewer, signInId: string): Promise<boolean> {
    return this.db.write(viewer, async (tx) => {
      const [row] = await tx.query('select id from sign_in where clinic_id = $1 and account_id = $2 and id = $3 and ended_at is null', [
        tx.viewer.clinicId,
        viewer.id,
        signInId,
      ]);
      await tx.query('update sign_in set ended_at = now() where clinic_id = $1 and account_id = $2 and id = $3 and ended_at is null', [
        tx.viewer.clinicId,
        viewer.id,
        signInId,
      ]);
      return row !== undefined;
    });
  }

  private async answer(viewer: Viewer): Promise<SignedIn> {
    const me = await this.db.read(viewer, readMe);
    return { accessToken: this.tokens.sign(viewer), expiresIn: accessTokenLife, me };
  }
}

/** Ending what is over already is done. */
function unlessOver(error: unknown): void {
  if (toProblem(error).code !== 'not_signed_in') throw error;
}
