import type { Task, Tasks } from '@groundwork/contract';
import { daysBetween } from '../ui/days';

/** A partner's day, sorted into what the page shows. */
export interface Today {
  /** The one thing to do next. */
  readonly next: Task | null;
  readonly rest: readonly Task[];
  /** Older occurrences of what is asked again since: nobody has to catch up on them. */
  readonly before: readonly Task[];
  readonly later: readonly { readonly day: string; readonly tasks: readonly Task[] }[];
  readonly lately: readonly Task[];
  /** Whether somebody comes back after some time away. */
  readonly isReturn: boolean;
}

const AWAY_DAYS = 5;

/** Sorts tasks: what was begun comes first, then what is due now, then the rest; of a repeated one only the newest counts. */
export function sortToday({ today, later, lately, day }: Tasks): Today {
  const newest = today.filter(
    (task) => task.started || !today.some((other) => other.assignmentId === task.assignmentId && other.dueOn > task.dueOn),
  );
  const sorted = [...newest].sort(
    (a, b) => Number(b.started) - Number(a.started) || b.dueOn.localeCompare(a.dueOn) || a.minutes - b.minutes,
  );
  const [next = null, ...rest] = sorted;
  const days = [...Map.groupBy(later, (task) => task.dueOn)].map(([dueOn, tasks]) => ({ day: dueOn, tasks }));
  return {
    next,
    rest,
    before: today.filter((task) => !newest.includes(task)),
    later: days.sort((a, b) => a.day.localeCompare(b.day)),
    lately,
    isReturn:
      today.some((task) => daysBetween(task.dueOn, day) >= AWAY_DAYS) &&
      !lately.some((task) => task.entries.some(({ updatedAt }) => daysBetween(updatedAt.slice(0, 10), day) < AWAY_DAYS)),
  };
}

/** Where a task is opened: one that was begun where it was left, else at its first page. */
export function addressOf(task: Task): readonly string[] {
  const draft = task.entries.find(({ state }) => state === 'draft');
  return task.kind !== 'list' && task.kind !== 'card' && task.started && draft ? ['/write', draft.id] : ['/tasks', task.id];
}

/** Part of the day by this device's clock. */
export function partOfDay(at: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = at.getHours();
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
