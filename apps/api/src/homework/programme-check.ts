import type { NewAssignment, ProgrammeCopy, ProgrammeItem } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import type { Clock } from '../platform/clock';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { checkGiving } from './assignment-give';
import { homeworkHere } from '../platform/definitions';
import { assignmentOf } from './programme-copy';
import type { ReceivingCouple } from './receiving-couple';

type Concern = ProgrammeCopy['concerns'][number];

/** The latest version of each homework named. */
export async function definitionsOf(tx: Tx, items: readonly ProgrammeItem[]): Promise<Map<string, Homework>> {
  const found = new Map<string, Homework>();
  for (const { homeworkId } of items) {
    const definition = found.get(homeworkId) ?? (await homeworkHere(tx, homeworkId));
    if (definition) found.set(homeworkId, definition);
  }
  return found;
}

/** What stands in the way of giving each item that is to be given, in words; the same checks as for giving one by one. */
export async function concernsOf(
  tx: Tx,
  clock: Clock,
  couple: ReceivingCouple,
  items: readonly ProgrammeItem[],
  definitions: ReadonlyMap<string, Homework>,
  gateReason: string | null,
): Promise<Concern[]> {
  const concerns: Concern[] = [];
  for (const item of items) {
    if (!item.included) continue;
    const concern = await concernOf(
      tx,
      clock,
      couple,
      assignmentOf(item, definitions.get(item.homeworkId)?.version ?? 1, gateReason, null),
    );
    if (concern) concerns.push({ key: item.key, ...concern });
  }
  return concerns;
}

async function concernOf(tx: Tx, clock: Clock, couple: ReceivingCouple, body: NewAssignment): Promise<Omit<Concern, 'key'> | null> {
  if (body.partnerIds.length === 0) return { kind: 'other', message: 'Choose whom it is for.' };
  try {
    await checkGiving(tx, clock, couple, body);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { detail, errors = [] } = error.options;
    const kind =
      error.code === 'gate_closed'
        ? 'gate'
        : errors.some(({ pointer }) => pointer === '/gateReason')
          ? 'reason'
          : error.code === 'conflict'
            ? 'order'
            : 'other';
    return { kind, message: detail ?? errors.map(({ pointer, message }) => sentence(pointer, message)).join(' ') };
  }
}

const names: Readonly<Record<string, string>> = {
  '/homeworkId': 'This homework',
  '/startsOn': 'The first day',
  '/endsOn': 'The last day',
  '/schedule': 'The schedule',
  '/note': 'The note',
  '/gateReason': 'A reason',
};

/** A remark on a field, as a sentence. */
function sentence(pointer: string, message: string): string {
  const name = names[pointer];
  const words = name === undefined ? message : `${name} ${message}`;
  return words.endsWith('.') ? words : `${words}.`;
}
