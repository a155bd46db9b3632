import { hkdfSync } from 'node:crypto';

/** What keys are derived for. `database proof`: lets the API ask for credentials before anybody is known (see 0001-context). */
export type KeyPurpose = 'database proof' | 'mail' | 'rate limit' | 'device' | 'log heads';

/** A key of 32 bytes for one purpose, derived from the master key. */
export function deriveKey(secret: Buffer, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'groundwork', purpose, 32));
}
