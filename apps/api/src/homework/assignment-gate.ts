import type { CoupleRole, Gate, NewAssignment } from '@groundwork/contract';
import { findHomework, type Homework, type OnlyAfter, type Role } from '@groundwork/homework';
import { sealJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { wasAccepted } from './assignment-accepted';
import { reasonIdentity } from './assignment.view';

/** What is given to whom, with the reason for giving it in caution. */
interface Given extends Pick<NewAssignment, 'partnerIds' | 'gateReason'> {
  couple: { id: string; partners: readonly { id: string; roles: readonly CoupleRole[] }[] };
  definition: Pick<Homework, 'gate' | 'onlyAfter'>;
}

/** Holds homework against the couple's safety gate and stage before it is given. @throws ProblemError `gate_closed`, `invalid` without a reason in caution (SA-31), `conflict` when something has to come first */
export async function checkGate(tx: Tx, given: Given): Promise<void> {
  const gated = isGated(given);
  const order = (given.definition.onlyAfter ?? []).filter((rule) => concerns(given, rule.for));
  if (!gated && order.length === 0) return;
  const [standing] = await tx.query<{ gate: Gate; stage: number }>(
    'select sec.gate($2) as gate, coalesce((select stage from couple_safety where clinic_id = $1 and couple_id = $2), 1) as stage',
    [tx.viewer.clinicId, given.couple.id],
  );
  if (!standing) throw new ProblemError('not_found');
  if (gated) passGate(standing.gate, given.gateReason);
  passStage(standing.stage, order);
}

/** @throws ProblemError `conflict` while what has to be accepted first was not (S82 after S04) */
export async function checkAccepted(tx: Tx, vault: Vault, given: Given): Promise<void> {
  for (const { accepted, for: side } of given.definition.onlyAfter ?? [])
    if (accepted && concerns(given, side) && !(await wasAccepted(tx, vault, given.couple.id, accepted)))
      throw new ProblemError('conflict', {
        detail: `This homework comes once “${findHomework(accepted.homework)?.title ?? accepted.homework}” was let through and taken in by the other partner.`,
      });
}

/** Keeps the written reason, which the database asks for in caution. Comes after the assignment and before whom it is given to. */
export async function keepReason(tx: Tx, vault: Vault, assignmentId: string, given: Given): Promise<void> {
  if (given.gateReason === null || !isGated(given)) return;
  const key = await vault.keyFor(tx, tx.viewer.clinicId, given.couple.id);
  await tx.query('insert into gate_reason (clinic_id, assignment_id, couple_id, sealed) values ($1, $2, $3, $4)', [
    tx.viewer.clinicId,
    assignmentId,
    given.couple.id,
    sealJson(key, given.gateReason, reasonIdentity(assignmentId)),
  ]);
}

/** Whether the safety gate has a say in giving it to these partners. */
function isGated(given: Given): boolean {
  const { gate } = given.definition;
  return typeof gate === 'boolean' ? gate : concerns(given, gate);
}

/** Whether any of those it is given to is on that side; without a side, whoever it is. */
function concerns({ partnerIds, couple }: Given, side: Role | undefined): boolean {
  return side === undefined || couple.partners.some(({ id, roles }) => partnerIds.includes(id) && roles.includes(side));
}

function passGate(gate: Gate, reason: string | null): void {
  switch (gate) {
    case 'clear':
      return;
    case 'caution':
      if (reason !== null) return;
      throw new ProblemError('invalid', {
        errors: [{ pointer: '/gateReason', message: 'is needed while the safety gate is at caution: say why it is all right now' }],
      });
    case 'unscreened':
      throw new ProblemError('gate_closed', {
        detail: 'This homework needs the safety gate. See each partner alone first, then set the gate.',
      });
    case 'stop':
      throw new ProblemError('gate_closed', { detail: 'The safety gate is at “stop”. This homework can be given once that has changed.' });
  }
}

function passStage(stage: number, order: readonly OnlyAfter[]): void {
  const needed = Math.max(0, ...order.map((rule) => rule.stage ?? 0));
  if (needed > stage)
    throw new ProblemError('conflict', { detail: `This homework comes in stage ${needed}, and this couple is in stage ${stage}.` });
}
