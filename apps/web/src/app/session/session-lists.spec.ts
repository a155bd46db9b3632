import { listsOf, overlapping, suggestionAfter } from './session-lists';
import { sessionOf } from './session-example';

const zone = 'America/New_York';
const now = new Date('2026-11-22T12:00:00Z');

describe('sessions of a couple', () => {
  test('are coming, waiting for a word on how they went, or earlier', () => {
    const next = sessionOf({ id: 'next', startsAt: '2026-11-24T15:00:00.000Z' });
    const later = sessionOf({ id: 'later', startsAt: '2026-12-08T15:00:00.000Z' });
    const running = sessionOf({ id: 'running', startsAt: '2026-11-22T11:30:00.000Z' });
    const gone = sessionOf({ id: 'gone', startsAt: '2026-11-20T15:00:00.000Z' });
    const held = sessionOf({ id: 'held', startsAt: '2026-11-10T22:00:00.000Z', state: 'held' });
    const cancelled = sessionOf({ id: 'cancelled', startsAt: '2026-11-17T22:00:00.000Z', state: 'cancelled' });
    const lists = listsOf([later, next, running, gone, cancelled, held], now);
    expect(lists.coming.map(({ id }) => id)).toEqual(['running', 'next', 'later']);
    expect(lists.open.map(({ id }) => id)).toEqual(['gone']);
    expect(lists.earlier.map(({ id }) => id)).toEqual(['cancelled', 'held']);
  });
});

describe('what a new session starts with', () => {
  test('the first one: tomorrow at ten', () => {
    expect(suggestionAfter([], now, zone)).toEqual({ day: '2026-11-23', time: '10:00', minutes: 50, place: 'in_person' });
  });

  test('two weeks after the latest, as that one was', () => {
    const planned = sessionOf({ startsAt: '2026-11-24T15:00:00.000Z', minutes: 80, place: 'video' });
    expect(suggestionAfter([planned], now, zone)).toEqual({ day: '2026-12-08', time: '10:00', minutes: 80, place: 'video' });
  });

  test('the same weekday when the latest is long ago, never a day gone by', () => {
    expect(suggestionAfter([sessionOf({ startsAt: '2026-11-03T15:00:00.000Z', state: 'held' })], now, zone).day).toBe('2026-12-01');
  });

  test('a cancelled session counts for nothing', () => {
    const held = sessionOf({ startsAt: '2026-11-10T22:00:00.000Z', state: 'held' });
    const cancelled = sessionOf({ startsAt: '2026-11-17T18:00:00.000Z', state: 'cancelled' });
    expect(suggestionAfter([cancelled, held], now, zone)).toMatchObject({ day: '2026-11-24', time: '17:00' });
  });
});

describe('two sessions at one time', () => {
  const booked = sessionOf({ startsAt: '2026-11-24T15:00:00.000Z' });
  const draft = { day: '2026-11-24', time: '10:30', minutes: 50, place: 'video' } as const;

  test('are noticed', () => expect(overlapping(draft, [booked], zone)).toBe(booked));
  test('one after the other is fine', () => expect(overlapping({ ...draft, time: '10:50' }, [booked], zone)).toBeUndefined());
  test('a cancelled one is no hindrance', () => expect(overlapping(draft, [{ ...booked, state: 'cancelled' }], zone)).toBeUndefined());
});
