import { addDays } from './calendar';
import { monthGrid } from './month-grid';
import { scoreLines } from './score-lines';
import type { ScoreLinesInput } from './score-lines-input';
import { twoSides } from './two-sides';
import { weekCounts } from './week-counts';

const reader = 'counselor' as const;
const window = { theme: 'light' as const, language: 'en-GB', from: '2026-03-02', to: '2026-03-29' };
const input: ScoreLinesInput = {
  ...window,
  id: 'S41-0',
  title: 'Pressure',
  measures: [{ key: 'pressured', label: 'Pressured', unit: '0 to 10', min: 0, max: 10 }],
  partners: [
    {
      label: 'Zoë',
      reader,
      entries: [
        { date: '2026-03-03', values: { pressured: 7 } },
        { date: '2026-03-10', values: { pressured: null } },
        { date: '2026-03-17', values: { pressured: 4 } },
      ],
    },
  ],
  marks: [{ date: '2026-03-12', kind: 'session' }],
};
interface Series {
  type: string;
  name: string;
  data: [number, number | null][];
}
const lineOf = (figure: ReturnType<typeof scoreLines>) =>
  (figure?.option['series'] as Series[]).find(({ type, name }) => type === 'line' && name === 'Zoë')?.data;

describe('scores over time', () => {
  it('goes from entry to entry; a skipped rating is no entry and no 0', () => {
    const figure = scoreLines(input);
    expect(lineOf(figure)).toEqual([
      [1, 7],
      [15, 4],
    ]);
    expect(figure?.table.rows).toEqual([
      ['2 Mar 2026', '7 (1)', ''],
      ['9 Mar 2026', '–', 'Session 12 Mar'],
      ['16 Mar 2026', '4 (1)', ''],
    ]);
    expect(figure?.sentence).toBe('Pressured (0 to 10), from 2 Mar 2026 to 29 Mar 2026: Zoë, 2 entries. Each point is one entry.');
    expect(figure?.n).toBe(2);
  });

  it('shows one entry as one dot to the counselor, and nothing at all to others', () => {
    const entries = [{ date: '2026-03-03', values: { pressured: 0 } }];
    expect(scoreLines({ ...input, partners: [{ label: 'Zoë', reader, entries }] })?.table.rows[0]).toEqual(['2 Mar 2026', '0 (1)', '']);
    expect(scoreLines({ ...input, partners: [{ label: 'Zoë', entries }] })).toBeNull();
    expect(scoreLines({ ...input, partners: [{ label: 'Zoë', reader, entries: [] }] })).toBeNull();
  });

  it('has a gap where more than five weeks are silent, over two years too', () => {
    const entries = ['2024-05-01', '2024-06-05', '2024-07-11', '2026-03-01'].map((date, index) => ({ date, values: { pressured: index } }));
    const figure = scoreLines({ ...input, from: '2024-03-30', to: '2026-03-29', marks: [], partners: [{ label: 'Zoë', reader, entries }] });
    // 35 days from May to June, 36 to July.
    expect(lineOf(figure)?.map(([, value]) => value)).toEqual([0, 1, null, 2, null, 3]);
    expect(figure?.table.rows).toHaveLength(4);
  });

  it('is a rolling middle where entries are close together', () => {
    const entries = Array.from({ length: 21 }, (_, day) => ({ date: addDays('2026-03-02', day), values: { pressured: day % 2 ? 2 : 8 } }));
    const figure = scoreLines({ ...input, partners: [{ label: 'Zoë', reader, entries }] });
    expect(figure?.sentence).toContain('the last seven days');
    expect(lineOf(figure)?.find(([day]) => day === 7)?.[1]).toBe(2);
    expect(lineOf(figure)?.find(([day]) => day === 6)?.[1]).toBe(8);
  });

  it('shows others four weeks together, from three entries on', () => {
    const entries = [3, 10, 17].map((day) => ({ date: `2026-03-${String(day).padStart(2, '0')}`, values: { pressured: 5 } }));
    const figure = scoreLines({ ...input, marks: [], partners: [{ label: 'Zoë', entries }] });
    expect(figure?.table.rows).toEqual([['2 Mar 2026', '5 (3)']]);
    expect((figure?.option['series'] as Series[]).every(({ type }) => type === 'line')).toBe(true);
  });
});

describe('the weeks since it came to light', () => {
  it('are counted beside the dates, from the first week on, and say nothing of what is to come', () => {
    const figure = scoreLines({ ...input, since: '2026-03-10' });
    const axis = (figure?.option['xAxis'] as { data: string[] }[])[0]?.data;
    expect([axis?.[7], axis?.[8], axis?.[15]]).toEqual(['9 Mar', '10 Mar\nweek 1', '17 Mar\nweek 2']);
    expect(axis).toHaveLength(28);
    expect(figure?.height).toBeGreaterThan(scoreLines(input)?.height ?? Infinity);
  });
});

describe('entries in each week', () => {
  it('are counted, and the yes among them apart; not answered is no yes', () => {
    const entries = [true, false, null, true].map((yes, index) => ({ date: addDays('2026-03-06', index), yes }));
    const figure = weekCounts({ ...window, id: 'x', title: 'Stayed', share: 'I stayed', partners: [{ label: 'Marek', reader, entries }] });
    expect(figure?.table.rows).toEqual([
      ['2 Mar 2026', '1 of 3'],
      ['9 Mar 2026', '1 of 1'],
    ]);
    expect(weekCounts({ ...window, id: 'x', title: 'Stayed', partners: [{ label: 'Marek', entries: entries.slice(0, 2) }] })).toBeNull();
  });
});

it('stacks the yes of each partner for themselves, not on the other’s', () => {
  const entries = [{ date: '2026-03-06', yes: true }];
  const partners = ['Zoë', 'Marek'].map((label) => ({ label, reader, entries }));
  const series = weekCounts({ ...window, id: 'x', title: 'Stayed', share: 'I stayed', partners })?.option['series'] as {
    stack: string;
    xAxisIndex: number;
  }[];
  const stacks = Map.groupBy(series, ({ stack }) => stack);
  expect([...stacks.values()].map((one) => new Set(one.map(({ xAxisIndex }) => xAxisIndex)).size)).toEqual([1, 1]);
});

describe('F3 and other pairs', () => {
  const pillars = ['honesty', 'responsibility', 'empathy', 'actions'].map((key) => ({ key, label: key }));
  const felt = {
    label: 'Zoë',
    reader,
    side: 0 as const,
    date: '2026-03-03',
    values: { honesty: 5, responsibility: 3, empathy: 2, actions: null },
  };
  const given = {
    label: 'Marek',
    reader,
    side: 1 as const,
    date: '2026-03-02',
    values: { honesty: 7, responsibility: 3, empathy: 6, actions: 6 },
  };
  const pairs = {
    theme: 'light' as const,
    language: 'en-GB',
    id: 'F3',
    title: 'Four pillars',
    unit: '0 to 10',
    min: 0,
    max: 10,
    rows: pillars,
  };

  it('is what was given minus what was felt, for each both rated', () => {
    const figure = twoSides({ ...pairs, entries: [given, felt], gap: true });
    expect(figure?.table.rows).toEqual([
      ['honesty', '7', '5', '2'],
      ['responsibility', '3', '3', '0'],
      ['empathy', '6', '2', '4'],
    ]);
    expect(figure?.sentence).toContain('On the whole 2 points apart (mean of 3).');
  });

  it('is for a reader who may see both, and no picture without a pair (CC-15)', () => {
    expect(twoSides({ ...pairs, entries: [given, { ...felt, reader: 'author' }] })).toBeNull();
    expect(twoSides({ ...pairs, entries: [given, { ...felt, values: {} }] })).toBeNull();
  });
});

describe('answers by month', () => {
  it('holds the newest of each month, in words', () => {
    const options = [
      { key: 'yes_outline', label: 'Yes, in outline' },
      { key: 'never', label: 'Never' },
    ];
    const answers = [
      { item: 'money', date: '2026-01-04', answer: 'never' },
      { item: 'money', date: '2026-01-30', answer: 'yes_outline' },
      { item: 'lies', date: '2026-02-02', answer: 'never' },
    ];
    const items = [
      { key: 'money', label: 'Money' },
      { key: 'lies', label: 'Lies' },
    ];
    const figure = monthGrid({
      theme: 'light',
      language: 'en-GB',
      id: 'x',
      title: 'x',
      from: '2026-01',
      to: '2026-02',
      items,
      options,
      partners: [{ label: 'Zoë', reader, answers }],
    });
    expect(figure?.table.rows).toEqual([
      ['Money', 'Zoë', 'Yes, in outline', '–'],
      ['Lies', 'Zoë', '–', 'Never'],
    ]);
  });
});
