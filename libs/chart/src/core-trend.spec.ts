import { coreTrend } from './core-trend';
import { fillsBlock } from './core-trend-blocks';
import type { CoreTrendInput, TrendEntry } from './core-trend-input';

const trust = (days: Record<string, number | null>): TrendEntry[] =>
  Object.entries(days).map(([date, value]) => ({ date, values: { trust: value } }));

const input: CoreTrendInput = {
  theme: 'light',
  language: 'en-GB',
  from: '2026-03-02',
  to: '2026-03-15',
  measures: ['trust'],
  partners: [
    { label: 'Zoë', entries: trust({ '2026-03-02': 2, '2026-03-04': 4, '2026-03-06': 3, '2026-03-11': 6 }), reader: 'counselor' },
    { label: 'Marek', entries: trust({ '2026-03-03': 7, '2026-03-05': null, '2026-03-30': 9 }), reader: 'counselor' },
  ],
  marks: [
    { date: '2026-03-10', kind: 'session' },
    { date: '2026-03-12', kind: 'setback', label: 'Hard week' },
    { date: '2026-04-01', kind: 'session' },
  ],
};

describe('F2, check-ins over time', () => {
  it('says per week the middle value and how many check-ins it stands on', () => {
    expect(coreTrend(input)?.table).toEqual({
      caption: 'Middle value of each week and number of entries, 2 Mar 2026 to 15 Mar 2026',
      head: ['Week from', 'Zoë: middle value (entries)', 'Marek: middle value (entries)', 'That week'],
      rows: [
        ['2 Mar 2026', '3 (3)', '7 (1)', ''],
        ['9 Mar 2026', '6 (1)', '–', 'Session 10 Mar, Hard week 12 Mar'],
      ],
    });
  });

  it('counts shared check-ins inside the period only, and a skipped rating not at all', () => {
    const figure = coreTrend(input);
    expect(figure?.n).toBe(5);
    expect(figure?.sentence).toBe(
      'Trust from 0 to 10, from 2 Mar 2026 to 15 Mar 2026: Zoë, 4 entries and Marek, 1 entry. Each line is the middle value of the last seven days.',
    );
  });

  it('shows nothing made of fewer than three check-ins to anybody but the author and the counselor', () => {
    const partners = input.partners.map(({ label, entries }) => ({ label, entries }));
    const figure = coreTrend({ ...input, partners });
    expect(figure?.table.head).toEqual(['Week from', 'Zoë: middle value (entries)', 'That week']);
    expect(figure?.table.rows).toEqual([
      ['2 Mar 2026', '3 (3)', ''],
      ['9 Mar 2026', '–', 'Session 10 Mar, Hard week 12 Mar'],
    ]);
    expect(JSON.stringify(figure)).not.toContain('Marek');
  });

  it('shows others no single check-in, only the line', () => {
    const others = coreTrend({ ...input, partners: input.partners.map(({ label, entries }) => ({ label, entries })) });
    const types = (figure: typeof others) => (figure?.option['series'] as { type: string }[]).map(({ type }) => type);
    expect(types(others)).not.toContain('scatter');
    expect(types(coreTrend(input))).toContain('scatter');
  });

  it('looks like nothing written when nothing may be shown', () => {
    const marek = { label: 'Marek', entries: trust({ '2026-03-03': 7 }) };
    expect(coreTrend({ ...input, partners: [marek] })).toBeNull();
    expect(coreTrend({ ...input, partners: [{ label: 'Marek', entries: [] }] })).toBeNull();
    expect(coreTrend({ ...input, partners: [] })).toBeNull();
  });

  it('draws one panel per measure that has a value and grows with them', () => {
    const one = coreTrend(input);
    const two = coreTrend({
      ...input,
      measures: ['trust', 'mood', 'hope'],
      partners: [{ label: 'Zoë', reader: 'author', entries: [{ date: '2026-03-02', values: { trust: 1, mood: 2, hope: null } }] }],
    });
    expect(two?.option['grid']).toHaveLength(2);
    expect(two?.height).toBeGreaterThan(one?.height ?? Infinity);
    expect(two?.table.rows).toEqual([
      ['2 Mar 2026', 'Trust', '1 (1)', ''],
      ['2 Mar 2026', 'Mood', '2 (1)', ''],
      ['9 Mar 2026', '', '–', 'Session 10 Mar, Hard week 12 Mar'],
    ]);
  });

  it('keeps the second partner’s colour, dash and mark when the first has shared nothing', () => {
    const alone = coreTrend({ ...input, partners: [{ label: 'Zoë', entries: [] }, ...input.partners.slice(1)] });
    const line = (alone?.option['series'] as { name: string; symbol: string; lineStyle: object }[]).find(({ name }) => name === 'Marek');
    expect(line).toMatchObject({ symbol: 'diamond', lineStyle: { color: '#B4623F', type: [6, 4] } });
  });

  it('takes more weeks together where single weeks hold too little', () => {
    const partners = input.partners.map(({ label, entries }) => ({ label, entries }));
    const fortnight = coreTrend({ ...input, partners, from: '2026-02-23', to: '2026-03-31', span: 14 });
    expect(fortnight?.table).toMatchObject({
      head: ['Two weeks from', 'Zoë: middle value (entries)', 'In these weeks'],
      rows: [
        ['23 Feb 2026', '3 (3)', ''],
        ['9 Mar 2026', '–', 'Session 10 Mar, Hard week 12 Mar'],
      ],
    });
    expect(fortnight?.sentence).toContain('the last two weeks');
    expect(fillsBlock(['2026-03-06', '2026-03-09', '2026-03-11'], '2026-03-02', 7, 3)).toBe(false);
    expect(fillsBlock(['2026-03-06', '2026-03-09', '2026-03-11'], '2026-03-02', 14, 3)).toBe(true);
  });
});
