import { addDays, mayStep } from '@groundwork/homework';
import type { Clock } from '../platform/clock';
import { sealJson } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { nameIdentity, partyOf, textIdentity, type Wording } from './agreement.view';

interface Signing {
  wording: Wording;
  today: string;
  /** The couple's. */
  key: Buffer | undefined;
}

/** Signs a wording that is held. The second signature keeps the text for good. @throws ProblemError `conflict` */
export async function sign(tx: Tx, clock: Clock, { wording, today, key }: Signing, name: string): Promise<void> {
  const { row, facts, hash, text } = wording;
  const party = partyOf(row, tx.viewer);
  if (!mayStep(facts, party, 'sign') || !key) throw new ProblemError('conflict', { detail: whyNot(wording, party) });
  const [signatureId, stepId, agreementId, inForceId] = [clock.id(), clock.id(), clock.id(), clock.id()];
  await tx.query('select sec.sign_agreement($1, $2, $3, $4, $5, $6, $7, $8)', [
    row.entry_id,
    row.revision,
    Buffer.from(hash, 'hex'),
    sealJson(key, name, nameIdentity(signatureId)),
    [signatureId, stepId, agreementId, inForceId],
    sealJson(key, text, textIdentity(agreementId)),
    wording.reviewOn ?? addDays(today, wording.reviewDays),
    wording.endsOn,
  ]);
}

/** @throws ProblemError `conflict` */
export async function discuss(tx: Tx, clock: Clock, wording: Wording): Promise<void> {
  const party = partyOf(wording.row, tx.viewer);
  if (!mayStep(wording.facts, party, 'discuss')) throw new ProblemError('conflict', { detail: whyNot(wording, party) });
  await tx.query('select sec.discuss_agreement($1, $2, $3)', [wording.row.entry_id, wording.row.revision, clock.id()]);
}

export async function endAgreement(tx: Tx, clock: Clock, id: string): Promise<void> {
  await tx.query('select sec.end_agreement($1, $2)', [id, clock.id()]);
}

export async function review(tx: Tx, clock: Clock, id: string, reviewOn: string): Promise<void> {
  await tx.query('select sec.review_agreement($1, $2, $3)', [id, clock.id(), reviewOn]);
}

export async function acknowledge(tx: Tx, clock: Clock, id: string): Promise<void> {
  await tx.query('select sec.acknowledge_agreement($1, $2)', [id, [clock.id(), clock.id()]]);
}

function whyNot({ facts }: Wording, party: ReturnType<typeof partyOf>): string {
  if (facts.signed.proposer && facts.signed.other) return 'You have both signed this.';
  if (!facts.daysFit) return 'The days in it have passed or are too far away. Write it anew with other days.';
  return party !== 'counselor' && facts.signed[party] ? 'You have signed this.' : 'That is not possible now.';
}
