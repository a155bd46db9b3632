import { sparklinePath, weeklyMedians } from './sparkline';

describe('the tiny line', () => {
  it('takes the middle value of each week, newest last, and leaves a week with one check-in open', () => {
    const entries = [
      { date: '2026-03-01', value: 2 },
      { date: '2026-03-02', value: 4 },
      { date: '2026-03-09', value: 9 },
      { date: '2026-03-16', value: 6 },
      { date: '2026-03-18', value: 7 },
    ];
    expect(weeklyMedians({ entries, to: '2026-03-20', weeks: 3 })).toEqual([3, null, 6.5]);
  });

  it('is a path with a break at each gap', () => {
    expect(sparklinePath([0, 10, null, 5], 34, 14)).toBe('M2.0 12.0h0 L12.0 2.0 M32.0 7.0h0');
    expect(sparklinePath([], 34, 14)).toBe('');
  });
});
