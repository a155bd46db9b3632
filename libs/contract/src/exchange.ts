import * as z from 'zod';
import { Day, Id, Moment, plainText } from './common';
import { Answers, DescribedRow } from './answers';

/** What somebody wrote on an entry after it was sent: a mark, an answer, "noticed". */
export const Response = z
  .strictObject({
    id: Id,
    form: z.string().meta({ description: 'Key of the response form of the homework' }),
    label: z.string(),
    byId: Id,
    mine: z.boolean(),
    on: Id.nullable().meta({ description: 'The response it answers' }),
    revision: z.int(),
    at: Moment,
    changedAt: Moment,
    rows: z.array(DescribedRow),
    answers: Answers.nullable().meta({ description: 'As they were given; own ones only' }),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Response' });
export type Response = z.infer<typeof Response>;

/** How far a grant to the partner has come: with the counselor, kept back, through; waiting for the other's release, opened. */
export const Reach = z.enum(['with_counselor', 'held', 'released', 'waiting', 'opened']).meta({ id: 'Reach' });
export type Reach = z.infer<typeof Reach>;

/** What hangs on an entry, as the reader may see it. */
export const Exchange = z
  .strictObject({
    joint: z.boolean().meta({ description: 'Whether both partners and the counselor read it by its nature' }),
    responses: z.array(Response),
    mayWrite: z
      .array(z.strictObject({ form: z.string(), on: Id.nullable() }))
      .meta({ description: 'Forms the reader may answer now; `on` where it answers a response' }),
    closesAt: Moment.nullable(),
    settledAt: Moment.nullable(),
    forgetAt: Moment.nullable().meta({ description: 'When it is deleted for everybody' }),
    revision: z.int().nullable().meta({ description: 'Of the entry, to its author and the counselor: what a release is about; null for the other partner' }),
    reach: Reach.nullable().meta({ description: 'To its author and the counselor; null for the other partner' }),
  })
  .meta({ id: 'Exchange' });
export type Exchange = z.infer<typeof Exchange>;

export const NewResponse = z
  .strictObject({ form: plainText(40, 1), on: Id.nullable(), answers: Answers })
  .meta({ id: 'NewResponse' });
export const ChangeResponse = z.strictObject({ answers: Answers }).meta({ id: 'ChangeResponse' });

/** The counselor lets the words of this revision through to the other partner, or keeps them back. The author's grant is needed all the same. */
export const ReleaseEntry = z.strictObject({ revision: z.int().min(1), decision: z.enum(['release', 'hold']) }).meta({ id: 'ReleaseEntry' });

/** An entry in the space both partners share: a promise, a need, a plan, an agreement. */
export const TogetherItem = z
  .strictObject({
    entryId: Id,
    homeworkId: z.string(),
    homeworkVersion: z.int(),
    title: z.string().meta({ description: 'Of the homework' }),
    name: z.string().meta({ description: 'Of the entry, such as the promise in its own words' }),
    kind: z.string(),
    mine: z.boolean(),
    submittedAt: Moment,
    state: z.enum(['yours', 'theirs', 'open', 'settled', 'closed']).meta({ description: 'Whose turn it is: `yours` asks something of the reader' }),
    closesAt: Moment.nullable(),
  })
  .meta({ id: 'TogetherItem' });
export type TogetherItem = z.infer<typeof TogetherItem>;
export const Together = z
  .strictObject({
    items: z.array(TogetherItem),
    paused: z.boolean().meta({ description: 'Whether the clinic has paused sharing between the partners for now; says nothing of why' }),
  })
  .meta({ id: 'Together' });
export type Together = z.infer<typeof Together>;

/** Steps to which both said yes, while both have opted in; empty for every other reason. */
export const Matches = z.strictObject({ items: z.array(z.strictObject({ step: z.string(), label: z.string() })) }).meta({ id: 'Matches' });

export const AgreementState = z.enum(['proposed', 'signed_by_one', 'with_counselor', 'in_force', 'expired', 'ended']).meta({ id: 'AgreementState' });

export const Agreement = z
  .strictObject({
    entryId: Id,
    agreementId: Id.nullable().meta({ description: 'Null until both have signed' }),
    homeworkId: z.string(),
    homeworkVersion: z.int(),
    title: z.string(),
    name: z.string(),
    proposedById: Id,
    mine: z.boolean().meta({ description: 'Whether the reader proposed it' }),
    revision: z.int(),
    state: AgreementState,
    rows: z.array(DescribedRow).meta({ description: 'The exact text that is signed' }),
    textHash: z.string().meta({ description: 'SHA-256 of that text, in hex; sent back with the signature' }),
    meaning: z.strictObject({ proposer: z.string(), other: z.string() }).meta({ description: 'What each signature says' }),
    signatures: z.array(z.strictObject({ byId: Id, mine: z.boolean(), name: z.string(), at: Moment })),
    reviewOn: Day.nullable(),
    endsOn: Day.nullable(),
    reviewDue: z.boolean(),
    history: z.array(z.strictObject({ step: z.string(), byId: Id.nullable(), revision: z.int(), at: Moment, reviewOn: Day.nullable() })),
    endedBy: Id.nullable().meta({ description: 'To the counselor only' }),
    may: z.array(z.enum(['sign', 'discuss', 'change', 'review', 'end', 'acknowledge'])).meta({ description: 'What the reader may do now' }),
    counselorText: z.string().nullable().meta({ description: 'What the counselor acknowledges; null to partners' }),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;
export const Agreements = z.strictObject({ items: z.array(Agreement) }).meta({ id: 'Agreements' });
export const SignAgreement = z
  .strictObject({ revision: z.int().min(1), textHash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not a hash' }), name: plainText(120, 2) })
  .meta({ id: 'SignAgreement' });
export const DiscussAgreement = z.strictObject({ revision: z.int().min(1) }).meta({ id: 'DiscussAgreement' });
export const ReviewAgreement = z.strictObject({ reviewOn: Day }).meta({ id: 'ReviewAgreement' });
