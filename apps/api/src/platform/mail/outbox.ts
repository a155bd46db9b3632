import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config/config';
import { deriveKey } from '../crypto/derive-key';
import { open, seal } from '../crypto/seal';
import { openJson, sealJson } from '../crypto/vault';
import type { Tx } from '../database/db';
import { enqueue } from '../jobs/jobs';
import type { MailKind } from './mail-texts';

const request = 'password_reset';

/** Mails wait in the table `mail` until the worker sends them. What is in them is sealed: the database never holds a link that works. */
@Injectable()
export class Outbox {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.key = deriveKey(config.secret, 'mail');
  }

  /** Puts a mail to an account into the outbox with the transaction; one of the same kind that still waits for them is not sent any more. */
  async put(tx: Tx, accountId: string, kind: MailKind, link: string): Promise<void> {
    const mailId = this.clock.id();
    const { clinicId } = tx.viewer;
    await tx.query('insert into mail (clinic_id, id, account_id, kind, sealed) values ($1, $2, $3, $4, $5)', [
      clinicId,
      mailId,
      accountId,
      kind,
      this.sealLink(mailId, link),
    ]);
    await enqueue(tx, 'send_mail', { clinicId, mailId }, `${kind}|${accountId}`);
  }

  sealLink(mailId: string, link: string): Buffer {
    return sealJson(this.key, { link }, `mail|${mailId}`);
  }

  /** The link of a mail. @throws when it was sealed for another mail */
  openLink(mailId: string, sealed: Buffer): string {
    return (openJson(this.key, sealed, `mail|${mailId}`) as { link: string }).link;
  }

  /** The address a password reset was asked for, sealed for the job. */
  sealAddress(address: string): string {
    return seal(this.key, Buffer.from(address), request).toString('base64');
  }

  openAddress(sealed: string): string {
    return open(this.key, Buffer.from(sealed, 'base64'), request).toString();
  }
}
