import { catalog } from './catalog';
import type { Homework } from './kit';
import { measureHomeworks, permittedHomeworks, waitsForClinic } from './measures';

/**
 * A homework by id: the version asked for, else the latest that any counselor can assign. Undefined when the library has none. A measure whose words a
 * clinic has to add is found by its version alone, and without those words: enough to store, split and count its answers.
 */
export function findHomework(id: string, version?: number): Homework | undefined {
  const open = measureHomeworks.filter((homework) => !waitsForClinic(homework));
  const known = version === undefined ? [catalog, open] : [catalog, measureHomeworks, permittedHomeworks];
  for (const homeworks of known) {
    const found = homeworks.findLast((homework) => homework.id === id && (version === undefined || homework.version === version));
    if (found) return found;
  }
  return undefined;
}

/** What any counselor can assign: the latest version of each homework, by id; measures after the catalog. */
export function library(): readonly Homework[] {
  const published = [...catalog, ...measureHomeworks];
  return published.filter((homework, index) => published[index + 1]?.id !== homework.id && !waitsForClinic(homework));
}
