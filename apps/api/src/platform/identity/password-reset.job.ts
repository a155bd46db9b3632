import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config/config';
import { Db } from '../database/db';
import type { JobHandlers, JobPayloads } from '../jobs/jobs';
import { Outbox } from '../mail/outbox';
import { newSecretToken } from './secret-token';

/** Ticket, mail and its job in one statement, or, when no active account has the address, nothing. */
const addReset = `
  with made as materialized (select sec.add_reset($1, $2, $3, $4, $5, interval '1 hour') as clinic)
  select sec.enqueue('send_mail', json_build_object('clinicId', clinic, 'mailId', $4::uuid)) from made where clinic is not null`;

/** Makes the link to a new password for an address somebody asked about. */
@Injectable()
export class PasswordResetJob implements JobHandlers {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  async password_reset({ sealed }: JobPayloads['password_reset']): Promise<void> {
    const token = newSecretToken();
    const mailId = this.clock.id();
    const link = `${this.config.publicUrl}/reset#${token.text}`;
    await this.db.call(addReset, [
      this.outbox.openAddress(sealed),
      this.clock.id(),
      token.hash,
      mailId,
      this.outbox.sealLink(mailId, link),
    ]);
  }
}
