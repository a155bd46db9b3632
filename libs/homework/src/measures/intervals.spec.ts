import { CSI4 } from './CSI4';
import { asksTooOften, nextDay, shortestGap } from './intervals';
import { PCL5 } from './PCL5';
import { PHQ8 } from './PHQ8';

it('counts the days between two occurrences', () => {
  expect(shortestGap({ kind: 'once' })).toBe(Infinity);
  expect(shortestGap({ kind: 'daily' })).toBe(1);
  expect(shortestGap({ kind: 'every', days: 14 })).toBe(14);
  expect(shortestGap({ kind: 'monthly', day: 31 })).toBe(28);
  expect(shortestGap({ kind: 'weekly', days: ['MO'] })).toBe(7);
  expect(shortestGap({ kind: 'weekly', days: ['MO', 'TH'] })).toBe(3);
  expect(shortestGap({ kind: 'weekly', days: ['SU', 'MO'] })).toBe(1);
  expect(shortestGap({ kind: 'weekly', days: ['MO', 'MO'] })).toBe(7);
});

it('refuses schedules that are shorter than M-7 allows', () => {
  expect([7, 13, 14].map((days) => asksTooOften(PHQ8, { kind: 'every', days }))).toEqual([true, true, false]);
  expect(asksTooOften(CSI4, { kind: 'weekly', days: ['MO'] })).toBe(false);
  expect(asksTooOften(CSI4, { kind: 'weekly', days: ['MO', 'FR'] })).toBe(true);
  expect(asksTooOften(PCL5, { kind: 'monthly', day: 1 })).toBe(false);
  expect(asksTooOften(PCL5, { kind: 'once' })).toBe(false);
});

it('tells the first day on which it may be given again, over month ends', () => {
  expect([nextDay(PHQ8, '2026-02-20'), nextDay(PCL5, '2028-02-01'), nextDay(CSI4, '2026-12-28')]).toEqual([
    '2026-03-06',
    '2028-02-29',
    '2027-01-04',
  ]);
});
