import { Injectable } from '@nestjs/common';
import type { Accounts, TransferCaseload, Transferred } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { brokenCode } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { readAccount, readAccounts } from './account.query';

/** Accounts of the clinic: who is there, letting go, taking back, handing a caseload over. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer): Promise<z.infer<typeof Accounts>> {
    return { items: await this.db.read(viewer, readAccounts) };
  }

  /** The person's next request is refused. @throws ProblemError `conflict` for the last active admin and for somebody who has not joined yet */
  deactivate(viewer: Viewer, id: string): Promise<void> {
    return this.db
      .write(viewer, async (tx) => {
        const { status } = await readAccount(tx, id);
        if (status === 'invited')
          throw new ProblemError('conflict', { detail: 'This person has not joined yet: take the invitation back instead.' });
        await tx.query('select sec.deactivate($1)', [id]);
        await audit(tx, this.clock, 'account.deactivate', id);
      })
      .catch(inWords);
  }

  /** @throws ProblemError `conflict` for somebody who has not joined yet */
  reactivate(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { status } = await readAccount(tx, id);
      if (status === 'invited') throw new ProblemError('conflict', { detail: 'This person has not joined yet.' });
      await tx.query('select sec.reactivate($1)', [id]);
      await audit(tx, this.clock, 'account.reactivate', id);
    });
  }

  /** Hands every couple of one counselor to another, without the admin seeing them. @returns how many */
  transfer(viewer: Viewer, from: string, { to }: z.infer<typeof TransferCaseload>): Promise<z.infer<typeof Transferred>> {
    return this.db.write(viewer, async (tx) => {
      await checkTransfer(tx, from, to);
      const [row] = await tx.query<{ couples: number }>('select sec.transfer_caseload($1, $2) as couples', [from, to]);
      await audit(tx, this.clock, 'caseload.transfer', from);
      await audit(tx, this.clock, 'caseload.take', to);
      return { couples: row?.couples ?? 0 };
    });
  }
}

async function checkTransfer(tx: Tx, from: string, to: string): Promise<void> {
  const wrong = (message: string) => new ProblemError('invalid', { errors: [{ pointer: '/to', message }] });
  const giver = await readAccount(tx, from);
  if (giver.role !== 'counselor') throw new ProblemError('conflict', { detail: 'Only counselors have couples.' });
  if (from === to) throw wrong('is the same person');
  const taker = (await readAccounts(tx)).find((account) => account.id === to);
  if (taker?.role !== 'counselor' || taker.status !== 'active') throw wrong('is not an active counselor of this clinic');
}

function inWords(error: unknown): never {
  if (brokenCode(error) !== '23514') throw error;
  throw new ProblemError('conflict', { detail: 'This is the last active admin. Invite another admin first.' });
}
