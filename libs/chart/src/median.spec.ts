import { eachDay } from './calendar';
import { median, rollingMedian } from './median';

describe('the middle value', () => {
  it('is the one in the middle, or half way between the two in the middle', () => {
    expect(median([7, 2, 4])).toBe(4);
    expect(median([7, 2, 4, 5])).toBe(4.5);
    expect(median([])).toBeNull();
  });

  it('of seven days leaves a gap where fewer than two check-ins stand in them', () => {
    const entries = [
      { date: '2026-03-02', value: 3 },
      { date: '2026-03-04', value: 6 },
      { date: '2026-03-05', value: 5 },
    ];
    const days = eachDay('2026-03-01', '2026-03-13');
    expect(rollingMedian(entries, days)).toEqual([null, null, null, 4.5, 5, 5, 5, 5, 5.5, 5.5, null, null, null]);
  });
});

describe('calendar days', () => {
  it('go on by one across the change of the clock and the end of a year', () => {
    expect(eachDay('2026-03-28', '2026-03-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(eachDay('2025-12-31', '2026-01-01')).toEqual(['2025-12-31', '2026-01-01']);
    expect(eachDay('2026-01-02', '2026-01-01')).toEqual([]);
  });
});
