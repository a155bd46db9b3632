import { clockText, secondsLeft, spokenAt, turnPlan } from './turn-clock';

const turns = {
  minutes: 'length',
  turns: [
    { key: 'speak', label: 'You speak' },
    { key: 'listen', label: 'You listen' },
  ],
} as const;

describe('turns by the clock', () => {
  test('last as long as was chosen, and five minutes before anything was', () => {
    expect(turnPlan(turns, { length: 20 }).seconds).toBe(1200);
    expect(turnPlan(turns, {}).seconds).toBe(300);
  });

  test('are worked out from the time alone, so that a phone that slept for an hour shows the end and not less than nothing', () => {
    const plan = turnPlan(turns, { length: 5 });
    expect([0, 55.2, 299.1, 3600].map((elapsed) => secondsLeft(plan, elapsed))).toEqual([300, 245, 1, 0]);
    expect(['5:00', '4:05', '0:01', '0:00']).toEqual([300, 245, 1, 0].map(clockText));
  });

  test('tell a screen reader each whole minute, the last half minute and the end, and nothing between them', () => {
    expect(spokenAt(240, 300)).toEqual({ key: 'minutes', minutes: 4 });
    expect(spokenAt(30, 300)).toEqual({ key: 'half', minutes: 0 });
    expect(spokenAt(0, 300)).toEqual({ key: 'over', minutes: 0 });
    expect([239, 31, 29, 1].map((left) => spokenAt(left, 300))).toEqual([null, null, null, null]);
  });
});
