import type { CoupleRole } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { agreementText, hashOf } from '../../apps/api/src/consent/agreement-text';
import { nameIdentity, textIdentity } from '../../apps/api/src/consent/agreement.view';
import { accountOf, type Telling } from './add-story';
import { clinic } from './cast';
import { sealFor } from './people';
import type { StoryAgreement } from './story';

/** Signatures on the exact text, and once there are two, the agreement with its history. */
export function addAgreement(
  telling: Telling,
  { signed, reviewOn, reviewed, ended }: StoryAgreement,
  entry: { id: string; author: string; roles: CoupleRole[]; answers: Answers },
): void {
  const { stage, rows, days, chance, coupleId, cast, homework } = telling;
  const text = agreementText(homework, entry.answers, { roles: entry.roles, timeZone: clinic.timeZone });
  const hash = Buffer.from(hashOf(text), 'hex');
  const one = { clinic_id: stage.clinicId, entry_id: entry.id, couple_id: coupleId, revision: 1 };
  const step = (kind: string, at: Date, by: string | null, review: string | null = null) =>
    rows.add('agreement_step', { ...one, id: chance.id(), step: kind, by_id: by, review_on: review, at });
  for (const { by, on } of signed) {
    const id = chance.id();
    const name = cast.partners.find(({ key }) => key === by)?.name ?? '';
    const at = days.date(on, '21:05');
    const signature = { ...one, id, entry_author_id: entry.author, account_id: accountOf(telling, by), text_hash: hash };
    rows.add('signature', { ...signature, name_sealed: sealFor(stage, coupleId, name, nameIdentity(id)), signed_at: at });
    step('signed', at, accountOf(telling, by));
  }
  const last = signed.at(-1);
  if (signed.length < 2 || !last) return;
  const id = chance.id();
  const at = days.date(last.on, '21:05');
  const maxDays = homework.agreement?.maxDays;
  rows.add('agreement', {
    ...one,
    id,
    homework_id: homework.id,
    homework_version: homework.version,
    text_sealed: sealFor(stage, coupleId, text, textIdentity(id)),
    text_hash: hash,
    signed_at: at,
    needs_acknowledgement: homework.agreement?.acknowledged === true,
    acknowledged_at: null,
    review_on: days.day(reviewOn),
    ends_on: maxDays === undefined ? null : days.day(last.on + maxDays),
    ended_at: ended ? days.date(ended.on, '20:15') : null,
  });
  step('in_force', at, null);
  if (reviewed) step('reviewed', days.date(reviewed.on, '20:15'), accountOf(telling, reviewed.by), days.day(reviewOn));
  if (!ended) return;
  step('ended', days.date(ended.on, '20:15'), null);
  rows.add('agreement_end', { clinic_id: stage.clinicId, agreement_id: id, couple_id: coupleId, by_id: accountOf(telling, ended.by) });
}
