import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config/config';
import type { ComposedMail } from './compose';

/** Sends mails by the server of MAIL_URL; without one, writes each as `mail/<id>.eml` in the data folder. */
@Injectable()
export class MailTransport {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Sends to one address. The same `id` is the same Message-ID, so a mail sent twice can be known as one. @throws what the mail server says; do not log it, it quotes the address */
  async send(id: string, to: string, mail: ComposedMail): Promise<void> {
    const message = {
      from: this.config.mailFrom,
      to: { name: '', address: to },
      messageId: `<${id}@${hostOf(this.config.mailFrom)}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
      ...mail,
    };
    if (this.config.mailUrl === undefined) {
      const built = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(message);
      return this.write(id, built.message as Buffer);
    }
    const server = createTransport(this.config.mailUrl);
    try {
      await server.sendMail(message);
    } finally {
      server.close();
    }
  }

  /** Readable by nobody else on the machine; whole or not there. */
  private async write(id: string, bytes: Buffer): Promise<void> {
    const folder = join(this.config.dataFolder, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${id}.eml`);
    await writeFile(`${file}.part`, bytes, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}

/** @param from `Name <box@host>` or `box@host` */
function hostOf(from: string): string {
  return /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}
