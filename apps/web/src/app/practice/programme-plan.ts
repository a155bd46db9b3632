import type { ProgrammeCopy, ProgrammeItem } from '@groundwork/contract';
import { addDays, waitsFor } from '@groundwork/homework';

/** An item as it is shown: with its title and why it stands there. */
export type ShownItem = ProgrammeCopy['items'][number];

/** As it is saved: without what is only shown. */
export function plainItems(items: readonly ShownItem[]): ProgrammeItem[] {
  return items.map(({ title: _title, why: _why, gated: _gated, ...item }) => item);
}

/** The first day of all; undefined when nothing is in it. */
export function firstDay(items: readonly ShownItem[]): string | undefined {
  return items
    .map(({ startsOn }) => startsOn)
    .sort()
    .at(0);
}

/** Everything so many days later or earlier, so that the first day is that day. */
export function beginningOn(items: readonly ShownItem[], day: string): ShownItem[] {
  const first = firstDay(items);
  if (first === undefined || first === day) return [...items];
  const shift = Math.round((Date.parse(day) - Date.parse(first)) / 86_400_000);
  return items.map((item) => ({
    ...item,
    startsOn: addDays(item.startsOn, shift),
    endsOn: item.endsOn === null ? null : addDays(item.endsOn, shift),
  }));
}

/** One step up (-1) or down (1): past its neighbour, or into the next part. @param parts how many parts there are */
export function moved(items: readonly ShownItem[], key: string, step: -1 | 1, parts: number): ShownItem[] {
  const at = items.findIndex((item) => item.key === key);
  const item = items[at];
  if (!item) return [...items];
  const other = items.findIndex((one, index) => (step === 1 ? index > at : index < at) && one.part === item.part);
  const neighbour = step === 1 ? other : items.findLastIndex((one, index) => index < at && one.part === item.part);
  const next = items[neighbour];
  if (next) return items.map((one, index) => (index === at ? next : index === neighbour ? item : one));
  const part = Math.min(Math.max(item.part + step, 0), parts - 1);
  if (part === item.part) return [...items];
  // First of the part after, last of the part before.
  const rest = items.filter((one) => one !== item);
  const into = step === 1 ? rest.findIndex((one) => one.part >= part) : rest.findLastIndex((one) => one.part <= part) + 1;
  const place = into < 0 ? rest.length : into;
  return [...rest.slice(0, place), { ...item, part }, ...rest.slice(place)];
}

/** Items by part, with the parts' numbers. */
export function byPart(items: readonly ShownItem[], parts: number): { part: number; items: ShownItem[] }[] {
  return Array.from({ length: parts }, (_, part) => ({ part, items: items.filter((item) => item.part === part) }));
}

/** What an item really waits for, with its title; null for nothing. */
export function waitOf(item: ShownItem, items: readonly ShownItem[]): { title: string; days: number } | null {
  const plan = items.map(({ homeworkId, ...one }) => ({ ...one, homework: homeworkId }));
  const self = plan.find(({ key }) => key === item.key);
  const wait = self ? waitsFor(self, plan) : null;
  const previous = wait && items.find(({ key }) => key === wait.key);
  return wait && previous ? { title: previous.title, days: wait.days } : null;
}

/** Items that one could begin after: given, before it in the list, and to everybody who gets it. */
export function couldWaitFor(item: ShownItem, items: readonly ShownItem[]): readonly ShownItem[] {
  const at = items.indexOf(item);
  return items.filter(
    (one, index) => index < at && one.included && item.partnerIds.length > 0 && item.partnerIds.every((id) => one.partnerIds.includes(id)),
  );
}

/** Without the items that cannot be given as things are; a reason that is asked for can still be written. */
export function withoutStopped(items: readonly ShownItem[], concerns: ProgrammeCopy['concerns']): ShownItem[] {
  const stopped = new Set(concerns.filter(({ kind }) => kind !== 'reason').map(({ key }) => key));
  return items.map((item) => (stopped.has(item.key) ? { ...item, included: false } : item));
}
