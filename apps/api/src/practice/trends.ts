import { Injectable } from '@nestjs/common';
import type { Answers } from '@groundwork/homework';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { sealedParts, trendParts } from './caseload-rows';
import { trendOf, weeksUntil } from './trend';

type Trend = (number | null)[];

/** Couples remembered; a trend is a dozen numbers. */
const most = 20_000;

/**
 * The small trends of a caseload. Opening some thousand check-ins each time would be most of its cost, so a trend is remembered together with exactly the parts it was made from.
 * Which parts the viewer may read is asked anew each time: after a withdrawal they differ, and so they do on the next day and without an author's key.
 */
@Injectable()
export class Trends {
  private readonly known = new Map<string, { from: string; authors: readonly string[]; trend: Trend }>();

  constructor(private readonly vault: Vault) {}

  /** @returns by couple, the medians of the last weeks, oldest first */
  async read(
    tx: Tx,
    couples: readonly { id: string; partners: readonly { id: string }[] }[],
    today: string,
    timeZone: string,
  ): Promise<Map<string, Trend>> {
    if (couples.length === 0) return new Map();
    const { days, starts } = weeksUntil(today, timeZone);
    const parts = await trendParts(
      tx,
      couples.map(({ id }) => id),
      starts,
    );
    const keys = await this.vault.keys(
      tx,
      tx.viewer.clinicId,
      couples.flatMap(({ partners }) => partners.map(({ id }) => id)),
    );
    const stale = couples.filter(({ id }) => this.remembered(id, parts.get(id) ?? '', keys) === undefined);
    if (stale.length > 0)
      await this.makeAnew(
        tx,
        stale.map(({ id }) => [id, parts.get(id) ?? ''] as const),
        keys,
        days,
      );
    return new Map(couples.map(({ id }) => [id, this.remembered(id, parts.get(id) ?? '', keys) ?? days.map(() => null)]));
  }

  private remembered(coupleId: string, from: string, keys: ReadonlyMap<string, Buffer>): Trend | undefined {
    const known = this.known.get(coupleId);
    return known?.from === from && known.authors.every((author) => keys.has(author)) ? known.trend : undefined;
  }

  private async makeAnew(
    tx: Tx,
    couples: readonly (readonly [id: string, from: string])[],
    keys: ReadonlyMap<string, Buffer>,
    days: readonly string[],
  ): Promise<void> {
    const placed = new Map(couples.map(([id, from]) => [id, placesOf(from)]));
    const opened = new Map<string, { author: string; value: unknown }>();
    for (const { id, author_id, revision, sealed } of await sealedParts(
      tx,
      [...placed.values()].flatMap((places) => places.map(({ part }) => part)),
    )) {
      const key = keys.get(author_id);
      if (key) opened.set(id, { author: author_id, value: (openJson(key, sealed, sealedAs.part(id, revision)) as Answers)['trust'] });
    }
    if (this.known.size + couples.length > most) this.known.clear();
    for (const [id, from] of couples) {
      const places = placed.get(id) ?? [];
      const ratings = places.flatMap(({ part, week }) => {
        const value = opened.get(part)?.value;
        return typeof value === 'number' ? [{ week, value }] : [];
      });
      const authors = new Set(places.flatMap(({ part }) => opened.get(part)?.author ?? []));
      this.known.set(id, { from, authors: [...authors], trend: trendOf(ratings, days) });
    }
  }
}

function placesOf(from: string): { part: string; week: number }[] {
  if (from === '') return [];
  return from.split(',').map((one) => {
    const [part = '', , week = '0'] = one.split(' ');
    return { part, week: Number(week) };
  });
}
