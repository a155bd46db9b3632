import type { Role } from '@groundwork/homework';
import type { Tx } from '../platform/database/db';

/** A signature; bytes in base64, moments as text, as JSON has them. */
export interface SignatureRow {
  id: string;
  by: string;
  /** Of the text that was signed, in hex. */
  hash: string;
  name: string;
  at: string;
}

export interface StepRow {
  step: string;
  by: string | null;
  revision: number;
  at: string;
  review: string | null;
}

/** What is proposed, with the parts whose words are signed, still sealed. */
export interface ProposalRow {
  entry_id: string;
  couple_id: string;
  author_id: string;
  homework_id: string;
  homework_version: number;
  revision: number;
  submitted_at: Date;
  roles: Role[];
  wrapped: Buffer;
  clinic_wrapped: Buffer;
  time_zone: string;
  /** Id, revision and answers of each. */
  parts: [string, number, string][];
  signatures: SignatureRow[];
  steps: StepRow[];
}

/** What both signed. Days are text. */
export interface AgreementRow {
  id: string;
  entry_id: string;
  couple_id: string;
  author_id: string;
  homework_id: string;
  homework_version: number;
  revision: number;
  text_sealed: Buffer;
  text_hash: string;
  signed_at: Date;
  needs_acknowledgement: boolean;
  acknowledged_at: Date | null;
  review_on: string;
  ends_on: string | null;
  ended_at: Date | null;
  ended_by: string | null;
  signatures: SignatureRow[];
  steps: StepRow[];
}

/** Of one couple, or of one entry. */
export type Which = { coupleId: string } | { entryId: string };

const coupleAndEntry = (which: Which) => ('coupleId' in which ? [which.coupleId, null] : [null, which.entryId]);

const signatures = (of: string, more = '') => `
  (select coalesce(json_agg(json_build_object('id', s.id, 'by', s.account_id, 'hash', encode(s.text_hash, 'hex'), 'name', encode(s.name_sealed, 'base64'), 'at', s.signed_at) order by s.signed_at), '[]')
     from signature s where s.clinic_id = $1 and s.entry_id = ${of}.entry_id and s.revision = ${of}.revision${more}) as signatures`;

// What was done in one transaction has one moment.
const steps = (of: string) => `
  (select coalesce(json_agg(json_build_object('step', t.step, 'by', t.by_id, 'revision', t.revision, 'at', t.at, 'review', t.review_on)
      order by t.at, array_position(array['discussed', 'signed', 'acknowledged', 'in_force', 'reviewed', 'ended'], t.step)), '[]')
     from agreement_step t where t.clinic_id = $1 and t.entry_id = ${of}.entry_id and t.revision = ${of}.revision) as steps`;

const proposals = `
select p.entry_id, p.revision, e.couple_id, e.author_id, e.homework_id, e.homework_version, e.submitted_at, a.roles, a.wrapped, a.clinic_wrapped, a.time_zone,
  (select json_agg(json_build_array(x.id, x.revision, encode(x.sealed, 'base64'))) from entry_part x where x.clinic_id = $1 and x.id = any (p.parts)) as parts,
  ${signatures('p')}, ${steps('p')}
from sec.proposals($2, $3, $4) p
join entry e on e.clinic_id = $1 and e.id = p.entry_id
join sec.authors(e.couple_id) a on a.author_id = e.author_id
where not exists (select from agreement g where g.clinic_id = $1 and g.entry_id = p.entry_id and g.revision = p.revision)
order by e.submitted_at desc, e.id`;

const agreements = `
select g.id, g.entry_id, g.couple_id, (select s.entry_author_id from signature s where s.clinic_id = $1 and s.entry_id = g.entry_id limit 1) as author_id,
  g.homework_id, g.homework_version, g.revision, g.text_sealed, encode(g.text_hash, 'hex') as text_hash, g.signed_at, g.needs_acknowledgement, g.acknowledged_at,
  g.review_on::text, g.ends_on::text, g.ended_at, x.by_id as ended_by, ${signatures('g', ' and s.text_hash = g.text_hash')}, ${steps('g')}
from agreement g left join agreement_end x on x.clinic_id = $1 and x.agreement_id = g.id
where g.clinic_id = $1 and ($2::uuid is null or g.couple_id = $2) and ($3::uuid is null or g.entry_id = $3)
order by g.signed_at desc, g.id`;

/** What is proposed and not signed by both, newest first: entries of these homeworks that the viewer, the other partner and their counselor may read. */
export function proposalRows(tx: Tx, which: Which, homeworkIds: readonly string[]): Promise<ProposalRow[]> {
  return tx.query<ProposalRow>(proposals, [tx.viewer.clinicId, ...coupleAndEntry(which), homeworkIds]);
}

/** What both signed, newest first: in force, waiting for the counselor, or over. */
export function agreementRows(tx: Tx, which: Which): Promise<AgreementRow[]> {
  return tx.query<AgreementRow>(agreements, [tx.viewer.clinicId, ...coupleAndEntry(which)]);
}
