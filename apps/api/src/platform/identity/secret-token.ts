import { createHash, randomBytes } from 'node:crypto';

/** A secret handed to one person, as a cookie or in a link; the database keeps its hash alone. */
export interface SecretToken {
  /** 32 random bytes, base64url. */
  text: string;
  hash: Buffer;
}

export function newSecretToken(): SecretToken {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: hashOfToken(text) };
}

/** SHA-256; enough without salt or stretching, because the token is random. */
export function hashOfToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
