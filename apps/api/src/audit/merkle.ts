import { createHash } from 'node:crypto';

/** SHA-256. */
export function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

/**
 * Leaf of a row (RFC 9162, 2.1.1: SHA-256 of 0x00 and the entry). The entry is the row's place in the log (8 bytes, big-endian) and the SHA-256 of its canonical bytes: a leaf that
 * is moved to another place is not that place's leaf.
 */
export function leafOf(no: number, rowHash: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(no));
  return sha256(leafMark, place, rowHash);
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return sha256(nodeMark, left, right);
}

/**
 * A Merkle tree that only grows, as its peaks: the roots of the complete trees it is made of, largest first, one for each binary digit 1 of its size. What is needed to append, and
 * no more.
 */
export class GrowingTree {
  private readonly peaks: Buffer[];

  /** @param size leaves so far @param peaks their peaks, 32 bytes each, one after the other @throws RangeError when there are not as many as the size asks for */
  constructor(
    private leaves = 0,
    peaks: Buffer = Buffer.alloc(0),
  ) {
    this.peaks = Array.from({ length: peaks.length / 32 }, (_, i) => peaks.subarray(i * 32, i * 32 + 32));
    if (this.peaks.length !== ones(leaves)) throw new RangeError('these are not the peaks of a tree of that size');
  }

  get size(): number {
    return this.leaves;
  }

  append(leaf: Buffer): void {
    let top = leaf;
    for (let full = this.leaves; full % 2 === 1; full = (full - 1) / 2) top = nodeOf(this.peaks.pop() ?? top, top);
    this.peaks.push(top);
    this.leaves += 1;
  }

  /** The Merkle tree hash of all leaves. @throws RangeError for a tree without leaves, which is never signed */
  root(): Buffer {
    if (this.peaks.length === 0) throw new RangeError('a tree without leaves has no head');
    return this.peaks.reduceRight((right, left) => nodeOf(left, right));
  }

  /** The peaks, 32 bytes each. */
  peakBytes(): Buffer {
    return Buffer.concat(this.peaks);
  }
}

function ones(size: number): number {
  return [...size.toString(2)].filter((digit) => digit === '1').length;
}
