import { catalog } from './catalog';
import type { Homework } from './kit';
import { measureHomeworks, permittedHomeworks } from './measures';

const published: readonly Homework[] = [...catalog, ...measureHomeworks];

/**
 * A homework by id: the version asked for, else the latest that any counselor can assign. Undefined when the library has none. A measure whose words a
 * clinic has to add is found by its version alone, and without those words: enough to store, split and count its answers.
 */
export function findHomework(id: string, version?: number): Homework | undefined {
  if (version === undefined) return published.findLast((homework) => homework.id === id);
  return [...published, ...permittedHomeworks].find((homework) => homework.id === id && homework.version === version);
}

/** What any counselor can assign: the latest version of each homework, by id; measures after the catalog. */
export function library(): readonly Homework[] {
  return published.filter((homework, index) => published[index + 1]?.id !== homework.id);
}
