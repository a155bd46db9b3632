import { addDays, type Agreement, type Answers, holds, type Homework, library, mergeParts } from '@groundwork/homework';
import { clinicToday } from '../platform/clinic-day';
import type { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { ownHomework, pinnedHomework } from '../platform/definitions';
import { type AgreementRow, agreementRows, type ProposalRow, proposalRows, type Which } from './agreement-rows';
import { type AgreementText, agreementText, hashOf } from './agreement-text';
import { textIdentity, type Wording } from './agreement.view';

/** Everything signed or to be signed in one couple or on one entry, opened: proposals first, then what both signed, newest first. */
export interface Wordings {
  all: Wording[];
  today: string;
  /** The couple's key; undefined when there is nothing. */
  key: Buffer | undefined;
}

/** Reads what the viewer may read now; row security and `sec.proposals` decide. */
export async function readWordings(tx: Tx, vault: Vault, which: Which, clock: Clock): Promise<Wordings> {
  const here = [...library(), ...(await ownHomework(tx, tx.viewer.clinicId))];
  const ids = here.flatMap((homework) => (homework.agreement ? [homework.id] : []));
  const proposed = await proposalRows(tx, which, ids);
  const signed = await agreementRows(tx, which);
  const coupleId = [...proposed, ...signed][0]?.couple_id;
  const today = await clinicToday(tx, clock, tx.viewer.clinicId);
  if (coupleId === undefined) return { all: [], today, key: undefined };
  const sharing = await sharesNow(tx, coupleId);
  const key = (await vault.keys(tx, tx.viewer.clinicId, [coupleId])).get(coupleId);
  if (!key) throw new Error('the couple has no data key');
  const proposals = proposed.flatMap((row) => proposal(row, authorKey(tx, vault, row), { today, sharing }));
  const agreements = signed.map((row) => {
    const newest = ![...proposals.map((one) => one.row), ...signed].some(
      (other) => other.entry_id === row.entry_id && other.revision > row.revision,
    );
    return agreement(row, key, { today, sharing, newest });
  });
  return { all: [...proposals, ...agreements], today, key };
}

/** What is to be read of an entry: what is proposed there, else what was signed last. */
export function newestOf(wordings: Wordings): Wording | undefined {
  return wordings.all.toSorted((one, other) => other.row.revision - one.row.revision)[0];
}

/** The days that the words themselves name: when it is looked at again, when it ends, and whether they still allow signing it. */
function daysOf({ reviewOn, endsOn, maxDays }: Agreement, answers: Answers, today: string) {
  const dayIn = (field: string | undefined) => {
    const value = field === undefined ? undefined : answers[field];
    return typeof value === 'string' ? value : null;
  };
  const [review, last] = [dayIn(reviewOn), dayIn(endsOn)];
  const ahead = [review, last].every((day) => day === null || day >= today);
  return { reviewOn: review, endsOn: last, fit: ahead && (last === null || maxDays === undefined || last <= addDays(today, maxDays)) };
}

function proposal(row: ProposalRow, key: Buffer, { today, sharing }: { today: string; sharing: boolean }): Wording[] {
  const homework = pinned(row);
  const answers = mergeParts(
    Object.fromEntries(
      row.parts.map(([id, revision, bytes]) => [id, openJson(key, Buffer.from(bytes, 'base64'), sealedAs.part(id, revision)) as Answers]),
    ),
  );
  const said = homework.agreement;
  if (!said || (said.when && !holds(said.when, answers))) return [];
  const text = agreementText(homework, answers, { roles: row.roles, timeZone: row.time_zone });
  const hash = hashOf(text);
  const days = daysOf(said, answers, today);
  const by = (who: 'proposer' | 'other') =>
    row.signatures.some((one) => one.hash === hash && (one.by === row.author_id) === (who === 'proposer'));
  return [
    {
      row,
      text,
      hash,
      facts: {
        signed: { proposer: by('proposer'), other: by('other') },
        needsAcknowledgement: said.acknowledged === true,
        acknowledged: false,
        over: null,
        newest: true,
        daysFit: days.fit,
        sharing,
      },
      reviewOn: days.reviewOn,
      endsOn: days.endsOn,
      reviewDays: said.reviewDays ?? 0,
      counselorText: said.counselorText ?? null,
    },
  ];
}

function agreement(row: AgreementRow, key: Buffer, at: { today: string; sharing: boolean; newest: boolean }): Wording {
  const text = openJson(key, row.text_sealed, textIdentity(row.id)) as AgreementText;
  if (hashOf(text) !== row.text_hash) throw new Error(`the text of agreement ${row.id} is not the one that was signed`);
  return {
    row,
    text,
    hash: row.text_hash,
    facts: {
      signed: { proposer: true, other: true },
      needsAcknowledgement: row.needs_acknowledgement,
      acknowledged: row.acknowledged_at !== null,
      over: row.ended_at !== null ? 'ended' : row.ends_on !== null && row.ends_on < at.today ? 'expired' : null,
      newest: at.newest,
      daysFit: true,
      sharing: at.sharing,
    },
    reviewOn: row.review_on,
    endsOn: row.ends_on,
    reviewDays: 0,
    counselorText: pinned(row).agreement?.counselorText ?? null,
  };
}

function pinned({ homework_id, homework_version }: { homework_id: string; homework_version: number }): Homework {
  return pinnedHomework(homework_id, homework_version);
}

function authorKey(tx: Tx, vault: Vault, row: ProposalRow): Buffer {
  return vault.dataKey(row.wrapped, row.clinic_wrapped, tx.viewer.clinicId, row.author_id);
}

async function sharesNow(tx: Tx, coupleId: string): Promise<boolean> {
  const [row] = await tx.query<{ sharing: boolean }>('select $1::uuid = any (sec.sharing_couples()) as sharing', [coupleId]);
  return row?.sharing === true;
}
