import type { Homework } from '@groundwork/homework';

export { homeworkHere, pinnedHomework } from '../platform/definitions';

/** Whether one task takes as many entries as the person likes; such a task is done when they say so. */
export function takesManyEntries({ kind, schedule }: Pick<Homework, 'kind' | 'schedule'>): boolean {
  return kind === 'list' || schedule.open === true;
}
