import type { Answers, Fields } from './fields';
import type { Homework } from './homework';

type Hanging = Pick<Homework, 'responses' | 'ledger' | 'agreement' | 'parts'>;
const known = new WeakMap<Hanging['parts'], boolean>();

/** Whether anything hangs on entries of a homework: responses, limits, signatures, or parts that reach the other in a way of their own. */
export function hasExchange({ responses, ledger, agreement, parts }: Hanging): boolean {
  const before = known.get(parts);
  if (before !== undefined) return before;
  const has =
    Object.keys(responses ?? {}).length > 0 ||
    ledger !== undefined ||
    agreement !== undefined ||
    Object.values(parts).some(({ joint, reaches }) => joint === true || reaches !== undefined);
  known.set(parts, has);
  return has;
}

/** Whether a homework has a part that both partners and the counselor read by its nature. */
export function isJoint({ parts }: Pick<Homework, 'parts'>): boolean {
  return Object.values(parts).some(({ joint }) => joint === true);
}

/** The steps of a match (S60) to which these answers say yes; a step named twice counts only when every answer to it is a yes. */
export function yesSteps(
  { match, fields }: { readonly match?: Homework['match']; readonly fields: Fields },
  answers: Answers,
): readonly string[] {
  const items = match && Object.hasOwn(answers, match.field) && fields[match.field]?.kind === 'group' ? answers[match.field] : undefined;
  if (!match || !Array.isArray(items)) return [];
  const said = (items as readonly Answers[]).map((item) => ({
    step: item[match.step],
    yes: match.yes.includes(String(item[match.answer])),
  }));
  return [...new Set(said.filter(({ step }) => said.every((one) => one.step !== step || one.yes)).map(({ step }) => String(step)))];
}
