import type { Agreement } from '@groundwork/contract';
import { type AgreementFacts, agreementMay, type AgreementParty, agreementState } from '@groundwork/homework';
import { openJson } from '../platform/crypto/vault';
import type { AgreementRow, ProposalRow, SignatureRow, StepRow } from './agreement-rows';
import type { AgreementText } from './agreement-text';

/** One wording of an agreement, opened: what is proposed, or what both signed. */
export interface Wording {
  row: ProposalRow | AgreementRow;
  text: AgreementText;
  hash: string;
  facts: AgreementFacts;
  reviewOn: string | null;
  endsOn: string | null;
  /** Days from the signing to looking at it again, where the words name no day. */
  reviewDays: number;
  /** What the counselor acknowledges. */
  counselorText: string | null;
}

/** Who reads it, and with what. */
export interface Reader {
  id: string;
  role: string;
  today: string;
  /** The couple's. */
  key: Buffer;
}

/** An agreement for one of the two or their counselor. Who ended it is the counselor's alone to know (SA-24). */
export function agreementView({ row, text, hash, facts, reviewOn, endsOn, counselorText }: Wording, reader: Reader): Agreement {
  const state = agreementState(facts);
  const counsels = reader.role === 'counselor';
  return {
    entryId: row.entry_id,
    agreementId: 'id' in row ? row.id : null,
    homeworkId: row.homework_id,
    homeworkVersion: row.homework_version,
    title: text.title,
    name: text.name,
    proposedById: row.author_id,
    mine: row.author_id === reader.id,
    revision: row.revision,
    state,
    rows: text.rows,
    textHash: hash,
    meaning: text.meaning,
    signatures: row.signatures.filter((one) => one.hash === hash).map((one) => signatureView(one, reader)),
    reviewOn,
    endsOn,
    reviewDue: state === 'in_force' && reviewOn !== null && reviewOn <= reader.today,
    history: row.steps.map(stepView),
    endedBy: counsels && 'ended_by' in row ? row.ended_by : null,
    may: agreementMay(facts, partyOf(row, reader)),
    counselorText: counsels ? counselorText : null,
  };
}

/** As whom somebody stands before an agreement. */
export function partyOf({ author_id }: { author_id: string }, { id, role }: { id: string; role: string }): AgreementParty {
  if (role === 'counselor') return 'counselor';
  return author_id === id ? 'proposer' : 'other';
}

/** What a signature's name is sealed with. */
export const nameIdentity = (signatureId: string) => `signature|${signatureId}`;
/** What the text in force is sealed with. */
export const textIdentity = (agreementId: string) => `agreement|${agreementId}`;

function signatureView({ id, by, name, at }: SignatureRow, { id: me, key }: Reader): Agreement['signatures'][number] {
  return { byId: by, mine: by === me, name: String(openJson(key, Buffer.from(name, 'base64'), nameIdentity(id))), at: moment(at) };
}

function stepView({ step, by, revision, at, review }: StepRow): Agreement['history'][number] {
  return { step, byId: by, revision, at: moment(at), reviewOn: review };
}

const moment = (text: string) => new Date(text).toISOString();
