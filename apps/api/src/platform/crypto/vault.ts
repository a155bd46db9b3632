import { hkdfSync, randomBytes } from 'node:crypto';
import type { Tx } from '../database/db';
import { open, openText, seal } from './seal';

type Keyed = Pick<Tx, 'query'>;

/**
 * Data keys: one per person, and one per couple for what the counselor writes. Each is wrapped by its clinic's key, which the master key wraps. What a row's key is, is read under
 * row security with every use; only unwrapping is remembered, by the wrapped bytes, so an erased key is gone with its row.
 */
export class Vault {
  private readonly master: Buffer;
  private readonly unwrapped = new Map<string, Buffer>();

  constructor(secret: Buffer) {
    this.master = Buffer.from(hkdfSync('sha256', secret, 'groundwork', 'clinic keys', 32));
  }

  /** A new clinic's key, wrapped. */
  newClinicKey(clinicId: string): Buffer {
    return seal(this.master, randomBytes(32), `clinic_key|${clinicId}`);
  }

  /** A new data key of `ownerId` (account or couple), wrapped by the clinic's key. */
  newDataKey(clinicWrapped: Buffer, clinicId: string, ownerId: string): Buffer {
    return seal(this.clinicKey(clinicWrapped, clinicId), randomBytes(32), `data_key|${clinicId}|${ownerId}`);
  }

  /** Data keys of those owners the transaction may read, by owner. */
  async keys(tx: Keyed, clinicId: string, ownerIds: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await tx.query<{ owner_id: string; wrapped: Buffer; clinic: Buffer }>(
      'select d.owner_id, d.wrapped, c.wrapped as clinic from data_key d join clinic_key c on c.clinic_id = d.clinic_id where d.clinic_id = $1 and d.owner_id = any ($2::uuid[])',
      [clinicId, [...new Set(ownerIds)]],
    );
    return new Map(rows.map((row) => [row.owner_id, this.dataKey(row.wrapped, row.clinic, clinicId, row.owner_id)]));
  }

  /** The key of one owner, made on first use. `ownerId` must be the viewer, or a couple the viewer counsels. */
  async keyFor(tx: Keyed, clinicId: string, ownerId: string): Promise<Buffer> {
    const known = (await this.keys(tx, clinicId, [ownerId])).get(ownerId);
    if (known) return known;
    const [clinic] = await tx.query<{ wrapped: Buffer }>('select wrapped from clinic_key where clinic_id = $1', [clinicId]);
    if (!clinic) throw new Error('the clinic has no key');
    await tx.query('insert into data_key (clinic_id, owner_id, wrapped) values ($1, $2, $3) on conflict do nothing', [
      clinicId,
      ownerId,
      this.newDataKey(clinic.wrapped, clinicId, ownerId),
    ]);
    const made = (await this.keys(tx, clinicId, [ownerId])).get(ownerId);
    if (!made) throw new Error('the data key could not be made');
    return made;
  }

  /** Unwraps a data key read together with its rows. */
  dataKey(wrapped: Buffer, clinicWrapped: Buffer, clinicId: string, ownerId: string): Buffer {
    return this.remember(wrapped, () => open(this.clinicKey(clinicWrapped, clinicId), wrapped, `data_key|${clinicId}|${ownerId}`));
  }

  private clinicKey(wrapped: Buffer, clinicId: string): Buffer {
    return this.remember(wrapped, () => open(this.master, wrapped, `clinic_key|${clinicId}`));
  }

  private remember(wrapped: Buffer, unwrap: () => Buffer): Buffer {
    const name = wrapped.toString('base64');
    const known = this.unwrapped.get(name);
    if (known) return known;
    const key = unwrap();
    if (this.unwrapped.size > 20_000) this.unwrapped.clear();
    this.unwrapped.set(name, key);
    return key;
  }
}

/** Seals a JSON value for one row and field. */
export function sealJson(key: Buffer, value: unknown, identity: string): Buffer {
  return seal(key, Buffer.from(JSON.stringify(value)), identity);
}

/** Opens what `sealJson` made. */
export function openJson(key: Buffer, sealed: Buffer, identity: string): unknown {
  return JSON.parse(openText(key, sealed, identity));
}
