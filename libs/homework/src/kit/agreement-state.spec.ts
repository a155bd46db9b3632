import fc from 'fast-check';
import { type AgreementFacts, agreementMay, agreementState, agreementSteps, afterStep, mayStep } from './agreement-state';

const proposed: AgreementFacts = {
  signed: { proposer: false, other: false },
  needsAcknowledgement: false,
  acknowledged: false,
  over: null,
  newest: true,
  daysFit: true,
  sharing: true,
};
const signed = { ...proposed, signed: { proposer: true, other: true } };

describe('an agreement', () => {
  it('goes from proposed over one signature to in force, in either order', () => {
    for (const [first, second] of [
      ['proposer', 'other'],
      ['other', 'proposer'],
    ] as const) {
      const one = afterStep(proposed, first, 'sign');
      expect([agreementState(proposed), agreementState(one)]).toEqual(['proposed', 'signed_by_one']);
      expect(mayStep(one, first, 'sign')).toBe(false);
      expect(agreementState(afterStep(one, second, 'sign'))).toBe('in_force');
    }
  });

  it('waits for the counselor where it has to (SA-26)', () => {
    const waiting = { ...signed, needsAcknowledgement: true };
    expect(agreementState(waiting)).toBe('with_counselor');
    expect(agreementMay(waiting, 'counselor')).toEqual(['end', 'acknowledge']);
    expect(agreementMay(waiting, 'other')).toEqual(['end']);
    expect(agreementState(afterStep(waiting, 'counselor', 'acknowledge'))).toBe('in_force');
  });

  it('can be ended by either at any time, also while nothing is shared (SA-24, CC-43)', () => {
    for (const party of ['proposer', 'other'] as const) {
      expect(agreementMay({ ...signed, sharing: false }, party)).toEqual(['end']);
      const ended = afterStep(signed, party, 'end');
      expect(agreementState(ended)).toBe('ended');
      expect(mayStep(ended, party, 'end')).toBe(false);
    }
  });

  it('is signed by partners only, and by nobody for somebody else', () => {
    expect(agreementMay(proposed, 'counselor')).toEqual([]);
    expect(() => afterStep(proposed, 'counselor', 'sign')).toThrow('counselor may not sign what is proposed');
  });

  it('offers a new wording to its proposer alone, also after it is over', () => {
    const over = { ...signed, over: 'expired' } as const;
    expect(agreementMay(over, 'proposer')).toEqual(['change']);
    expect(agreementMay(over, 'other')).toEqual([]);
    expect(agreementMay({ ...over, newest: false }, 'proposer')).toEqual([]);
  });

  it('never comes into force without both signatures, and never comes back once it is over', () => {
    const step = fc.record({
      party: fc.constantFrom('proposer', 'other', 'counselor' as const),
      step: fc.constantFrom(...agreementSteps),
      sharing: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 40 }), (needsAcknowledgement, steps) => {
        let facts: AgreementFacts = { ...proposed, needsAcknowledgement };
        let over = false;
        for (const { party, step: taken, sharing } of steps) {
          facts = { ...facts, sharing };
          if (!mayStep(facts, party, taken)) continue;
          facts = afterStep(facts, party, taken);
          const state = agreementState(facts);
          if (state === 'in_force') expect(facts.signed).toEqual({ proposer: true, other: true });
          if (state === 'in_force' && needsAcknowledgement) expect(facts.acknowledged).toBe(true);
          expect(over && state !== 'ended').toBe(false);
          over ||= state === 'ended';
        }
      }),
    );
  });
});
