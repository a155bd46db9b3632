import { Injectable } from '@nestjs/common';
import type { AcceptInvitation, ForgotPassword, Invitation, ReadInvitation, ResetPassword } from '@groundwork/contract';
import type { z } from 'zod';
import { Db } from '../database/db';
import { ProblemError } from '../http/problem-error';
import { Outbox } from '../mail/outbox';
import type { Caller } from './caller';
import { Passwords } from './passwords';
import { RateLimits } from './rate-limits';
import { hashOfToken } from './secret-token';
import { type Begun, SignIns } from './sign-ins';

type InvitationView = z.infer<typeof Invitation>;

/** What people do who hold a link from a mail: join, choose a new password; and asking for such a link. */
@Injectable()
export class Links {
  constructor(
    private readonly db: Db,
    private readonly limits: RateLimits,
    private readonly passwords: Passwords,
    private readonly outbox: Outbox,
    private readonly signIns: SignIns,
  ) {}

  /** @throws ProblemError `link_not_valid` */
  async readInvitation({ token }: z.infer<typeof ReadInvitation>, caller: Caller): Promise<InvitationView> {
    await this.limits.take('linkNetwork', caller.network);
    return this.invitation(token);
  }

  /** Joins with a name and password of one's own, and signs in. @throws ProblemError `link_not_valid` */
  async accept({ token, name, password }: z.infer<typeof AcceptInvitation>, caller: Caller): Promise<Begun> {
    await this.limits.take('linkNetwork', caller.network);
    await this.invitation(token);
    return this.signIns.begin(await this.use(token, 'invitation', password, name), caller);
  }

  /** Takes the request; whether there is such an account, only the worker finds out, so that every answer and its time are the same. */
  async forgot({ email }: z.infer<typeof ForgotPassword>, caller: Caller): Promise<Record<string, never>> {
    await this.limits.take('forgotHere', email, caller.network);
    await this.limits.take('forgotAccount', email);
    await this.limits.take('forgotNetwork', caller.network);
    await this.db.call(`select sec.enqueue('password_reset', $1)`, [JSON.stringify({ sealed: this.outbox.sealAddress(email) })]);
    return {};
  }

  /** Every sign-in of the person ends. @throws ProblemError `link_not_valid` */
  async reset({ token, password }: z.infer<typeof ResetPassword>, caller: Caller): Promise<void> {
    await this.limits.take('linkNetwork', caller.network);
    await this.use(token, 'password_reset', password, null);
  }

  private async invitation(token: string): Promise<InvitationView> {
    const [row] = await this.db.call<InvitationView>('select clinic_name as "clinicName", name, role from sec.read_invitation($1)', [
      hashOfToken(token),
    ]);
    if (!row) throw new ProblemError('link_not_valid');
    return row;
  }

  /** @returns the account the link was made for */
  private async use(token: string, kind: 'invitation' | 'password_reset', password: string, name: string | null): Promise<string> {
    const hash = await this.passwords.hash(password);
    const [row] = await this.db.call<{ account: string | null }>('select sec.use_ticket($1, $2, $3, $4) as account', [
      hashOfToken(token),
      kind,
      hash,
      name,
    ]);
    if (!row || row.account === null) throw new ProblemError('link_not_valid');
    return row.account;
  }
}
