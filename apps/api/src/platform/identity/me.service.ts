import { Injectable } from '@nestjs/common';
import type { ChangeMe, ChangePassword, Me } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../audit';
import { Clock } from '../clock';
import { Db, type Viewer } from '../database/db';
import { ProblemError } from '../http/problem-error';
import { readMe } from './me.query';
import { Passwords } from './passwords';
import { Proofs } from './proofs';
import { RateLimits } from './rate-limits';
import { AccountEntity, AccountPrivateEntity } from './account.entity';

/** One's own account. */
@Injectable()
export class MeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly proofs: Proofs,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
  ) {}

  get(viewer: Viewer): Promise<Me> {
    return this.db.read(viewer, readMe);
  }

  change(viewer: Viewer, { name, language, exitIntroSeen }: z.infer<typeof ChangeMe>): Promise<Me> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const own = { ...(language !== undefined && { language }), ...(exitIntroSeen && { exitIntroSeen }) };
      if (name !== undefined) await tx.manager.update(AccountEntity, { clinicId, id: viewer.id }, { name });
      if (Object.keys(own).length > 0) await tx.manager.update(AccountPrivateEntity, { clinicId, accountId: viewer.id }, own);
      return readMe(tx);
    });
  }

  /** Other sign-ins of the person end. @throws ProblemError `invalid` when the present password isn't right, `too_many` when that was tried too often */
  async changePassword(viewer: Viewer, { current, next }: z.infer<typeof ChangePassword>): Promise<void> {
    await this.limits.take('ownPassword', viewer.id);
    const [row] = await this.db.read(viewer, (tx) =>
      tx.query<{ hash: string | null }>('select sec.own_hash($1, $2) as hash', this.proofs.of(`own_hash|${viewer.id}`)),
    );
    if (!(await this.passwords.matches(row?.hash ?? undefined, current)))
      throw new ProblemError('invalid', { errors: [{ pointer: '/current', message: 'is not your password' }] });
    const hash = await this.passwords.hash(next);
    await this.db.write(viewer, async (tx) => {
      await tx.query('select sec.change_password($1, $2, $3, $4)', [
        hash,
        viewer.signInId,
        ...this.proofs.of(`change_password|${viewer.id}`),
      ]);
      await audit(tx, this.clock, 'password.change', viewer.id);
    });
    await this.limits.clear('ownPassword', viewer.id);
  }
}
