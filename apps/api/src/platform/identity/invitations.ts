import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config/config';
import type { Tx } from '../database/db';
import { Outbox } from '../mail/outbox';
import { newSecretToken } from './secret-token';

/** Invites people whose account was just made, or invites them again. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Sends a link that works once, for 7 days; links sent before stop working. The account must be one the viewer may invite: an admin's team, a counselor's partner. */
  async send(tx: Tx, accountId: string): Promise<void> {
    const token = newSecretToken();
    const { clinicId } = tx.viewer;
    await tx.query(`delete from ticket where clinic_id = $1 and account_id = $2 and kind = 'invitation' and used_at is null`, [
      clinicId,
      accountId,
    ]);
    await tx.query(
      `insert into ticket (clinic_id, id, account_id, kind, token_hash, expires_at) values ($1, $2, $3, 'invitation', $4, now() + interval '7 days')`,
      [clinicId, this.clock.id(), accountId, token.hash],
    );
    await this.outbox.put(tx, accountId, 'invitation', `${this.config.publicUrl}/join#${token.text}`);
  }
}
