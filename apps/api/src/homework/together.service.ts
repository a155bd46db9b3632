import { Injectable } from '@nestjs/common';
import type { Together, TogetherItem } from '@groundwork/contract';
import { type Answers, mergeParts, nameOf } from '@groundwork/homework';
import { logReads } from '../platform/access-log';
import { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { readExchanges } from '../platform/exchange/read-exchanges';
import { pinnedHomework } from './definition';
import { ownCouple, ownSwitches, type TogetherRow, togetherRows } from './together-rows';
import { isShared, turnOf } from './together.view';

/** The space both partners share: promises, needs, plans, agreements, questions; of either, as far as both read them. */
@Injectable()
export class TogetherService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Empty while the clinic has paused sharing, which says nothing of why (SA-32). */
  list(viewer: Viewer): Promise<Together> {
    return this.db.read(viewer, async (tx) => {
      const couple = await ownCouple(tx);
      if (!couple?.sharing) return { items: [], paused: couple !== undefined };
      return { items: await this.items(tx, couple.id), paused: false };
    });
  }

  private async items(tx: Tx, coupleId: string): Promise<TogetherItem[]> {
    const rows = (await togetherRows(tx, coupleId)).map((row) => ({
      row,
      homework: pinnedHomework(row.homework_id, row.homework_version),
    }));
    const mine = rows.filter(({ row }) => row.author_id === tx.viewer.id).map(({ row }) => row.id);
    const switches = await ownSwitches(tx, mine);
    const exchanges = await readExchanges(
      tx,
      this.vault,
      this.clock,
      rows.map(({ row, homework }) => ({ id: row.id, homework, wanted: switches.get(row.id) ?? {} })),
    );
    const now = this.clock.now();
    const items = rows.flatMap(({ row, homework }): TogetherItem[] => {
      const exchange = exchanges.get(row.id);
      const own = row.author_id === tx.viewer.id;
      const answers = this.answersOf(tx, row);
      if (!exchange || Object.keys(answers).length === 0 || (own && !isShared(homework, switches.get(row.id) ?? {}, exchange))) return [];
      return [
        {
          entryId: row.id,
          homeworkId: row.homework_id,
          homeworkVersion: row.homework_version,
          title: homework.title,
          name: nameOf(homework, answers),
          kind: homework.kind,
          mine: own,
          submittedAt: row.submitted_at.toISOString(),
          state: turnOf(homework, row, exchange, own ? 'author' : 'other', now),
          closesAt: exchange.closesAt,
        },
      ];
    });
    const read = rows.flatMap(({ row }) => (row.author_id === tx.viewer.id ? [] : [{ id: row.id, authorId: row.author_id }]));
    await logReads(tx, this.clock, coupleId, read);
    return items;
  }

  private answersOf(tx: Tx, row: TogetherRow): Answers {
    const key = this.vault.dataKey(row.wrapped, row.clinic_wrapped, tx.viewer.clinicId, row.author_id);
    const parts = (row.parts ?? []).map(
      ([id, name, revision, sealed]) =>
        [name, openJson(key, Buffer.from(sealed, 'base64'), sealedAs.part(id, revision)) as Answers] as const,
    );
    return mergeParts(Object.fromEntries(parts));
  }
}
