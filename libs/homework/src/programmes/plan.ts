import { addDays, type PersonRole, type Recurrence, type Roles, suits } from '../kit';
import { isRecurring, type Programme, recurringAtMost } from './programme';

/** An item as it will be given to a couple, to be adapted before it is sent. */
export interface PlannedItem {
  readonly key: string;
  readonly homework: string;
  /** Whether it will be given at all. */
  readonly included: boolean;
  /** Part of the programme it stands in, counted from 0. */
  readonly part: number;
  readonly partnerIds: readonly string[];
  readonly schedule: Recurrence;
  /** First day, `YYYY-MM-DD`. */
  readonly startsOn: string;
  /** Last day; null for until it is ended. */
  readonly endsOn: string | null;
  readonly after: { readonly key: string; readonly days: number } | null;
  readonly untilNextSession: boolean;
  readonly note: string | null;
}

interface Person {
  readonly id: string;
  readonly role: PersonRole | undefined;
}

/**
 * A programme with days and people, as a first draft for a couple.
 * @param startsOn first day of week 1
 * @param rolesOf whom a homework is worded for; undefined when it is not in the library
 */
export function planFor(
  programme: Programme,
  people: readonly Person[],
  startsOn: string,
  rolesOf: (homework: string) => Roles | undefined,
): PlannedItem[] {
  return programme.parts.flatMap(({ items }, part) =>
    items.map((item): PlannedItem => {
      const first = addDays(startsOn, (item.week - 1) * 7);
      const worded = rolesOf(item.homework);
      const receives = ({ role }: Person) => suits(item.for, role) && worded !== undefined && suits(worded, role);
      const partnerIds = people.filter(receives).map(({ id }) => id);
      return {
        key: item.key,
        homework: item.homework,
        included: partnerIds.length > 0,
        part,
        partnerIds,
        schedule: item.schedule,
        startsOn: first,
        endsOn: item.weeks === undefined ? null : addDays(first, item.weeks * 7 - 1),
        after: item.after ? { key: item.after.item, days: item.after.days } : null,
        untilNextSession: item.untilNextSession === true,
        note: item.note ?? null,
      };
    }),
  );
}

/**
 * What an item really waits for: what it names, or, when that is left out, what that would have waited for. Null when there is nothing left to wait for,
 * or when somebody it is given to does not get that.
 */
export function waitsFor(item: PlannedItem, items: readonly PlannedItem[]): { key: string; days: number } | null {
  const seen = new Set([item.key]);
  let after = item.after;
  while (after) {
    const { key } = after;
    const previous = items.find((one) => one.key === key);
    if (!previous || seen.has(key)) return null;
    if (previous.included) return item.partnerIds.every((id) => previous.partnerIds.includes(id)) ? { ...after } : null;
    seen.add(key);
    after = previous.after;
  }
  return null;
}

/** The items that are given, each after what it waits for. */
export function inOrder(items: readonly PlannedItem[]): PlannedItem[] {
  const open = items.filter(({ included }) => included);
  const done: PlannedItem[] = [];
  while (open.length > 0) {
    const ready = open.findIndex((item) => {
      const after = waitsFor(item, items);
      return after === null || done.some(({ key }) => key === after.key);
    });
    // Items that wait for each other in a ring begin by their first day; waitsFor says what each waits for, and the first of them waits for nobody.
    done.push(...open.splice(Math.max(ready, 0), 1));
  }
  return done;
}

/** Homework that comes again and again for one person, from a day to a day (null: open). */
export interface Running {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/**
 * The most recurring homework that one partner would have at once, and from when (RS-8). What waits counts from its first day. Null while it is not too much.
 * @param running what they have already
 */
export function tooMuchAtOnce(
  partnerId: string,
  items: readonly Pick<PlannedItem, 'included' | 'partnerIds' | 'schedule' | 'startsOn' | 'endsOn'>[],
  running: readonly Running[] = [],
): { count: number; from: string } | null {
  const all = [...running, ...items.filter((item) => item.included && isRecurring(item) && item.partnerIds.includes(partnerId))];
  let most: { count: number; from: string } | null = null;
  for (const { startsOn: day } of all) {
    const count = all.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day)).length;
    if (count > recurringAtMost && (most === null || count > most.count || (count === most.count && day < most.from)))
      most = { count, from: day };
  }
  return most;
}
