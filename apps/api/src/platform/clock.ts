import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

/** Time and randomness, injected so that tests can set them. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Random id (UUID version 4). */
  id(): string {
    return randomUUID();
  }

  /** Today's calendar day in a time zone, `YYYY-MM-DD`. */
  today(timeZone: string): string {
    return DateTime.fromJSDate(this.now(), { zone: timeZone }).toISODate() ?? '';
  }
}

/** A clock that is ahead by as many days as a file says, to try out weeks of homework in an afternoon. Never behind: nothing that ends comes back. */
export class ClockAhead extends Clock {
  constructor(private readonly file: string) {
    super();
  }

  override now(): Date {
    const days = existsSync(this.file) ? Number(readFileSync(this.file, 'utf8')) : 0;
    return new Date(Date.now() + (days > 0 ? days : 0) * 86_400_000);
  }
}
