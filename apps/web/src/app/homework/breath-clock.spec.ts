import { S44 } from '@groundwork/homework';
import { LEAD_IN, momentAt, planOf, Stopwatch, totalSeconds } from './breath-clock';

const pace = S44.pace;
if (!pace) throw new Error('breathing has a pace');
const plan = planOf(pace, { cycles: 6, hold_off: false });
const short = planOf(pace, { cycles: 3, hold_off: true });
const said = (seconds: number, of = plan) => {
  const moment = momentAt(of, LEAD_IN + seconds);
  return moment.phase === 'step' ? `${moment.round} ${moment.label} ${moment.secondsLeft}` : moment.phase;
};

describe('paced breathing', () => {
  test('takes six rounds of fourteen seconds, or of ten without the hold', () => {
    expect([totalSeconds(plan), totalSeconds(short)]).toEqual([84, 30]);
    expect(short.steps.map(({ label }) => label)).toEqual(['Breathe in', 'Breathe out']);
  });

  test('leaves time to settle first', () => {
    expect([momentAt(plan, 0), momentAt(plan, LEAD_IN - 0.5)]).toEqual([
      { phase: 'ready', secondsLeft: 5, fill: 0 },
      { phase: 'ready', secondsLeft: 1, fill: 0 },
    ]);
  });

  test('says each step and counts it down', () => {
    expect([0, 3.9, 4, 7.5, 8, 13.9, 14].map((at) => said(at))).toEqual([
      '1 Breathe in 4',
      '1 Breathe in 1',
      '1 Hold 4',
      '1 Hold 1',
      '1 Breathe out 6',
      '1 Breathe out 1',
      '2 Breathe in 4',
    ]);
    expect([said(83.9), said(84), said(10_000)]).toEqual(['6 Breathe out 1', 'done', 'done']);
    expect([said(4, short), said(10, short)]).toEqual(['1 Breathe out 6', '2 Breathe in 4']);
  });

  test('fills with the breath in, holds, and empties', () => {
    const fill = (seconds: number) => Number(momentAt(plan, LEAD_IN + seconds).fill.toFixed(2));
    expect([0, 2, 4, 6, 8, 11, 13.999].map(fill)).toEqual([0, 0.5, 1, 1, 1, 0.5, 0]);
  });
});

describe('its time', () => {
  test('goes by the clock, so that a locked phone loses nothing', () => {
    let now = 1_000_000;
    const watch = new Stopwatch(() => now);
    watch.run();
    now += 40_000;
    expect(watch.seconds).toBe(40);
  });

  test('stands still while paused, however often somebody presses', () => {
    let now = 0;
    const watch = new Stopwatch(() => now);
    watch.run();
    now += 10_000;
    watch.run();
    watch.pause();
    now += 60_000;
    watch.pause();
    expect([watch.seconds, watch.isRunning]).toEqual([10, false]);
    watch.run();
    now += 5_000;
    expect(watch.seconds).toBe(15);
  });
});
