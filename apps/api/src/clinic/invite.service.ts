import { Injectable } from '@nestjs/common';
import type { Account, InviteAccount } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Db, type Viewer } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { AccountEntity, AccountPrivateEntity } from '../platform/identity/account.entity';
import { Invitations } from '../platform/identity/invitations';
import { readAccount } from './account.query';

/** Inviting admins and counselors. Partners are invited by their counselor, into a couple. */
@Injectable()
export class InviteService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
  ) {}

  /** @throws ProblemError `conflict` when the address is used already */
  invite(viewer: Viewer, { name, email, role }: z.infer<typeof InviteAccount>): Promise<Account> {
    return this.db
      .write(viewer, async (tx) => {
        const id = this.clock.id();
        const { clinicId } = tx.viewer;
        await tx.manager.insert(AccountEntity, { clinicId, id, role, name });
        await tx.manager.insert(AccountPrivateEntity, { clinicId, accountId: id, email });
        await this.invitations.send(tx, id);
        await audit(tx, this.clock, 'account.invite', id);
        return readAccount(tx, id);
      })
      .catch(inWords);
  }

  /** Also for partners who lost theirs. @throws ProblemError `conflict` when the person joined already */
  again(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { status } = await readAccount(tx, id);
      if (status !== 'invited') throw joined();
      await this.invitations.send(tx, id);
      await audit(tx, this.clock, 'account.invite_again', id);
    });
  }

  /** Takes an invitation to the team back; the account goes with it. @throws ProblemError `conflict` when the person joined, or is a partner */
  cancel(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { status, role } = await readAccount(tx, id);
      if (role === 'partner') throw new ProblemError('conflict', { detail: 'Partners are invited by their counselor.' });
      if (status !== 'invited') throw joined();
      await audit(tx, this.clock, 'account.cancel_invitation', id);
      const [row] = await tx.query<{ cancelled: boolean }>('select sec.cancel_invitation($1) as cancelled', [id]);
      if (!row?.cancelled) throw joined();
    });
  }
}

function joined(): ProblemError {
  return new ProblemError('conflict', { detail: 'This person has joined already.' });
}

function inWords(error: unknown): never {
  if (brokenConstraint(error) !== 'account_private_email_key') throw error;
  throw new ProblemError('conflict', {
    detail: 'This mail address is used already. Please ask for another one.',
    errors: [{ pointer: '/email', message: 'is used already; please ask for another one' }],
  });
}
