import { Injectable } from '@nestjs/common';
import type { Setup, SetupState } from '@groundwork/contract';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import type { Caller } from '../platform/identity/caller';
import { Passwords } from '../platform/identity/passwords';
import { type Begun, SignIns } from '../platform/identity/sign-ins';
import { helpSeed } from './help-seed';

const roleLabels = { hurt: 'hurt partner', involved: 'involved partner' };
const exitUrl = 'https://www.wikipedia.org/';

/** The first run: a clinic and its first admin. Works once. */
@Injectable()
export class SetupService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
  ) {}

  async state(): Promise<z.infer<typeof SetupState>> {
    const [row] = await this.db.call<{ needed: boolean }>('select sec.setup_needed() as needed');
    return { needed: row?.needed ?? false };
  }

  /** @throws ProblemError `conflict` when there is a clinic already */
  async setUp({ clinicName, timeZone, name, email, password }: z.infer<typeof Setup>, caller: Caller): Promise<Begun> {
    if (!(await this.state()).needed) throw new ProblemError('conflict', { detail: 'The portal is set up already: please sign in.' });
    const clinicId = this.clock.id();
    const adminId = this.clock.id();
    const hash = await this.passwords.hash(password);
    await this.db.call('select sec.found_clinic($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
      clinicId,
      clinicName,
      timeZone,
      JSON.stringify(roleLabels),
      exitUrl,
      JSON.stringify(helpSeed),
      this.vault.newClinicKey(clinicId),
      adminId,
      name,
      email,
      hash,
    ]);
    return this.signIns.begin(adminId, caller);
  }
}
