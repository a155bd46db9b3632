import { Injectable } from '@nestjs/common';
import type { Answers } from '@groundwork/homework';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { noParts, trendMarks, type TrendPart, trendParts } from './caseload-rows';
import { trendOf, weeksUntil } from './trend';

type Trend = (number | null)[];

interface Made {
  mark: string;
  trend: Trend;
}

/** Couples remembered; a trend is a dozen numbers. */
const most = 20_000;

/**
 * The small trends of a caseload. Opening some thousand check-ins each time would be most of its cost, so a trend is remembered together with a mark of exactly the parts it was made
 * from. The mark is made anew each time, of what the viewer may read: after a withdrawal it differs, and so it does on the next day and without an author's key.
 */
@Injectable()
export class Trends {
  private readonly known = new Map<string, { from: string; trend: Trend }>();

  constructor(private readonly vault: Vault) {}

  /** @returns by couple, the medians of the last weeks, oldest first */
  async read(
    tx: Tx,
    couples: readonly { id: string; partners: readonly { id: string }[] }[],
    today: string,
    timeZone: string,
  ): Promise<Map<string, Trend>> {
    const { days, starts } = weeksUntil(today, timeZone);
    const [since] = starts;
    if (couples.length === 0 || !since) return new Map();
    const ids = couples.map(({ id }) => id);
    const marks = await trendMarks(tx, ids, since);
    const nameOf = (id: string, parts = marks.get(id)?.parts) => [today, timeZone, marks.get(id)?.keys, parts].join();
    const stale = couples.filter(({ id }) => this.known.get(id)?.from !== nameOf(id));
    const fresh = stale.length > 0 ? await this.make(tx, stale, days, starts) : new Map<string, Made>();
    const trends = new Map(ids.map((id) => [id, (fresh.get(id) ?? this.known.get(id))?.trend ?? days.map(() => null)]));
    if (this.known.size + fresh.size > most) this.known.clear();
    for (const [id, { trend, mark }] of fresh) this.known.set(id, { from: nameOf(id, mark), trend });
    return trends;
  }

  /** With the mark of what was read now, which may have changed since it was asked for. */
  private async make(
    tx: Tx,
    couples: readonly { id: string; partners: readonly { id: string }[] }[],
    days: readonly string[],
    starts: readonly Date[],
  ): Promise<Map<string, Made>> {
    const ids = couples.map(({ id }) => id);
    const partners = couples.flatMap((couple) => couple.partners.map(({ id }) => id));
    const keys = await this.vault.keys(tx, tx.viewer.clinicId, partners);
    const read = Map.groupBy(await trendParts(tx, ids, starts), ({ couple_id }) => couple_id);
    const made = (parts: readonly TrendPart[]): Made => {
      const ratings = parts.flatMap((part) => ratingOf(part, keys));
      return { mark: parts[0]?.mark ?? noParts, trend: trendOf(ratings, days) };
    };
    return new Map(ids.map((id) => [id, made(read.get(id) ?? [])]));
  }
}

function ratingOf(
  { id, author_id, revision, week, sealed }: TrendPart,
  keys: ReadonlyMap<string, Buffer>,
): { week: number; value: number }[] {
  const key = keys.get(author_id);
  const value = key && (openJson(key, sealed, sealedAs.part(id, revision)) as Answers)['trust'];
  return typeof value === 'number' ? [{ week, value }] : [];
}
