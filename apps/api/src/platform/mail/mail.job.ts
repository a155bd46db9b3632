import { Injectable } from '@nestjs/common';
import { Db } from '../database/db';
import type { JobHandlers, JobPayloads } from '../jobs/jobs';
import { composeMail } from './compose';
import { MailTransport } from './mail-transport';
import type { MailKind } from './mail-texts';
import { Outbox } from './outbox';

interface WaitingMail {
  kind: MailKind;
  sealed: Buffer;
  email: string;
  language: string;
}

/** The address is read when the mail goes out, so a changed one holds for the next message (CC-31). No mail goes to an account that meanwhile joined or was deactivated. */
const waiting = `
  select m.kind, m.sealed, p.email, p.language
    from mail m join account_private p on p.clinic_id = m.clinic_id and p.account_id = m.account_id
   where m.clinic_id = $1 and m.id = $2 and m.sent_at is null and p.status = case m.kind when 'invitation' then 'invited' else 'active' end`;

/** Sends one mail; tried again later when the mail server does not take it. */
@Injectable()
export class MailJob implements JobHandlers {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly transport: MailTransport,
  ) {}

  async send_mail({ clinicId, mailId }: JobPayloads['send_mail']): Promise<void> {
    const [mail] = await this.db.job('mail', clinicId, null, (tx) => tx.query<WaitingMail>(waiting, [clinicId, mailId]));
    if (!mail) return;
    try {
      await this.transport.send(mailId, mail.email, composeMail(mail.kind, mail.language, this.outbox.openLink(mailId, mail.sealed)));
    } catch (error) {
      await this.note(clinicId, mailId, 'last_error = $3', reasonOf(error));
      throw error;
    }
    await this.note(clinicId, mailId, 'sent_at = now(), last_error = $3', null);
  }

  private async note(clinicId: string, mailId: string, what: string, reason: string | null): Promise<void> {
    await this.db.job('mail', clinicId, null, (tx) =>
      tx.query(`update mail set attempts = attempts + 1, ${what} where clinic_id = $1 and id = $2`, [clinicId, mailId, reason]),
    );
  }
}

/** Codes alone, such as `EENVELOPE 550`: messages of mail servers quote addresses. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown';
}
