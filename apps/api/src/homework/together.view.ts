import type { Exchange, TogetherItem } from '@groundwork/contract';
import { type Homework, type Side } from '@groundwork/homework';
import type { Wanted } from '../platform/exchange/exchange.view';
import type { TogetherRow } from './together-rows';

/** Whether the other partner reads anything of an own entry by now. */
export function isShared({ parts }: Homework, wanted: Wanted, { reach }: Exchange): boolean {
  return Object.entries(parts).some(([key, { reaches }]) => {
    if (wanted[key]?.partner !== true || reaches === 'match') return false;
    return reaches === undefined || (reaches === 'released' ? reach === 'released' : reach === 'opened');
  });
}

type Turn = TogetherItem['state'];

/** Whose turn it is, from what the viewer may read alone: a mark of the other's that is hidden changes nothing here. */
export function turnOf(homework: Homework, row: TogetherRow, exchange: Exchange, side: Side, now: Date): Turn {
  const { responses: forms = {}, ledger } = homework;
  if (exchange.closesAt !== null && new Date(exchange.closesAt) <= now) return 'closed';
  if (homework.agreement && !row.in_force) return agreementTurn(row);
  const due = exchange.closesAt === null ? 0 : Date.parse(exchange.closesAt) - (ledger?.closes?.days ?? 0) * 86_400_000;
  const isDue = due <= now.getTime();
  if (isDue && exchange.mayWrite.some(({ form }) => forms[form]?.many !== true)) return 'yours';
  if (exchange.settledAt !== null || row.in_force) return 'settled';
  const waits = Object.entries(forms).some(
    ([key, { by, seen, many, on }]) =>
      seen !== 'counselor' &&
      many !== true &&
      on === undefined &&
      by !== side &&
      !exchange.responses.some(({ form, mine }) => form === key && !mine),
  );
  return isDue && waits ? 'theirs' : 'open';
}

/** Not in force: over, waiting for a signature, or for the counselor. */
function agreementTurn({ over, signed_by_me, signed_by_other }: TogetherRow): Turn {
  if (over && !signed_by_me && !signed_by_other) return 'closed';
  if (!signed_by_me) return 'yours';
  return over ? 'closed' : signed_by_other ? 'open' : 'theirs';
}
