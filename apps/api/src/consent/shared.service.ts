import { Injectable } from '@nestjs/common';
import type { PageQuery, SharedEntries, SharedEntry, SharedQuery } from '@groundwork/contract';
import type { z } from 'zod';
import { logReads } from '../platform/access-log';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { readCursor, writeCursor } from '../platform/http/cursor';
import { ProblemError } from '../platform/http/problem-error';
import { openEntries } from './open-entries';
import { type Frame, frameOf, frameOfPartner } from './reader-frame';
import { entryToRead, entriesToRead, type Which } from './shared-entries';

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
  ofCouple(viewer: Viewer, coupleId: string, { cursor, limit, authorId, homeworkId, unreviewed }: z.infer<typeof SharedQuery>): Promise<Page> {
    return this.db.read(viewer, async (tx) => {
      const frame = await frameOf(tx, coupleId);
      if (!frame) throw new ProblemError('not_found');
      return this.page(tx, frame, { authorId, homeworkId, unreviewed: unreviewed === 'true' }, { cursor, limit });
    });
  }

  /** For the other partner: nothing while the couple isn't active (CC-41). */
  ofPartner(viewer: Viewer, query: z.infer<typeof PageQuery>): Promise<Page> {
    return this.db.read(viewer, async (tx) => {
      const frame = await frameOfPartner(tx);
      return frame ? this.page(tx, frame, {}, query) : { items: [], next: null };
    });
  }

  /** One entry, for either. @throws ProblemError `not_found`, also for an own entry: that one is read whole */
  one(viewer: Viewer, id: string): Promise<SharedEntry> {
    return this.db.read(viewer, async (tx) => {
      const rows = await entryToRead(tx, id);
      const frame = rows[0] && (await frameOf(tx, rows[0].couple_id));
      const [entry] = frame ? await openEntries(tx, this.vault, frame, rows) : [];
      if (!frame || !entry) throw new ProblemError('not_found');
      await logReads(tx, this.clock, frame.coupleId, [entry]);
      return entry;
    });
  }

  /** Reads on until the page is full: an entry of which nothing is left to see counts like one that isn't there. */
  private async page(tx: Tx, frame: Frame, which: Which, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<Page> {
    const items: SharedEntry[] = [];
    let after = cursor === undefined ? null : readCursor(cursor);
    for (;;) {
      const { rows, last } = await entriesToRead(tx, frame.coupleId, which, after, limit + 1);
      items.push(...(await openEntries(tx, this.vault, frame, rows)));
      if (items.length > limit || last === null) break;
      after = last;
    }
    const shown = items.slice(0, limit);
    await logReads(tx, this.clock, frame.coupleId, shown);
    const end = shown.at(-1);
    return { items: shown, next: end && items.length > limit ? writeCursor({ at: new Date(end.submittedAt), id: end.id }) : null };
  }
}
