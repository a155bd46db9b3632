import type { Homework } from '../kit';
import { measureHomework, nameless, ownItems } from './homework';
import type { Measure } from './measure';
import { findMeasure, measures } from './registry';
import { SR } from './SR';

/** Whether a measure can be homework at all: done by a partner, from items. */
export function isHomework({ administration, licence }: Measure): boolean {
  return administration === 'home' && licence.state !== 'score_only';
}

/** Measures whose words are here, and the ratings after a session; with all their versions. One that waits for something is given only by clinics that have it. */
export const measureHomeworks: readonly Homework[] = [
  ...measures.filter((measure) => isHomework(measure) && ownItems(measure) !== undefined).map((measure) => measureHomework(measure)),
  SR,
];

/** Whether homework waits for something that not every clinic has (safety 4.4). */
export function waitsForClinic({ id }: Pick<Homework, 'id'>): boolean {
  return findMeasure(id)?.waitsFor !== undefined;
}

/** Measures that a clinic can give once it has leave and entered the items: all but the words, so that pins and ceilings are known. */
export const permittedHomeworks: readonly Homework[] = measures
  .filter((measure) => isHomework(measure) && ownItems(measure) === undefined)
  .map((measure) => measureHomework(measure, nameless(measure)));
