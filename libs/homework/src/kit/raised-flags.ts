import type { Answers } from './fields';
import type { Flag } from './exchange';
import type { Homework } from './homework';
import { holds } from './visible';

type Flagged = Pick<Homework, 'parts' | 'flags'>;

/**
 * The kinds of quiet flags that answers raise, each once. `readable`: parts that the counselor may read now; a flag rests on these alone, because what is
 * private raises none (SA-38).
 */
export function flagsOf({ parts, flags = [] }: Flagged, answers: Answers, readable: readonly string[]): readonly Flag['kind'][] {
  const fields = Object.entries(parts).flatMap(([key, part]) => (readable.includes(key) ? part.fields : []));
  return [...new Set(flags.filter(({ when }) => fields.includes(when.field) && holds(when, answers)).map(({ kind }) => kind))];
}

/** Whether these answers are such that their author is shown help at once, whoever else may read them (SA-38). */
export function needsHelp({ flags = [] }: Pick<Flagged, 'flags'>, answers: Answers): boolean {
  return flags.some(({ help, when }) => help === true && Object.hasOwn(answers, when.field) && holds(when, answers));
}

/** The parts of which neither the partner nor a document can get anything, with these answers. */
export function cappedParts({ parts }: Pick<Homework, 'parts'>, answers: Answers): readonly string[] {
  return Object.entries(parts).flatMap(([key, { cappedWhen }]) => (cappedWhen && holds(cappedWhen, answers) ? [key] : []));
}
