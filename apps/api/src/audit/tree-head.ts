import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { deriveKey } from '../platform/crypto/derive-key';
import { GrowingTree } from './merkle';

/** What a signature vouches for: the first `size` rows of a clinic's log, as they were at `at`. */
export interface TreeHead {
  clinicId: string;
  /** 0 for the clinic's first; none is left out. */
  number: number;
  size: number;
  root: Buffer;
  /** See `GrowingTree`; the root follows from them, so the signature covers them. */
  peaks: Buffer;
  /** To the millisecond. */
  at: Date;
  /** Public key (Ed25519, 32 bytes) of the signature. */
  key: Buffer;
  signature: Buffer;
}

const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The key of an installation for heads; it follows from the master key. */
export class HeadKey {
  private readonly secret: KeyObject;
  readonly public: Buffer;

  constructor(masterKey: Buffer) {
    const seed = deriveKey(masterKey, 'log heads');
    this.secret = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
    this.public = createPublicKey(this.secret).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);
  }

  sign(head: Omit<TreeHead, 'key' | 'signature'>): TreeHead {
    return { ...head, key: this.public, signature: sign(null, signedBytes(head), this.secret) };
  }
}

/** Whether the signature is the key's, and the peaks are the root's. */
export function isGenuine(head: TreeHead): boolean {
  return verify(null, signedBytes(head), publicKeyOf(head.key), head.signature) && hasItsPeaks(head);
}

/** The lines that are signed; anybody can write them again from an exported head. */
export function signedBytes({ clinicId, number, size, root, at }: Omit<TreeHead, 'key' | 'signature'>): Buffer {
  return Buffer.from(['groundwork log head 1', clinicId, number, size, at.toISOString(), root.toString('hex')].join('\n'));
}

const keys = new Map<string, KeyObject>();

function publicKeyOf(raw: Buffer): KeyObject {
  const name = raw.toString('hex');
  const known = keys.get(name);
  if (known) return known;
  const made = createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' });
  // Keys come from a table; somebody could have written many.
  if (keys.size < 100) keys.set(name, made);
  return made;
}

function hasItsPeaks({ size, peaks, root }: TreeHead): boolean {
  const expected = [...size.toString(2)].filter((digit) => digit === '1').length * 32;
  return peaks.length === expected && new GrowingTree(size, peaks).root().equals(root);
}
