import type { Answers } from './fields';
import type { Flag } from './exchange';
import type { Homework } from './homework';
import { holds } from './visible';

type Flagged = Pick<Homework, 'parts' | 'flags'>;

/** The quiet flags that answers call for, each with the part it rests on: raised only where the counselor may read that part (SA-34, SA-38). */
export function flagsOf(
  { parts, flags = [] }: Flagged,
  answers: Answers,
): readonly { readonly kind: Flag['kind']; readonly part: string }[] {
  return flags.flatMap(({ kind, when }) => {
    const part = Object.entries(parts).find(([, { fields }]) => fields.includes(when.field))?.[0];
    return part !== undefined && holds(when, answers) ? [{ kind, part }] : [];
  });
}

/** Whether these answers are such that their author is shown help at once, whoever else may read them (SA-38). */
export function needsHelp({ flags = [] }: Pick<Flagged, 'flags'>, answers: Answers): boolean {
  return flags.some(({ help, when }) => help === true && Object.hasOwn(answers, when.field) && holds(when, answers));
}

/** The parts of which neither the partner nor a document can get anything, with these answers. */
export function cappedParts({ parts }: Pick<Homework, 'parts'>, answers: Answers): readonly string[] {
  return Object.entries(parts).flatMap(([key, { cappedWhen }]) => (cappedWhen && holds(cappedWhen, answers) ? [key] : []));
}
