import * as fc from 'fast-check';
import { S16, S20, S30 } from '../catalog';
import { isSettled, type LedgerState, ledgerStep, mayRespond, readsResponse, type ResponseForms } from './ledger-state';

const sent: LedgerState = { granted: true, release: 'none', closed: false, inForce: false, responses: [] };
const promise = S30.responses as ResponseForms;
const need = S16.responses as ResponseForms;
const question = S20.responses as ResponseForms;

const mark = (state: LedgerState, by: 'author' | 'other') => {
  const next = ledgerStep(
    promise,
    state,
    { kind: 'respond', by, form: by === 'author' ? 'self_mark' : 'partner_mark', on: null, id: by },
    true,
  );
  if (!next) throw new Error('not allowed');
  return next;
};

describe('two independent marks', () => {
  it('are hidden from the other until both stand, then stand for good and settle the promise', () => {
    const one = mark(sent, 'other');
    expect(one.responses.map((response) => readsResponse(promise, one, 'author', response))).toEqual([false]);
    expect([isSettled(promise, one.responses), mayRespond(promise, one, 'author'), mayRespond(promise, one, 'other')]).toEqual([
      false,
      [{ form: 'self_mark', on: null }],
      [],
    ]);
    const both = mark(one, 'author');
    expect(both.responses.map((response) => readsResponse(promise, both, response.by === 'author' ? 'other' : 'author', response))).toEqual(
      [true, true],
    );
    expect(isSettled(promise, both.responses)).toBe(true);
    for (const kind of ['change', 'takeBack'] as const)
      expect(ledgerStep(promise, both, { kind, by: 'author', id: 'author' }, true)).toBeUndefined();
    expect(ledgerStep(promise, both, { kind: 'newWords' }, true)).toBeUndefined();
  });

  it('are no reason to refuse while they are hidden: a refusal would show them', () => {
    const one = mark(sent, 'other');
    expect(ledgerStep(promise, one, { kind: 'withdraw' }, true)).toMatchObject({ granted: false });
    expect(ledgerStep(promise, one, { kind: 'newWords' }, true)).toBeDefined();
    expect(ledgerStep(promise, mark(one, 'author'), { kind: 'withdraw' }, true)).toBeUndefined();
  });

  it('open when the time is over, and none is taken then', () => {
    const closed = ledgerStep(promise, mark(sent, 'other'), { kind: 'close' }, true) ?? sent;
    expect(closed.responses.map((response) => readsResponse(promise, closed, 'author', response))).toEqual([true]);
    expect([mayRespond(promise, closed, 'author'), isSettled(promise, closed.responses)]).toEqual([[], false]);
  });
});

describe('answers', () => {
  it('come from the side that is asked, once or as often as it likes', () => {
    expect(mayRespond(need, sent, 'other')).toEqual([{ form: 'reply', on: null }]);
    const tried = ledgerStep(need, sent, { kind: 'respond', by: 'author', form: 'tried', on: null, id: 't' }, false) ?? sent;
    expect([mayRespond(need, tried, 'author'), isSettled(need, tried.responses)]).toEqual([[{ form: 'tried', on: null }], true]);
    expect(ledgerStep(need, sent, { kind: 'respond', by: 'author', form: 'reply', on: null, id: 'r' }, false)).toBeUndefined();
    expect(mayRespond(need, { ...sent, granted: false }, 'other')).toEqual([]);
  });

  it('to a question are given while the counselor lets it through; what comes of them goes to the counselor alone', () => {
    for (const release of ['waiting', 'held'] as const) expect(mayRespond(question, { ...sent, release }, 'other')).toEqual([]);
    const answered =
      ledgerStep(question, { ...sent, release: 'released' }, { kind: 'respond', by: 'other', form: 'answer', on: null, id: 'a' }, false) ??
      sent;
    const rated = ledgerStep(question, answered, { kind: 'respond', by: 'author', form: 'result', on: 'a', id: 'b' }, false) ?? sent;
    expect(rated.responses.map((response) => readsResponse(question, rated, 'other', response))).toEqual([true, false]);
    expect(ledgerStep(question, answered, { kind: 'respond', by: 'author', form: 'result', on: 'z', id: 'b' }, false)).toBeUndefined();
    expect(ledgerStep(question, rated, { kind: 'newWords' }, false)).toMatchObject({ release: 'waiting' });
  });
});

describe('any order of marks', () => {
  it('shows none early and ends the same', () => {
    const order = fc.shuffledSubarray(['author', 'other'] as const, { minLength: 0, maxLength: 2 });
    fc.assert(
      fc.property(order, (sides) => {
        const end = sides.reduce(mark, sent);
        expect(end.responses.every(({ open }) => open)).toBe(sides.length !== 1);
        expect(isSettled(promise, end.responses)).toBe(sides.length === 2);
      }),
    );
  });
});
