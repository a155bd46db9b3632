import type { Session } from '@groundwork/contract';
import { PeriodDraft, periodOf, periodSince } from './period';

const zone = 'America/New_York';
const opened = '2026-08-30T11:00:00.000Z';
const now = new Date('2026-11-22T12:00:00Z');
const session = (startsAt: string, state: Session['state'] = 'held') => ({ startsAt, state }) as Session;

describe('the days a document covers to begin with', () => {
  const sessions = [
    session('2026-11-24T15:00:00.000Z', 'planned'),
    session('2026-11-10T22:00:00.000Z'),
    session('2026-11-03T22:00:00.000Z', 'cancelled'),
    session('2026-10-27T14:00:00.000Z'),
  ] as const;
  const since = (one: Session, all: readonly Session[] = sessions) => periodSince(one, all, opened, now, zone);

  test('from the session before to this one', () => expect(since(sessions[1])).toEqual({ from: '2026-10-27', to: '2026-11-10' }));
  test('to today while the session lies ahead', () => expect(since(sessions[0])).toEqual({ from: '2026-11-10', to: '2026-11-22' }));
  test('for the first session, since the couple came', () => expect(since(sessions[3])).toEqual({ from: '2026-08-30', to: '2026-10-27' }));
  test('never more than a year, never backwards', () => {
    const alone = session('2028-11-10T22:00:00.000Z');
    const later = new Date('2028-11-22T12:00:00Z');
    expect(periodSince(alone, [alone], opened, later, zone)).toEqual({ from: '2027-11-11', to: '2028-11-10' });
    const early = session('2026-08-01T15:00:00.000Z');
    expect(since(early, [early])).toEqual({ from: '2026-08-01', to: '2026-08-01' });
  });
});

describe('other periods', () => {
  test('are whole weeks', () => {
    expect(periodOf('month', '2026-11-22')).toEqual({ from: '2026-10-26', to: '2026-11-22' });
    expect(periodOf('quarter', '2026-11-22')).toEqual({ from: '2026-08-31', to: '2026-11-22' });
  });

  test('must not run backwards or be longer than a year', () => {
    const fits = (from: string, to: string) => PeriodDraft.safeParse({ from, to }).success;
    expect(fits('2026-11-10', '2026-11-10')).toBe(true);
    expect(fits('2026-11-11', '2026-11-10')).toBe(false);
    expect(fits('2025-11-10', '2026-11-10')).toBe(true);
    expect(fits('2025-11-09', '2026-11-10')).toBe(false);
  });
});
