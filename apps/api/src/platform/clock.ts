import { randomUUID } from 'node:crypto';
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
