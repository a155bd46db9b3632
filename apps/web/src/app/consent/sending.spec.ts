import { TestBed } from '@angular/core/testing';
import type { OwnEntry } from '@groundwork/contract';
import { EntryApi, type Submitting } from '../api/entry-api';
import { type Problem, ProblemError } from '../api/problem';
import { Sending } from './sending';

const body = { answers: { read: true }, sharing: {} };
const unreachable: Problem = { code: 'unavailable', title: '' };

/** An API that meets each submit with the next problem, and takes it when there is none left. */
function sendingTo(...problems: Problem[]) {
  const sent: Submitting[] = [];
  const submit = (_id: string, _body: unknown, submitting: Submitting): Promise<OwnEntry> => {
    sent.push(submitting);
    const problem = problems.shift();
    return problem ? Promise.reject(new ProblemError(problem)) : Promise.resolve({ id: 'e', revision: 1 } as OwnEntry);
  };
  TestBed.configureTestingModule({ providers: [Sending, { provide: EntryApi, useValue: { submit } }] });
  return { sending: TestBed.inject(Sending), sent };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('submitting', () => {
  test('keeps trying with the same key while the server cannot be reached, so that it is one submit', async () => {
    const { sending, sent } = sendingTo(unreachable, unreachable);
    const done = sending.send('e', body, 4);
    await jest.advanceTimersByTimeAsync(0);
    expect(sending.state()).toBe('waiting');
    await jest.advanceTimersByTimeAsync(2_000 + 4_000);
    expect((await done)?.revision).toBe(1);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(sending.state()).toBe('resting');
  });

  test('stops at what does not pass by itself and says it', async () => {
    const { sending, sent } = sendingTo({ code: 'task_ended', title: '' });
    expect(await sending.send('e', body, 4)).toBeNull();
    expect([sending.problem()?.code, sending.state(), sent.length]).toEqual(['task_ended', 'resting', 1]);
  });

  test('pressed again with the same answers and switches carries the same key, with others a new one', async () => {
    const { sending, sent } = sendingTo({ code: 'internal', title: '' }, { code: 'internal', title: '' });
    await sending.send('e', body, 4);
    await sending.send('e', body, 4);
    await sending.send('e', { ...body, sharing: { read: { counselor: true, partner: false, report: false } } }, 4);
    const keys = sent.map(({ idempotencyKey }) => idempotencyKey);
    expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false]);
  });
});
