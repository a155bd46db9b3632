import { isUnderWay, standing, waitBetween } from './watching';

describe('watching a document being made', () => {
  test('looks often at first and seldom later, never less than every ten seconds', () => {
    expect([0, 1, 2, 4, 8, 40].map((looks) => Math.round(waitBetween(looks)))).toEqual([400, 600, 900, 2025, 10_000, 10_000]);
  });

  test('ends when it is ready or cannot be made', () => {
    expect((['queued', 'rendering', 'ready', 'failed'] as const).map((state) => isUnderWay({ state }))).toEqual([true, true, false, false]);
  });
});

test('a document stands as it was made, unless something in it was withdrawn', () => {
  expect(standing({ state: 'ready', stale: false })).toBe('ready');
  expect(standing({ state: 'ready', stale: true })).toBe('stale');
  expect(standing({ state: 'failed', stale: false })).toBe('notMade');
});
