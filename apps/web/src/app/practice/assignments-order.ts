import type { Assignment } from '@groundwork/contract';
import { isRunning } from './recurring';

/** Assignments that still ask for something, and those that no longer do. The order within is kept. @param today calendar day in the clinic */
export function inUse(assignments: readonly Assignment[], today: string): { now: readonly Assignment[]; before: readonly Assignment[] } {
  const running = (one: Assignment) => isRunning(one, today) || (one.schedule.kind === 'once' && one.endedAt === null && !isDone(one));
  return { now: assignments.filter(running), before: assignments.filter((one) => !running(one)) };
}

/** Whether everybody has done what there was to do, with nothing to come. */
function isDone({ progress }: Assignment): boolean {
  return progress.every(({ done, due, nextDueOn, beginsOn }) => beginsOn !== null && nextDueOn === null && done >= due);
}
