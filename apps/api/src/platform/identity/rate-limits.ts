import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/config';
import { deriveKey } from '../crypto/derive-key';
import { Db } from '../database/db';
import { ProblemError } from '../http/problem-error';
import { type LimitName, limits } from './limits';

/** Counts tries in the table `rate_limit`. Keys are keyed hashes: neither mail nor network addresses are kept. */
@Injectable()
export class RateLimits {
  private readonly key: Buffer;
  private readonly limiters: Record<LimitName, RateLimiterPostgres>;

  constructor(@Inject(CONFIG) config: Config, db: Db) {
    this.key = deriveKey(config.secret, 'rate limit');
    const names = Object.keys(limits) as LimitName[];
    const made = names.map((name, index) => [name, limiter(db, name, index === 0)] as const);
    this.limiters = Object.fromEntries(made) as Record<LimitName, RateLimiterPostgres>;
  }

  /** Counts a try. @throws ProblemError `too_many` when the limit was reached */
  async take(name: LimitName, ...of: string[]): Promise<void> {
    try {
      await this.limiters[name].consume(this.keyOf(of));
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw new ProblemError('too_many', { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
      throw error;
    }
  }

  /** Takes a try back. */
  async giveBack(name: LimitName, ...of: string[]): Promise<void> {
    await this.limiters[name].reward(this.keyOf(of));
  }

  /** Forgets every try counted. */
  async clear(name: LimitName, ...of: string[]): Promise<void> {
    await this.limiters[name].delete(this.keyOf(of));
  }

  private keyOf(of: readonly string[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(of)).digest('base64url');
  }
}

/** @param sweeps whether it is the one that removes old rows, for all of them */
function limiter(db: Db, name: LimitName, sweeps: boolean): RateLimiterPostgres {
  const { points, seconds } = limits[name];
  return new RateLimiterPostgres({
    storeClient: clientOf(db),
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: `limit.${name}`,
    clearExpiredByTimeout: sweeps,
    points,
    duration: seconds,
  });
}

/** What the limiter takes for a connection: our one door. */
function clientOf(db: Db) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const rows = await db.call<unknown>(text, values);
      return { rows, rowCount: rows.length };
    },
  };
}
