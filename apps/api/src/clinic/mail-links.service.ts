import { Inject, Injectable } from '@nestjs/common';
import type { MailLinks } from '@groundwork/contract';
import type { z } from 'zod';
import { CONFIG, type Config } from '../platform/config/config';
import { Db, type Viewer } from '../platform/database/db';
import { Outbox } from '../platform/mail/outbox';

interface MailRow {
  id: string;
  kind: 'invitation' | 'password_reset';
  sealed: Buffer;
  created_at: Date;
  name: string;
}

/**
 * The latest link of each kind and person that still works. Links to a partner's new password are left out: who holds one can read what that partner wrote, and an admin
 * must not (CC-19).
 */
const links = `
  select distinct on (m.account_id, m.kind) m.id, m.kind, m.sealed, m.created_at, a.name
    from mail m
    join account a on a.clinic_id = m.clinic_id and a.id = m.account_id
   where m.clinic_id = $1 and m.created_at > now() - interval '7 days' and (m.kind = 'invitation' or a.role <> 'partner')
     and exists (select from ticket t where t.clinic_id = m.clinic_id and t.account_id = m.account_id and t.kind = m.kind and t.used_at is null and t.expires_at > now())
   order by m.account_id, m.kind, m.created_at desc`;

/** Without a mail server the admin hands links over by hand. */
@Injectable()
export class MailLinksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Newest first; none when a mail server is set. */
  async list(viewer: Viewer): Promise<z.infer<typeof MailLinks>> {
    const mailServer = this.config.mailUrl !== undefined;
    const rows = await this.db.read(viewer, async (tx) => (mailServer ? [] : tx.query<MailRow>(links, [tx.viewer.clinicId])));
    const items = rows
      .sort((a, b) => b.created_at.getTime() - a.created_at.getTime())
      .map((row) => ({
        id: row.id,
        to: row.name,
        kind: row.kind,
        link: this.outbox.openLink(row.id, row.sealed),
        at: row.created_at.toISOString(),
      }));
    return { mailServer, items };
  }
}
