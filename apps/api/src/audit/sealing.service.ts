import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config';
import { Db } from '../platform/database/db';
import { GrowingTree, leafOf } from './merkle';
import { HeadKey, isGenuine, type TreeHead } from './tree-head';

/** Rows sealed with one head. */
const batch = 2000;

interface Newest {
  number: string | null;
  size: string;
  root: Buffer;
  peaks: Buffer;
  at: Date;
  key: Buffer;
  signature: Buffer;
  now: Date;
}
interface Unsealed {
  source: string;
  row_id: string;
  row_hash: Buffer;
}

/** Seals what is new in the clinics' logs. Nothing is locked while it works: two workers at once are told apart by the keys of the tables. */
@Injectable()
export class SealingService {
  private readonly logger = new Logger('Log');
  private readonly key: HeadKey;
  /** Clinics whose newest head is not genuine, which was said already. */
  private readonly halted = new Set<string>();

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = new HeadKey(config.secret);
  }

  /**
   * Seals rows of all clinics.
   * @param back how far back to look for rows without a leaf, as PostgreSQL writes it (`1 minute`); null: everywhere, which takes a look at every row
   * @returns how many rows were sealed
   */
  async seal(back: string | null): Promise<number> {
    const clinics = await this.db.call<{ id: string }>('select w as id from sec.audit_waiting($1) w', [back]);
    let sealed = 0;
    for (const { id } of clinics) {
      for (let rows = batch; rows === batch; sealed += rows) rows = await this.sealNext(id, back);
    }
    return sealed;
  }

  private async sealNext(clinicId: string, back: string | null): Promise<number> {
    const [newest] = await this.db.call<Newest>('select * from sec.audit_newest($1)', [clinicId]);
    if (!newest) return 0;
    const before = headOf(clinicId, newest);
    if (before && !isGenuine(before)) return this.halt(clinicId, before);
    this.halted.delete(clinicId);
    const rows = await this.db.call<Unsealed>('select * from sec.audit_unsealed($1, $2, $3)', [clinicId, back, batch]);
    if (rows.length === 0) return 0;
    const tree = new GrowingTree(before?.size, before?.peaks);
    const leaves = rows.map(({ row_hash }) => {
      const leaf = leafOf(tree.size, row_hash);
      tree.append(leaf);
      return leaf;
    });
    // A clock that was set back must not make a head older than the one before.
    const at = before && before.at > newest.now ? before.at : newest.now;
    const head = this.key.sign({
      clinicId,
      number: (before?.number ?? -1) + 1,
      size: tree.size,
      root: tree.root(),
      peaks: tree.peakBytes(),
      at,
    });
    const [answer] = await this.db.call<{ done: boolean }>(
      'select sec.audit_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as done',
      [
        clinicId,
        head.number,
        before?.size ?? 0,
        rows.map(({ source }) => source),
        rows.map(({ row_id }) => row_id),
        leaves,
        head.root,
        head.peaks,
        head.at,
        head.key,
        head.signature,
      ],
    );
    return answer?.done ? rows.length : 0;
  }

  /** Upon a head that nobody signed nothing is built: it would make what was tampered with look genuine. */
  private halt(clinicId: string, { number }: TreeHead): number {
    if (!this.halted.has(clinicId))
      this.logger.error(
        { clinicId, head: number },
        'the newest head of a log is not genuine: run audit:verify; this log is not sealed any further',
      );
    this.halted.add(clinicId);
    return 0;
  }
}

function headOf(clinicId: string, { number, size, root, peaks, at, key, signature }: Newest): TreeHead | undefined {
  return number === null ? undefined : { clinicId, number: Number(number), size: Number(size), root, peaks, at, key, signature };
}
