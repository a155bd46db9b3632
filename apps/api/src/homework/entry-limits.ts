import type { Switches } from '@groundwork/contract';
import { type Answers, cappedParts, drawnCard, type Homework } from '@groundwork/homework';
import { DateTime } from 'luxon';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { answersPointer } from './entry-answers';

/** A part that both read by its nature is sent to both and the counselor, or stays a draft. @throws ProblemError `invalid`; `conflict` while nothing is shared between the partners */
export async function checkJoint(tx: Tx, homework: Homework, coupleId: string, sharing: Record<string, Switches>): Promise<void> {
  const joint = Object.entries(homework.parts).filter(([, part]) => part.joint === true);
  if (joint.length === 0) return;
  const kept = joint.filter(([key]) => sharing[key]?.counselor !== true || sharing[key].partner !== true);
  if (kept.length > 0)
    throw new ProblemError('invalid', {
      errors: kept.map(([key, { label }]) => ({
        pointer: `/sharing/${key}`,
        message: `“${label}” is for both of you and your counselor. Share it with them, or keep it as a draft for now.`,
      })),
    });
  const [couple] = await tx.query<{ shares: boolean }>('select $1 = any ((select sec.partnered())::uuid[]) as shares', [coupleId]);
  if (couple?.shares !== true)
    throw new ProblemError('conflict', { detail: 'Your clinic has paused sharing for now. Your words are kept as a draft.' });
}

/** The parts that, with these answers, reach neither the partner nor a document. @throws ProblemError `invalid` for one that should */
export function checkCapped(homework: Homework, answers: Answers, sharing: Record<string, Switches>): ReadonlySet<string> {
  const capped = cappedParts(homework, answers);
  const beyond = capped.flatMap((key) =>
    (['partner', 'report'] as const).filter((audience) => sharing[key]?.[audience]).map((audience) => `/sharing/${key}/${audience}`),
  );
  if (beyond.length > 0)
    throw new ProblemError('invalid', {
      errors: beyond.map((pointer) => ({ pointer, message: 'With these answers it stays between you and your counselor.' })),
    });
  return new Set(capped);
}

/** When an entry closes: so many days after the moment in its field; of a day, after its end in the clinic's zone. Null when it does not close. */
export function closingOf({ ledger }: Pick<Homework, 'ledger'>, answers: Answers, timeZone: string): Date | null {
  const at = ledger?.closes && answers[ledger.closes.field];
  if (!ledger?.closes || typeof at !== 'string') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at)) return new Date(Date.parse(at) + ledger.closes.days * 86_400_000);
  return DateTime.fromISO(at, { zone: timeZone })
    .plus({ days: ledger.closes.days + 1 })
    .toJSDate();
}

/** The answers that the server draws, the same for both partners of a round. */
export function drawn(homework: Homework, assignmentId: string, dueOn: string): Answers {
  return Object.fromEntries(
    Object.entries(homework.fields).flatMap(([name, field]) =>
      field.kind === 'choice' && field.deck === 'round'
        ? [[name, drawnCard(Object.keys(field.options), `${assignmentId}|${name}`, dueOn)]]
        : [],
    ),
  );
}

/** @throws ProblemError `invalid` for another card than the round's */
export function checkDrawn(homework: Homework, answers: Answers, assignmentId: string, dueOn: string): void {
  const other = Object.entries(drawn(homework, assignmentId, dueOn)).filter(
    ([name, card]) => Object.hasOwn(answers, name) && answers[name] !== card,
  );
  if (other.length > 0)
    throw new ProblemError('invalid', {
      errors: other.map(([name]) => ({ pointer: answersPointer([name]), message: 'This time you both have another card.' })),
    });
}
