import type { Homework } from '../kit';
import { measureHomework, nameless, ownItems } from './homework';
import type { Measure } from './measure';
import { measures } from './registry';
import { SR } from './SR';

/** Whether a measure can be homework at all: done by a partner, from items, and waiting for nothing. */
export function isHomework({ administration, licence, waitsFor }: Measure): boolean {
  return administration === 'home' && licence.state !== 'score_only' && waitsFor === undefined;
}

/** Measures that any clinic can give, and the ratings after a session; with all their versions. */
export const measureHomeworks: readonly Homework[] = [
  ...measures.filter((measure) => isHomework(measure) && ownItems(measure) !== undefined).map((measure) => measureHomework(measure)),
  SR,
];

/** Measures that a clinic can give once it has leave and entered the items: all but the words, so that pins and ceilings are known. */
export const permittedHomeworks: readonly Homework[] = measures
  .filter((measure) => isHomework(measure) && ownItems(measure) === undefined)
  .map((measure) => measureHomework(measure, nameless(measure)));
