import { type Figure, type HomeworkTask, homeworkDone } from '@groundwork/chart';
import { figureNeeds, type Homework, library, permittedHomeworks } from '@groundwork/homework';
import type { Tx } from '../platform/database/db';
import { ownHomework } from '../platform/definitions';
import type { Wanted } from './figure-rows';
import type { ReviewCouple } from './review-couple';

/** All that may have been given here: the library, what the clinic made itself, and measures by its leave. */
export const homeworksHere = async (tx: Tx): Promise<Homework[]> => [
  ...library(),
  ...(await ownHomework(tx, tx.viewer.clinicId)),
  ...permittedHomeworks,
];

/** Of these: what the asked figures read. @param only numbers and `pictures`; all without it */
export function wantedOf(homeworks: readonly Homework[], only?: readonly string[]): Wanted[] {
  return homeworks.flatMap((homework): Wanted[] => {
    const needs = figureNeeds(homework, only);
    const everyAge = homework.kind === 'measure' || needs?.responses.length !== 0;
    return needs ? [{ homework, needs, everyAge }] : [];
  });
}

interface Asked {
  coupleId: string;
  couple: ReviewCouple;
  from: string;
  to: string;
  theme: 'light' | 'dark' | 'print';
}

/** F1, from dates of tasks alone, whatever is shared. @param sessions days of sessions */
export async function drawDone(tx: Tx, { coupleId, couple, ...window }: Asked, sessions: readonly string[]): Promise<Figure | null> {
  const tasks = await tx.query<HomeworkTask & { person: string }>(
    `select account_id as person, due_on::text as due, (done_at at time zone $5)::date::text as submitted from task
      where clinic_id = $1 and couple_id = $2 and due_on between $3 and $4 and state <> 'ended'`,
    [tx.viewer.clinicId, coupleId, window.from, window.to, couple.timeZone],
  );
  const byPerson = Map.groupBy(tasks, ({ person }) => person);
  const partners = couple.partners.map(({ id, name }) => ({
    label: name,
    tasks: (byPerson.get(id) ?? []).map(({ due, submitted }) => ({ due, submitted })),
  }));
  return homeworkDone({ ...window, partners, sessions });
}
