import { type Answers, draftSchema, type Homework } from '@groundwork/homework';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { ownEntries } from './entry-blocking';
import { drawn } from './entry-limits';

/** What a new entry starts from. */
export interface Beginning {
  couple_id: string;
  assignment_id: string;
  due_on: string;
}

/** The answers a new entry starts with: those carried over from the person's last one, and the card of the round. Null when it starts empty. */
export async function firstAnswers(tx: Tx, vault: Vault, homework: Homework, task: Beginning): Promise<Answers | null> {
  const card = drawn(homework, task.assignment_id, task.due_on);
  const carries = homework.carries ?? [];
  const last = carries.length > 0 ? [...(await ownEntries(tx, vault, task.couple_id, homework.id)).values()].at(-1) : undefined;
  const carried = Object.fromEntries(Object.entries(last?.answers ?? {}).filter(([name]) => carries.includes(name)));
  const answers = { ...fitting(homework, carried), ...card };
  return Object.keys(answers).length > 0 ? answers : null;
}

/** What an older version asked otherwise is left out. */
function fitting(homework: Homework, answers: Answers): Answers {
  const schema = draftSchema(homework);
  return Object.fromEntries(Object.entries(answers).filter(([name, value]) => schema.safeParse({ [name]: value }).success));
}
