/** Who takes a step: the partner who proposed it, the other partner, the counselor. */
export type AgreementParty = 'proposer' | 'other' | 'counselor';

/** What can be done with an agreement. `change`: propose new words, which both sign anew. */
export const agreementSteps = ['sign', 'discuss', 'change', 'review', 'end', 'acknowledge'] as const;
export type AgreementStep = (typeof agreementSteps)[number];

/** Where one wording of an agreement stands. `with_counselor`: signed by both, and waits for the counselor (SA-26). */
export type AgreementState = 'proposed' | 'signed_by_one' | 'with_counselor' | 'in_force' | 'expired' | 'ended';

/** What is known of one wording. Every new wording has facts of its own. */
export interface AgreementFacts {
  readonly signed: { readonly proposer: boolean; readonly other: boolean };
  /** Whether the counselor has to acknowledge it, and did. */
  readonly needsAcknowledgement: boolean;
  readonly acknowledged: boolean;
  /** Whether its last day has passed, or somebody ended it, or newer words came into force. */
  readonly over: 'expired' | 'ended' | null;
  /** Whether there are no newer words. */
  readonly newest: boolean;
  /** Whether its days still allow signing it. */
  readonly daysFit: boolean;
  /** Whether the partners share now. Nothing but ending goes on while they don't (CC-41, CC-43). */
  readonly sharing: boolean;
}

/** Where it stands. */
export function agreementState({ signed, needsAcknowledgement, acknowledged, over }: AgreementFacts): AgreementState {
  if (signed.proposer && signed.other) return over ?? (needsAcknowledgement && !acknowledged ? 'with_counselor' : 'in_force');
  return signed.proposer || signed.other ? 'signed_by_one' : 'proposed';
}

/** Whether somebody may take a step now. Either partner may end it at any time, without a reason (SA-24). */
export function mayStep(facts: AgreementFacts, party: AgreementParty, step: AgreementStep): boolean {
  const state = agreementState(facts);
  const open = (state === 'proposed' || state === 'signed_by_one') && facts.newest && facts.sharing;
  switch (step) {
    case 'sign':
      return open && facts.daysFit && party !== 'counselor' && !facts.signed[party];
    case 'discuss':
      return open && party !== 'counselor';
    case 'change':
      return party === 'proposer' && facts.newest && facts.sharing;
    case 'review':
      return state === 'in_force' && facts.sharing;
    case 'end':
      return state === 'in_force' || state === 'with_counselor';
    case 'acknowledge':
      return party === 'counselor' && state === 'with_counselor' && facts.sharing;
  }
}

/** Everything somebody may do now. */
export function agreementMay(facts: AgreementFacts, party: AgreementParty): AgreementStep[] {
  return agreementSteps.filter((step) => mayStep(facts, party, step));
}

/** The facts after a step. `change` makes this wording the older one; the new one starts with facts of its own. @throws when the step is not allowed */
export function afterStep(facts: AgreementFacts, party: AgreementParty, step: AgreementStep): AgreementFacts {
  if (!mayStep(facts, party, step)) throw new Error(`${party} may not ${step} what is ${agreementState(facts)}`);
  switch (step) {
    case 'sign':
      return { ...facts, signed: { ...facts.signed, [party]: true } };
    case 'change':
      return { ...facts, newest: false };
    case 'end':
      return { ...facts, over: 'ended' };
    case 'acknowledge':
      return { ...facts, acknowledged: true };
    case 'discuss':
    case 'review':
      return facts;
  }
}
