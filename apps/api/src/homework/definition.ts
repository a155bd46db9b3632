import { findHomework, type Homework } from '@groundwork/homework';

/** The definition a row pins. The database only knows published ones, so one that is missing is a broken installation. */
export function pinnedHomework(id: string, version: number): Homework {
  const definition = findHomework(id, version);
  if (!definition) throw new Error(`homework ${id} v${version} is not in this build`);
  return definition;
}

/** Whether one task takes as many entries as the person likes; such a task is done when they say so. */
export function takesManyEntries({ kind, schedule }: Pick<Homework, 'kind' | 'schedule'>): boolean {
  return kind === 'list' || schedule.open === true;
}
