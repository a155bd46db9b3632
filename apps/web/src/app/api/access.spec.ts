import { TestBed } from '@angular/core/testing';
import type { SignedIn } from '@groundwork/contract';
import { Access, FETCH, ONE_AT_A_TIME } from './access';
import { TAB_CHANNEL, type TabMessage } from './tabs';

const maya = { accessToken: 'first', expiresIn: 300, me: { id: 'maya', name: 'Maya', role: 'partner' } } as unknown as SignedIn;
const renewed = { ...maya, accessToken: 'second' };

/** A browser tab: an Access on its own, a server that answers what it is told, and the channel to other tabs. */
function tab(...answers: (SignedIn | number | 'offline')[]) {
  const asked: string[] = [];
  const told: TabMessage[] = [];
  let hear: (event: MessageEvent) => void = () => undefined;
  const answer = () => {
    const next = answers.shift() ?? 204;
    if (next === 'offline') return Promise.reject(new TypeError('offline'));
    if (typeof next === 'number') return Promise.resolve({ status: next, ok: false, json: () => Promise.resolve({}) });
    return Promise.resolve({ status: 200, ok: true, json: () => Promise.resolve(next) });
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: FETCH, useValue: (url: string) => (asked.push(url), answer()) },
      { provide: ONE_AT_A_TIME, useValue: (work: () => Promise<unknown>) => work() },
      {
        provide: TAB_CHANNEL,
        useValue: {
          postMessage: (message: TabMessage) => told.push(message),
          addEventListener: (_: string, on: typeof hear) => (hear = on),
        },
      },
    ],
  });
  return { access: TestBed.inject(Access), asked, told, hears: (data: TabMessage) => hear({ data } as MessageEvent) };
}

describe('the sign-in of a browser', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  test('a browser without a sign-in asks the server once, however many pages ask', async () => {
    const { access, asked } = tab(204);
    expect([await access.resume(), await access.resume(), await access.bearer()]).toEqual(['signed_out', 'signed_out', null]);
    expect(asked).toHaveLength(2);
  });

  test('a token that still has time is sent as it is', async () => {
    const { access, asked } = tab();
    access.accept(maya);
    expect(await access.bearer()).toBe('first');
    expect(asked).toEqual([]);
  });

  test('ten requests with a token about to end renew it once', async () => {
    const { access, asked } = tab(renewed);
    access.accept(maya);
    jest.advanceTimersByTime(290_000);
    expect(await Promise.all(Array.from({ length: 10 }, () => access.bearer()))).toEqual(Array(10).fill('second'));
    expect(asked).toEqual(['/api/sign-in/refresh']);
  });

  test('a tab takes the token its neighbour received instead of asking again', async () => {
    const { access, asked, hears } = tab();
    access.accept(maya);
    jest.advanceTimersByTime(290_000);
    hears({ kind: 'signed_in', signedIn: renewed, at: Date.now() });
    expect(await access.renew('first')).toBe('signed_in');
    expect(await access.bearer()).toBe('second');
    expect(asked).toEqual([]);
  });

  test('a refused token is renewed even when it has time left', async () => {
    const { access } = tab(renewed);
    access.accept(maya);
    expect(await access.renew('first')).toBe('signed_in');
    expect(await access.bearer()).toBe('second');
  });

  test('a sign-in that the server ended is over in every tab, and says so', async () => {
    const { access, told } = tab(401);
    access.accept(maya);
    expect(await access.renew('first')).toBe('signed_out');
    expect([access.me(), access.ended()]).toEqual([null, 'server']);
    expect(told.at(-1)).toEqual({ kind: 'signed_out', why: 'server' });
  });

  test('a server that rests signs nobody out', async () => {
    const { access } = tab(503, 'offline');
    access.accept(maya);
    expect([await access.renew('first'), await access.renew('first')]).toEqual(['unavailable', 'unavailable']);
    expect(access.me()?.name).toBe('Maya');
  });

  test('signing out in another tab signs out here', () => {
    const { access, hears } = tab();
    access.accept(maya);
    hears({ kind: 'signed_out', why: 'chosen' });
    expect([access.me(), access.ended()]).toEqual([null, 'chosen']);
  });
});
