import { createCipheriv, createDecipheriv, createSecretKey, type DecipherGCM, type KeyObject, randomBytes } from 'node:crypto';

const version = 1;

/** Node makes a key object of bytes anew at every use, which costs four times the cipher itself. */
const objects = new WeakMap<Buffer, KeyObject>();

function keyObject(key: Buffer): KeyObject {
  const known = objects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  objects.set(key, made);
  return made;
}

/**
 * Encrypts with AES-256-GCM. `identity` (table, row, field) is authenticated with it, so a ciphertext moved to another row does not open.
 * @returns version (1 byte), nonce (12), tag (16), ciphertext
 */
export function seal(key: Buffer, plain: Buffer, identity: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce);
  cipher.setAAD(Buffer.from(identity));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made. @throws when key, bytes or identity are not those it was sealed with */
export function open(key: Buffer, sealed: Buffer, identity: string): Buffer {
  const decipher = opener(key, sealed, identity);
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
}

/** The same for text. @throws as `open` does */
export function openText(key: Buffer, sealed: Buffer, identity: string): string {
  const decipher = opener(key, sealed, identity);
  return decipher.update(sealed.subarray(29), undefined, 'utf8') + decipher.final('utf8');
}

function opener(key: Buffer, sealed: Buffer, identity: string): DecipherGCM {
  if (sealed[0] !== version || sealed.length < 29) throw new Error('not sealed by this version');
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), sealed.subarray(1, 13));
  decipher.setAAD(Buffer.from(identity));
  decipher.setAuthTag(sealed.subarray(13, 29));
  return decipher;
}
