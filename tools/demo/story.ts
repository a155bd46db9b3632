import type { Audience } from '@groundwork/consent';
import type { Schedule } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { DateTime } from 'luxon';

/** Days are counted from the day on which the demo clinic is loaded: -7 is a week ago. All of them in the clinic's zone. */
export type Offset = number;

/** A homework given to one or both partners of a couple, and what came of it. */
export interface Chapter {
  homework: string;
  /** Keys of the partners in the cast. */
  to: string[];
  given: Offset;
  /** Once when left out. What is done on many days falls due on the days of its entries. */
  every?: number;
  entries: StoryEntry[];
}

export interface StoryEntry {
  by: string;
  on: Offset;
  /** Local time of day. */
  at?: string;
  /** Or what is said to the card that both drew in that round. */
  answers: Answers | ((card: string) => Answers);
  /** What is joint goes to both and the counselor; else the counselor alone, unless said otherwise. */
  reads?: Audience[];
  /** The counselor let it through to the other partner. */
  released?: Offset;
  /** Opened with the other's of the same day (CC-17). */
  opened?: Offset;
  responses?: StoryResponse[];
  agreement?: StoryAgreement;
  /** The counselor has seen the quiet flag it raised, and did this. */
  flagSeen?: { on: Offset; action: string };
}

export interface StoryResponse {
  form: string;
  by: string;
  on: Offset;
  at?: string;
  answers: Answers;
  /** Answers the last response of that form. */
  to?: string;
}

/** Who signed when; in force once both did. */
export interface StoryAgreement {
  signed: { by: string; on: Offset }[];
  reviewOn: Offset;
  reviewed?: { by: string; on: Offset };
  ended?: { by: string; on: Offset };
}

/** Where a couple stands for its counselor (safety 4.3): set on that day, with whom was seen alone. */
export interface Standing {
  gate: 'clear' | 'caution';
  stage: 1 | 2 | 3;
  set: Offset;
  seen: { partner: string; on: Offset; how: 'in_person' | 'private_call' }[];
}

export interface Story {
  code: string;
  /** Left out: nobody was seen alone yet. */
  standing?: Standing;
  /** The counselor's context form (S87). */
  context?: Answers;
  chapters: Chapter[];
}

/** Days and moments of a story, counted from today. */
export class Days {
  constructor(
    readonly now: Date,
    private readonly zone: string,
  ) {}

  /** `YYYY-MM-DD`. */
  day(offset: Offset): string {
    return this.local(offset).toISODate() ?? '';
  }
  /** With its distance from UTC, as an answer keeps it. */
  moment(offset: Offset, time: string): string {
    return this.at(offset, time).toISO({ suppressMilliseconds: true }) ?? '';
  }
  date(offset: Offset, time: string): Date {
    return this.at(offset, time).toJSDate();
  }

  private at(offset: Offset, time: string): DateTime {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return this.local(offset).set({ hour, minute });
  }
  private local(offset: Offset): DateTime {
    return DateTime.fromJSDate(this.now, { zone: this.zone }).startOf('day').plus({ days: offset });
  }
}

/** Falls due once, or every so many days from the first. */
export const scheduleOf = ({ every }: Pick<Chapter, 'every'>): Schedule =>
  every === undefined ? { kind: 'once' } : { kind: 'every', days: every };
