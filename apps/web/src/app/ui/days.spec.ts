import { dayOf, daysBetween, dayWords, timeWords } from './days';

describe('days in words', () => {
  test.each([
    ['2026-03-04', 'today'],
    ['2026-03-05', 'tomorrow'],
    ['2026-03-03', 'yesterday'],
    ['2026-03-08', 'Sunday'],
    ['2026-02-20', 'Fri, Feb 20'],
    ['2025-12-31', 'Wed, Dec 31, 2025'],
  ])('on 4 March 2026, %s is "%s"', (day, words) => expect(dayWords(day, '2026-03-04', 'en')).toBe(words));

  test('a moment belongs to the day it is in the clinic, not in UTC', () => {
    expect(dayOf('2026-03-04T23:30:00Z', 'Europe/Rome')).toBe('2026-03-05');
    expect(dayOf('2026-03-04T23:30:00Z', 'America/New_York')).toBe('2026-03-04');
    expect(timeWords('2026-03-04T23:30:00Z', 'Europe/Rome', 'en')).toBe('00:30');
  });

  test('the day clocks change is one day long', () => expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2));
});
