import { momentOf, timeIn } from './zoned-time';

describe('a time of day in the zone of the clinic', () => {
  test('in winter and in summer', () => {
    expect(momentOf('2026-11-24', '10:00', 'America/New_York')).toBe('2026-11-24T15:00:00.000Z');
    expect(momentOf('2026-07-14', '10:00', 'America/New_York')).toBe('2026-07-14T14:00:00.000Z');
    expect(momentOf('2026-07-14', '00:30', 'Asia/Kolkata')).toBe('2026-07-13T19:00:00.000Z');
    expect(momentOf('2026-07-14', '23:45', 'Pacific/Auckland')).toBe('2026-07-14T11:45:00.000Z');
  });

  test('on the day the clocks change, before and after the change', () => {
    expect(momentOf('2026-03-29', '01:30', 'Europe/Rome')).toBe('2026-03-29T00:30:00.000Z');
    expect(momentOf('2026-03-29', '10:00', 'Europe/Rome')).toBe('2026-03-29T08:00:00.000Z');
    expect(momentOf('2026-10-25', '10:00', 'Europe/Rome')).toBe('2026-10-25T09:00:00.000Z');
  });

  test('a time that comes twice is the first one, a time that is left out comes an hour later', () => {
    expect(momentOf('2026-10-25', '02:30', 'Europe/Rome')).toBe('2026-10-25T00:30:00.000Z');
    expect(momentOf('2026-03-29', '02:30', 'Europe/Rome')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('reads back as it was written', () => {
    expect(timeIn('2026-11-24T15:00:00.000Z', 'America/New_York')).toBe('10:00');
    expect(timeIn('2026-07-13T19:00:00.000Z', 'Asia/Kolkata')).toBe('00:30');
  });
});
