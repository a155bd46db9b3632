import { Injectable } from '@nestjs/common';
import type { Reply } from '@groundwork/contract';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { keyOf } from '../platform/crypto/open-parts';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';

interface EntryRow {
  couple_id: string;
  author_id: string;
  revision: number;
}

/** Answers to authors, and marks of what was reviewed. An entry that isn't shared with the counselor isn't there. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Answers the author; sealed with the author's key, for nobody else to read but the couple's counselors. @throws ProblemError `not_found` */
  reply(viewer: Viewer, entryId: string, text: string, key?: string): Promise<Reply> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.add(viewer, id, entryId, text),
      (id) => this.db.read(viewer, (tx) => this.find(tx, id)),
    );
  }

  private add(viewer: Viewer, id: string, entryId: string, text: string): Promise<Reply> {
    return this.db.write(viewer, async (tx) => {
      const entry = await visible(tx, entryId);
      const keys = await this.vault.keys(tx, tx.viewer.clinicId, [entry.author_id]);
      const at = this.clock.now();
      await tx.query(
        'insert into reply (clinic_id, id, entry_id, couple_id, entry_author_id, by_id, sealed, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [
          tx.viewer.clinicId,
          id,
          entryId,
          entry.couple_id,
          entry.author_id,
          viewer.id,
          sealJson(keyOf(keys, entry.author_id), text, sealedAs.reply(id)),
          at,
        ],
      );
      await audit(tx, this.clock, 'entry.reply', entryId, entry.couple_id);
      const [me] = await tx.query<{ name: string }>('select name from account where clinic_id = $1 and id = $2', [
        tx.viewer.clinicId,
        viewer.id,
      ]);
      return { id, by: me?.name ?? '', text, at: at.toISOString() };
    });
  }

  private async find(tx: Tx, id: string): Promise<Reply> {
    const [row] = await tx.query<{ entry_author_id: string; sealed: Buffer; at: Date; by: string }>(
      `select r.entry_author_id, r.sealed, r.at, a.name as by from reply r join account a on a.clinic_id = r.clinic_id and a.id = r.by_id
        where r.clinic_id = $1 and r.id = $2`,
      [tx.viewer.clinicId, id],
    );
    if (!row) throw new ProblemError('not_found');
    const keys = await this.vault.keys(tx, tx.viewer.clinicId, [row.entry_author_id]);
    const text = String(openJson(keyOf(keys, row.entry_author_id), row.sealed, sealedAs.reply(id)));
    return { id, by: row.by, text, at: row.at.toISOString() };
  }

  /** Marks an entry as reviewed. The mark is of the revision: newer words are unreviewed again. @throws ProblemError `not_found` */
  async mark(viewer: Viewer, entryId: string): Promise<void> {
    await this.db.write(viewer, async (tx) => {
      const entry = await visible(tx, entryId);
      await tx.query(
        `insert into review (clinic_id, entry_id, couple_id, counselor_id, revision, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (clinic_id, entry_id, counselor_id) do update set revision = excluded.revision, at = excluded.at`,
        [tx.viewer.clinicId, entryId, entry.couple_id, viewer.id, entry.revision, this.clock.now()],
      );
    });
  }
}

async function visible(tx: Tx, entryId: string): Promise<EntryRow> {
  const [entry] = await tx.query<EntryRow>(
    'select couple_id, author_id, revision from entry where clinic_id = $1 and id = $2 and submitted_at is not null',
    [tx.viewer.clinicId, entryId],
  );
  if (!entry) throw new ProblemError('not_found');
  return entry;
}
