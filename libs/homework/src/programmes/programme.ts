import type { Recurrence, Role, Stage } from '../kit';

/** One homework of a programme: for whom, from when, how often. */
export interface ProgrammeItem {
  /** Names it within the programme; other items wait for it by this. */
  readonly key: string;
  readonly homework: string;
  readonly for: Role | 'both';
  readonly schedule: Recurrence;
  /** The week in which it begins at the earliest, counted from 1. */
  readonly week: number;
  /** How many weeks it lasts; left out, until the counselor ends it. */
  readonly weeks?: number;
  /** Begins once this item is done, so many days later. */
  readonly after?: { readonly item: string; readonly days: number };
  readonly untilNextSession?: boolean;
  /** Read by the partner before they start. */
  readonly note?: string;
  /** Why it stands here; for the counselor. */
  readonly why: string;
}

/** A step of a programme that belongs together. */
export interface ProgrammePart {
  readonly title: string;
  readonly text: string;
  readonly items: readonly ProgrammeItem[];
}

/** Homework in an order that makes sense, to be adapted for a couple before it is sent. Plain data, one file each. */
export interface Programme {
  /** `P01` and so on. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly aim: string;
  readonly notFor: string;
  /** Where it comes from, in words. */
  readonly source: string;
  /** Stage of the couple it is made for. */
  readonly stage: Stage;
  readonly weeks: number;
  readonly parts: readonly ProgrammePart[];
}

/** Whether homework given so comes again and again (RS-8): everything but what is given once. */
export function isRecurring({ schedule }: { readonly schedule: Recurrence }): boolean {
  return schedule.kind !== 'once';
}

/** More recurring homework than this at once is worth a word (RS-8). */
export const recurringAtMost = 3;
