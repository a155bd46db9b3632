import { clockGrid } from './clock-grid';
import { meanDrop } from './mean-drop';
import { optionMix } from './option-mix';
import { triggerLoad } from './trigger-load';

const window = { theme: 'light' as const, language: 'en-GB', from: '2026-03-02', to: '2026-03-22' };
const reader = 'counselor' as const;

describe('F6, waves week by week', () => {
  const entries = [
    { date: '2026-03-02', intensity: 8 },
    { date: '2026-03-04', intensity: 5 },
    { date: '2026-03-08', intensity: null },
    { date: '2026-03-18', intensity: 6 },
    { date: '2026-03-30', intensity: 10 },
  ];

  it('counts the entries of each week and takes the middle strength of those that gave one', () => {
    const figure = triggerLoad({ ...window, partners: [{ label: 'Zoë', reader, entries }] });
    expect(figure?.table.rows).toEqual([
      ['2 Mar 2026', '3', '6.5'],
      ['16 Mar 2026', '1', '6'],
    ]);
    expect(figure?.n).toBe(4);
    expect(figure?.sentence).toContain('Zoë, 4 entries');
  });

  it('shows others no week made of fewer than three entries', () => {
    const figure = triggerLoad({ ...window, partners: [{ label: 'Zoë', entries }] });
    expect(figure?.table.rows).toEqual([['2 Mar 2026', '3', '–']]);
    expect(triggerLoad({ ...window, partners: [{ label: 'Zoë', entries: entries.slice(0, 2) }] })).toBeNull();
    expect(triggerLoad({ ...window, partners: [] })).toBeNull();
  });

  it('stands a skipped strength as an entry without a number, never as 0', () => {
    const figure = triggerLoad({ ...window, partners: [{ label: 'Zoë', reader, entries: [{ date: '2026-03-08', intensity: null }] }] });
    expect(figure?.table.rows).toEqual([['2 Mar 2026', '1', '–']]);
  });
});

describe('F6, coping', () => {
  const options = [
    { key: 'walk', label: 'Went for a walk' },
    { key: 'breathing', label: 'Slow breathing' },
  ];
  const entry = (drop: number | null, ...chosen: string[]) => ({ date: '2026-03-05', chosen, drop });

  it('is the mean of before minus after for each way, with n, from three entries on', () => {
    const entries = [entry(4, 'walk', 'breathing'), entry(1, 'walk'), entry(-2, 'walk'), entry(6, 'breathing'), entry(null, 'breathing')];
    const figure = meanDrop({ ...window, id: 'F6-coping', title: 'Coping', options, partners: [{ label: 'Zoë', reader, entries }] });
    // Walk: (4 + 1 - 2) / 3 = 1. Breathing has two only: one skipped how strong it was afterwards.
    expect(figure?.table.rows).toEqual([['Went for a walk', '1 (n = 3)']]);
    expect(figure?.n).toBe(3);
  });

  it('is hidden below three for the counselor and the author too', () => {
    for (const who of ['counselor', 'author'] as const)
      expect(
        meanDrop({
          ...window,
          id: 'x',
          title: 'x',
          options,
          partners: [{ label: 'Zoë', reader: who, entries: [entry(4, 'walk'), entry(5, 'walk')] }],
        }),
      ).toBeNull();
  });
});

describe('what was chosen', () => {
  const options = [
    { key: 'explain', label: 'Explain' },
    { key: 'leave', label: 'Leave' },
  ];
  const entries = [['explain'], ['explain', 'leave'], [], ['explain']].map((chosen) => ({ date: '2026-03-05', chosen }));

  it('is counted entry by entry; an entry that chose nothing is none', () => {
    const figure = optionMix({ ...window, id: 'x', title: 'Urges', options, partners: [{ label: 'Marek', reader, entries }] });
    expect(figure?.table.rows).toEqual([
      ['Explain', '3'],
      ['Leave', '1'],
    ]);
    expect(figure?.sentence).toContain('Marek, 3 entries, most often Explain (3)');
  });

  it('leaves out for others what fewer than three entries chose', () => {
    const figure = optionMix({ ...window, id: 'x', title: 'Urges', options, partners: [{ label: 'Marek', entries }] });
    expect(figure?.table.rows).toEqual([['Explain', '3']]);
  });
});

describe('by hour and day of the week', () => {
  it('stands an evening of Friday, 6 March, where it belongs', () => {
    const entries = [
      { date: '2026-03-06', hour: 22 },
      { date: '2026-03-13', hour: 21 },
      { date: '2026-03-09', hour: 0 },
    ];
    const figure = clockGrid({ ...window, id: 'x', title: 'Hours', partners: [{ label: 'Zoë', reader, entries }] });
    expect(figure?.table.rows).toEqual([
      ['Zoë', 'Mon', '1', '–', '–', '–', '–', '–', '–', '–'],
      ['Zoë', 'Fri', '–', '–', '–', '–', '–', '–', '–', '2'],
    ]);
    expect(clockGrid({ ...window, id: 'x', title: 'Hours', partners: [{ label: 'Zoë', entries }] })).toBeNull();
  });
});
