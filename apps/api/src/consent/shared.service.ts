import { Injectable } from '@nestjs/common';
import type { PageQuery, SharedEntries, SharedEntry, SharedQuery } from '@groundwork/contract';
import type { z } from 'zod';
import { logReads } from '../platform/access-log';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { type Cursor, readCursor, writeCursor } from '../platform/http/cursor';
import { readExchanges } from '../platform/exchange/read-exchanges';
import { ProblemError } from '../platform/http/problem-error';
import { openEntries } from './open-entries';
import { readOneShared, readShared, type SharedRow, type Which } from './shared-entries';
import { sharedEntry } from './shared.view';

type Page = z.infer<typeof SharedEntries>;

/** Entries as somebody other than their author may read them. Row security decides which parts there are; every reading is noted in the same transaction (CC-13, CC-18). */
@Injectable()
export class SharedService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** For the couple's counselor. @throws ProblemError `not_found` */
  ofCouple(viewer: Viewer, coupleId: string, { authorId, homeworkId, unreviewed, ...page }: z.infer<typeof SharedQuery>): Promise<Page> {
    return this.db.read(viewer, async (tx) => {
      const found = await this.page(tx, coupleId, { authorId, homeworkId, unreviewed: unreviewed === 'true' }, page);
      if (found.items.length === 0) await mustSee(tx, coupleId);
      return found;
    });
  }

  /** For the other partner: nothing while the couple isn't active (CC-41). */
  ofPartner(viewer: Viewer, page: z.infer<typeof PageQuery>): Promise<Page> {
    return this.db.read(viewer, async (tx) => {
      const [own] = await tx.query<{ couple_id: string }>('select couple_id from couple_partner where clinic_id = $1 and account_id = $2', [
        tx.viewer.clinicId,
        viewer.id,
      ]);
      return own ? this.page(tx, own.couple_id, {}, page) : { items: [], next: null };
    });
  }

  /** One entry, for either. @throws ProblemError `not_found`, also for an own entry: that one is read whole */
  one(viewer: Viewer, id: string): Promise<SharedEntry> {
    return this.db.read(viewer, async (tx) => {
      const { entries } = await this.opened(tx, await readOneShared(tx, this.clock, id));
      const [entry] = entries;
      if (!entry) throw new ProblemError('not_found');
      return entry;
    });
  }

  /** Reads on until the page is full: an entry of which nothing is left to see counts like one that isn't there. */
  private async page(
    tx: Tx,
    coupleId: string,
    which: Which,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page> {
    const items: SharedEntry[] = [];
    let after = cursor === undefined ? null : readCursor(cursor);
    for (;;) {
      const { entries, read, last } = await this.opened(tx, await readShared(tx, this.clock, coupleId, which, after, limit));
      items.push(...entries);
      if (!last || read <= limit || items.length > limit) break;
      after = last;
    }
    const shown = items.slice(0, limit);
    const end = shown.at(-1);
    return { items: shown, next: end && items.length > limit ? writeCursor({ at: new Date(end.submittedAt), id: end.id }) : null };
  }

  /** An entry of which nothing is left to see is left out. `last`: the last of those read. */
  private async opened(tx: Tx, rows: readonly SharedRow[]): Promise<{ entries: SharedEntry[]; read: number; last: Cursor | null }> {
    const { entries, named, names } = await openEntries(tx, this.vault, rows);
    const end = entries.at(-1)?.sealed;
    const others = named.filter(({ authorId }) => authorId !== tx.viewer.id).map(({ entryId, authorId }) => ({ id: entryId, authorId }));
    if (end) await logReads(tx, this.clock, end.couple, others);
    const hanging = await readExchanges(
      tx,
      this.vault,
      this.clock,
      entries.map(({ sealed, homework }) => ({ id: sealed.id, homework })),
    );
    return {
      entries: entries
        .map((entry) => sharedEntry(entry, names, hanging.get(entry.sealed.id) ?? null))
        .filter((entry) => entry.parts.length > 0),
      read: entries.length,
      last: end ? { at: new Date(end.at), id: end.id } : null,
    };
  }
}

async function mustSee(tx: Tx, coupleId: string): Promise<void> {
  const rows = await tx.query('select 1 from couple where clinic_id = $1 and id = $2', [tx.viewer.clinicId, coupleId]);
  if (rows.length === 0) throw new ProblemError('not_found');
}
