import { addDays, dayNumber, eachDay, eachMonth } from './calendar';

describe('calendar days', () => {
  it('count as the clock of UTC does, through leap years and centuries', () => {
    for (const day of [
      '1970-01-01',
      '1999-12-31',
      '2000-02-29',
      '2000-03-01',
      '2024-02-29',
      '2024-12-31',
      '2026-03-29',
      '2100-02-28',
      '2100-03-01',
    ])
      expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
    for (let days = -800; days < 80_000; days += 97)
      expect(addDays('1970-01-01', days)).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
  });

  it('stand one after the other, and not at all backwards', () => {
    expect(eachDay('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(eachDay('2024-03-01', '2024-02-28')).toEqual([]);
    expect(eachMonth('2025-11', '2026-01')).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});
