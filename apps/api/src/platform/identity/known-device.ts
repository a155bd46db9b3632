import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { deriveKey } from '../crypto/derive-key';

/** Accounts remembered per browser; people share computers. */
const most = 5;

/**
 * What a browser carries so that its owner can sign in while others guess at the account (OWASP "device cookie"): a random name and, for each account that signed in
 * here, a keyed hash of both. It signs nobody in and names nobody.
 */
@Injectable()
export class KnownDevice {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = deriveKey(config.secret, 'device');
  }

  /** The browser's name when this account signed in there before. */
  nameFor(email: string, cookie: string | undefined): string | undefined {
    const { name, marks } = parse(cookie);
    if (name === undefined) return undefined;
    const mark = Buffer.from(this.mark(name, email));
    return marks.some((known) => known.length === mark.length && timingSafeEqual(Buffer.from(known), mark)) ? name : undefined;
  }

  /** The cookie after this account signed in. */
  after(email: string, cookie: string | undefined): string {
    const { name = randomBytes(16).toString('base64url'), marks } = parse(cookie);
    const mark = this.mark(name, email);
    return [name, mark, ...marks.filter((known) => known !== mark)].slice(0, most + 1).join('.');
  }

  private mark(name: string, email: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([name, email]))
      .digest('base64url')
      .slice(0, 22);
  }
}

function parse(cookie: string | undefined): { name?: string; marks: string[] } {
  if (!/^[\w-]{22}(\.[\w-]{22}){1,5}$/.test(cookie ?? '')) return { marks: [] };
  const [name = '', ...marks] = (cookie ?? '').split('.');
  return { name, marks };
}
