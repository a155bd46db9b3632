import { catalog } from './catalog';
import type { Homework } from './kit';

/** A homework by id: the version asked for, else the latest. Undefined when the catalog has none. */
export function findHomework(id: string, version?: number): Homework | undefined {
  const versions = catalog.filter((homework) => homework.id === id);
  return version === undefined ? versions.at(-1) : versions.find((homework) => homework.version === version);
}

/** What a counselor can assign: the latest version of each homework, by id. */
export function library(): readonly Homework[] {
  return catalog.filter((homework, index) => catalog[index + 1]?.id !== homework.id);
}
