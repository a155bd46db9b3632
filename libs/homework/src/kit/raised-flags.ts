import type { Answers } from './fields';
import type { Flag } from './exchange';
import type { Homework, Watched } from './homework';
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

/** The parts that the counselor always reads, because an answer in them can start the self-harm path (safety 4.4). */
export function watchedParts({ parts }: Pick<Homework, 'parts'>): readonly string[] {
  return Object.entries(parts).flatMap(([key, { watched }]) => (watched ? [key] : []));
}

/** Level of the alert that these answers raise; null for none. A zero is no sign of safety, it is only no alert. */
export function alertLevel({ parts }: Pick<Homework, 'parts'>, answers: Answers): 1 | 2 | null {
  const levels = Object.values(parts).flatMap(({ watched }) => (watched ? (levelOf(watched, answers) ?? []) : []));
  return levels.includes(2) ? 2 : levels.includes(1) ? 1 : null;
}

function levelOf({ field, levels }: Watched, answers: Answers): 1 | 2 | undefined {
  const answer = Object.hasOwn(answers, field) ? answers[field] : undefined;
  return typeof answer === 'string' && Object.hasOwn(levels, answer) ? levels[answer] : undefined;
}

/** Whether these answers are such that their author is shown help at once, whoever else may read them (SA-38, safety 4.4). */
export function needsHelp(homework: Flagged, answers: Answers): boolean {
  const { flags = [] } = homework;
  return (
    alertLevel(homework, answers) !== null ||
    flags.some(({ help, when }) => help === true && Object.hasOwn(answers, when.field) && holds(when, answers))
  );
}

/** The parts of which neither the partner nor a document can get anything, with these answers. */
export function cappedParts({ parts }: Pick<Homework, 'parts'>, answers: Answers): readonly string[] {
  return Object.entries(parts).flatMap(([key, { cappedWhen }]) => (cappedWhen && holds(cappedWhen, answers) ? [key] : []));
}

/**
 * Whether an entry can be sent to the counselor and vanish from its author's own pages (SA-36): the counselor may read something of it, and it is nobody's
 * but the author's. What both read by nature, what opens together and what is only ever matched is not.
 */
export function canHide({ parts, agreement }: Pick<Homework, 'parts' | 'agreement'>): boolean {
  const all = Object.values(parts);
  const shared = all.some(({ joint, reaches }) => joint === true || reaches === 'together' || reaches === 'match');
  return !shared && !agreement && all.some(({ ceiling }) => ceiling.counselor);
}
