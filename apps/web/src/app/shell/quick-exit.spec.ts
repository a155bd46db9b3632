import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SignedIn } from '@groundwork/contract';
import { Access, FETCH } from '../api/access';
import { TAB_CHANNEL, type TabMessage } from '../api/tabs';
import { QuickExit, REPLACE_PAGE } from './quick-exit';

const me = { role: 'partner', clinic: { exitUrl: 'https://weather.example.org/' } } as unknown as SignedIn['me'];

function page() {
  const done: string[] = [];
  const told: TabMessage[] = [];
  const note = (what: string) => done.push(document.documentElement.dataset['leaving'] === undefined ? `${what} uncovered` : what);
  TestBed.configureTestingModule({
    providers: [
      {
        provide: FETCH,
        useValue: (url: string, init: RequestInit) => (
          note(`${url} keepalive=${init.keepalive}`),
          Promise.reject(new TypeError('page is gone'))
        ),
      },
      { provide: REPLACE_PAGE, useValue: (url: string) => note(url) },
      { provide: TAB_CHANNEL, useValue: { postMessage: (message: TabMessage) => told.push(message), addEventListener: () => undefined } },
    ],
  });
  const exit = TestBed.inject(QuickExit);
  exit.watchKeys(TestBed.inject(DestroyRef));
  return { exit, done, told, access: TestBed.inject(Access) };
}

function press(key: string, options: KeyboardEventInit = {}) {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, ...options }));
  document.dispatchEvent(new KeyboardEvent('keyup', { key, ...options }));
}

describe('quick exit', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    delete document.documentElement.dataset['leaving'];
  });

  test('covers the screen first, then signs out, then goes to the public page', () => {
    const { exit, done, told, access } = page();
    access.accept({ accessToken: 't', expiresIn: 300, me });
    exit.leave();
    expect(done).toEqual(['/api/sign-out keepalive=true', 'https://weather.example.org/']);
    expect(told.at(-1)).toEqual({ kind: 'exit', url: 'https://weather.example.org/' });
  });

  test('goes to an encyclopedia while nobody is signed in', () => {
    const { exit, done } = page();
    exit.leave();
    expect(done.at(-1)).toBe('https://www.wikipedia.org/');
  });

  test('Shift three times within five seconds leaves, counting visibly', () => {
    const { exit, done } = page();
    press('Shift');
    expect(exit.presses()).toBe(1);
    press('Shift');
    expect(exit.presses()).toBe(2);
    expect(done).toEqual([]);
    press('Shift');
    expect(done).toHaveLength(2);
  });

  test('presses more than five seconds old no longer count', () => {
    const { exit, done } = page();
    press('Shift');
    press('Shift');
    jest.advanceTimersByTime(5_001);
    expect(exit.presses()).toBe(0);
    press('Shift');
    expect(done).toEqual([]);
  });

  test('typing capital letters does not count', () => {
    const { exit } = page();
    for (const letter of ['A', 'B', 'C']) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      press(letter, { shiftKey: true });
      document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
    }
    expect(exit.presses()).toBe(0);
  });
});
