import { connection } from './connection';
import { heard } from './heard';
import { talksHeld } from './talks';
import { disclosureTexts, waits } from './waits';

const window = { theme: 'light' as const, language: 'en-GB', from: '2026-03-02', to: '2026-03-25' };
const reader = 'counselor' as const;

describe('F7, feeling heard', () => {
  it('is the middle of the last four talks each rated; a skipped rating is no talk of theirs', () => {
    const talks = [2, 9, null, 4, 6, 5].map((value, index) => ({ date: `2026-03-0${index + 2}`, heard: value }));
    const figure = heard({
      ...window,
      partners: [
        { label: 'Zoë', reader, talks },
        { label: 'Marek', reader, talks: talks.slice(0, 1) },
      ],
    });
    // Zoë's last four are 9, 4, 6, 5: between 5 and 6. Marek rated one.
    expect(figure?.sentence).toMatch(/Middle of the last four talks: Zoë 5.5 \(n = 4\) and Marek 2 \(n = 1\)\.$/);
    expect(figure?.option['aria']).toMatchObject({ label: { description: figure?.sentence } });
    expect(heard({ ...window, partners: [{ label: 'Zoë', reader, talks: [] }] })).toBeNull();
  });
});

describe('F8, talks held', () => {
  const talk = (date: string, endedOnTime: boolean | null = null, held = true) => ({ date, held, endedOnTime });
  const talks = [
    talk('2026-03-03', true),
    talk('2026-03-06', false),
    talk('2026-03-11', true),
    talk('2026-03-12', null, false),
    talk('2026-03-24'),
  ];

  it('stands beside what both planned, in the weeks that are over', () => {
    const figure = talksHeld({
      ...window,
      talks,
      plans: [
        { from: '2026-03-01', perWeek: 2 },
        { from: '2026-03-16', perWeek: 1 },
      ],
    });
    expect(figure?.table.rows).toEqual([
      ['2 Mar 2026', '2', '2', '1 of 2'],
      ['9 Mar 2026', '1', '2', '1 of 1'],
      ['16 Mar 2026', '–', '1', '–'],
      ['23 Mar 2026', '1', '–', '–'],
    ]);
    expect(figure?.sentence).toBe(
      'Hard talks in each week, from 2 Mar 2026 to 25 Mar 2026: 4 talks held. In the weeks that are over, 3 of 5 planned. 67% ended on time (2 of 3).',
    );
  });

  it('counts what was held where nothing was planned, and is no picture without a talk', () => {
    expect(talksHeld({ ...window, talks, plans: [] })?.sentence).toContain('4 talks held. 67%');
    expect(talksHeld({ ...window, talks: [talk('2026-03-04', null, false)], plans: [] })).toBeNull();
  });
});

describe('F9, time until it was told', () => {
  it('is the middle of the hours and every event; what is not told yet has none, and beforehand is at once', () => {
    const event = (date: string, hours: number | null, within?: boolean) => ({
      date,
      hours,
      from: 'Setback',
      ...(within ? { within } : {}),
    });
    const figure = waits({
      ...window,
      id: 'F9',
      title: 'Until told',
      reader,
      texts: disclosureTexts,
      events: [
        event('2026-03-09', 30),
        event('2026-03-03', 2),
        event('2026-03-05', -1),
        event('2026-03-20', null),
        event('2026-03-12', 48, true),
      ],
    });
    expect(figure?.table.rows.map((row) => [row[0], row[3]])).toEqual([
      ['3 Mar 2026', '2 hours'],
      ['5 Mar 2026', '0 hours'],
      ['9 Mar 2026', '30 hours'],
      ['12 Mar 2026', 'within 48 hours'],
      ['20 Mar 2026', 'Not told yet'],
    ]);
    expect(figure?.sentence).toContain('5 events. The middle one took 16 hours. 1 is not told yet.');
    expect(waits({ ...window, id: 'F9', title: 'x', reader, events: [] })).toBeNull();
  });
});

describe('F14, connection', () => {
  it('shows dates, rituals and each one’s closeness side by side, never as one number', () => {
    const close = (...values: [string, number | null][]) => values.map(([date, value]) => ({ date, value }));
    const figure = connection({
      ...window,
      dates: ['2026-03-06', '2026-04-03'],
      rituals: ['2026-03-02', '2026-03-04', '2026-03-11'],
      partners: [
        { label: 'Zoë', reader, closeness: close(['2026-03-08', 4], ['2026-03-15', null]) },
        { label: 'Marek', reader, closeness: close(['2026-03-07', 6], ['2026-03-08', 7]) },
      ],
    });
    expect(figure?.table.rows).toEqual([
      ['2 Mar 2026', '1', '2', '4', '6.5'],
      ['9 Mar 2026', '–', '1', '–', '–'],
    ]);
    expect(figure?.sentence).toBe(
      'From 2 Mar 2026 to 25 Mar 2026: 1 date held, rituals kept 3 times and closeness (0 to 10) from Zoë, 1 entry and Marek, 2 entries.',
    );
    expect(connection({ ...window, dates: [], rituals: [], partners: [] })).toBeNull();
  });
});
