import type { NewAssignment } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { audit } from '../platform/audit';
import type { Clock } from '../platform/clock';
import { sealJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { homeworkHere } from '../platform/definitions';
import { checkAssignment } from './assignment-check';
import { checkAccepted, checkGate, keepReason } from './assignment-gate';
import { AssignmentEntity, AssignmentPartnerEntity } from './assignment.entity';
import { noteIdentity } from './assignment.view';
import { checkAfter, deliver } from './delivery';
import { checkNotRetired } from './library-marks';
import { checkMeasure, measureToGive } from './measure-check';
import type { ReceivingCouple } from './receiving-couple';

/** What giving homework needs besides the transaction. */
export interface Giving {
  clock: Clock;
  vault: Vault;
}

/** What is given, checked: its definition is the one that the couple gets. */
type Given = Pick<NewAssignment, 'partnerIds' | 'gateReason'> & { couple: ReceivingCouple; definition: Homework };

/** Holds what would be given against everything but what it waits for. @throws ProblemError as `giveAssignment` */
export async function checkGiving(tx: Tx, clock: Clock, couple: ReceivingCouple, body: NewAssignment): Promise<Given> {
  const definition = checkAssignment(body, (await measureToGive(tx, body.homeworkId)) ?? (await homeworkHere(tx, body.homeworkId)), {
    partners: couple.partners,
    roleLabels: couple.roleLabels,
    today: clock.today(couple.timeZone),
  });
  await checkMeasure(tx, { ...body, coupleId: couple.id, partners: couple.partners.filter((one) => body.partnerIds.includes(one.id)) });
  await checkNotRetired(tx, body.homeworkId);
  if (couple.status === 'closed') throw new ProblemError('conflict', { detail: 'This couple is closed.' });
  const given = { partnerIds: body.partnerIds, gateReason: body.gateReason, couple, definition };
  await checkGate(tx, given);
  return given;
}

/** Gives homework in this transaction and makes its tasks. @throws ProblemError `invalid` naming everything that doesn't fit, `gate_closed` (SA-31), `conflict` when the couple is closed or something has to come first */
export async function giveAssignment(
  tx: Tx,
  { clock, vault }: Giving,
  { id, couple, body }: { id: string; couple: ReceivingCouple; body: NewAssignment },
): Promise<void> {
  const { clinicId } = tx.viewer;
  const given = await checkGiving(tx, clock, couple, body);
  const { definition } = given;
  await checkAccepted(tx, vault, given);
  await checkAfter(tx, couple.id, body);
  await tx.manager.insert(AssignmentEntity, {
    clinicId,
    id,
    coupleId: couple.id,
    homeworkId: definition.id,
    homeworkVersion: definition.version,
    schedule: body.schedule,
    startsOn: body.startsOn,
    endsOn: body.endsOn,
    afterAssignment: body.after?.assignmentId ?? null,
    afterDays: body.after?.days ?? 0,
    untilNextSession: body.untilNextSession,
    noteSealed: await sealNote(tx, vault, couple.id, id, body.note),
    requested: [...new Set(body.requestedSharing)],
    assignedBy: tx.viewer.id,
  });
  await keepReason(tx, vault, id, given);
  await tx.manager.insert(
    AssignmentPartnerEntity,
    body.partnerIds.map((accountId) => ({ clinicId, assignmentId: id, coupleId: couple.id, accountId })),
  );
  await deliver(tx, id, clock.now());
  await audit(tx, clock, 'assignment.give', id, couple.id);
}

/** The note on an assignment, sealed for the couple; null for none. */
export async function sealNote(tx: Tx, vault: Vault, coupleId: string, assignmentId: string, note: string | null): Promise<Buffer | null> {
  return note ? sealJson(await vault.keyFor(tx, tx.viewer.clinicId, coupleId), note, noteIdentity(assignmentId)) : null;
}
