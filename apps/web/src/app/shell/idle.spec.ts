import { TestBed } from '@angular/core/testing';
import type { Role, SignedIn } from '@groundwork/contract';
import { Access } from '../api/access';
import { SignInApi } from '../api/sign-in-api';
import { TAB_CHANNEL, type TabMessage } from '../api/tabs';
import { FETCH } from '../api/access';
import { Idle } from './idle';

const MINUTE = 60_000;

function signedIn(role: Role) {
  let hear: (event: MessageEvent) => void = () => undefined;
  TestBed.configureTestingModule({
    providers: [
      { provide: SignInApi, useValue: {} },
      { provide: FETCH, useValue: () => Promise.resolve({ status: 204 }) },
      {
        provide: TAB_CHANNEL,
        useValue: {
          postMessage: () => undefined,
          addEventListener: (_: string, on: typeof hear) =>
            (hear = (event) => {
              on(event);
            }),
        },
      },
    ],
  });
  const access = TestBed.inject(Access);
  access.accept({ accessToken: 't', expiresIn: 300, me: { role } } as unknown as SignedIn);
  const idle = TestBed.inject(Idle);
  TestBed.tick();
  return { access, idle, hears: (data: TabMessage) => hear({ data } as MessageEvent) };
}

describe('a page nobody touches', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('asks a partner after nine minutes and signs out after ten', () => {
    const { access, idle } = signedIn('partner');
    jest.advanceTimersByTime(8.9 * MINUTE);
    expect(idle.secondsLeft()).toBeNull();
    jest.advanceTimersByTime(0.6 * MINUTE);
    expect(idle.secondsLeft()).toBe(30);
    expect(access.me()?.role).toBe('partner');
    jest.advanceTimersByTime(0.5 * MINUTE);
    expect([access.me(), access.ended()]).toEqual([null, 'idle']);
  });

  test('gives a counselor fifteen minutes', () => {
    const { access } = signedIn('counselor');
    jest.advanceTimersByTime(14.9 * MINUTE);
    expect(access.me()?.role).toBe('counselor');
    jest.advanceTimersByTime(0.2 * MINUTE);
    expect(access.ended()).toBe('idle');
  });

  test('counts anew with a touch, and with the answer to the question', () => {
    const { access, idle } = signedIn('partner');
    jest.advanceTimersByTime(8 * MINUTE);
    document.dispatchEvent(new Event('pointerdown'));
    jest.advanceTimersByTime(9.5 * MINUTE);
    expect(idle.secondsLeft()).toBe(30);
    document.dispatchEvent(new Event('pointerdown'));
    expect(idle.secondsLeft()).toBe(30);
    idle.stay();
    expect(idle.secondsLeft()).toBeNull();
    jest.advanceTimersByTime(9 * MINUTE);
    expect(access.me()?.role).toBe('partner');
  });

  test('stays signed in while another tab is in use', () => {
    const { access, hears } = signedIn('partner');
    jest.advanceTimersByTime(8 * MINUTE);
    hears({ kind: 'active', at: Date.now() });
    jest.advanceTimersByTime(8 * MINUTE);
    expect(access.me()?.role).toBe('partner');
  });
});
