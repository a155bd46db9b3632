import { markDifference } from './mark-difference';
import { promiseRate } from './promise-rate';
import type { PartnerMark, PromiseRow, SelfMark } from './promises';

const row = (due: string, self: SelfMark | null, other: PartnerMark | null): PromiseRow => ({ due, self, other });

/** March 2026, promises of Marek; the 28 days up to 29 March hold all but the first. */
const promises: PromiseRow[] = [
  row('2026-03-01', 'missed', 'not_kept'),
  row('2026-03-03', 'kept', 'kept'),
  row('2026-03-06', 'kept', 'not_kept'),
  row('2026-03-10', 'kept_late_told_before', 'kept'),
  row('2026-03-13', 'missed', 'unsure'),
  row('2026-03-17', 'changed_by_agreement', 'kept'),
  row('2026-03-20', 'kept', 'kept'),
  row('2026-03-24', 'kept', null),
  row('2026-03-27', null, 'kept'),
  row('2026-03-28', 'kept', 'kept'),
];
const input = {
  theme: 'light' as const,
  language: 'en-GB',
  from: '2026-03-23',
  to: '2026-03-29',
  partners: [
    { label: 'Zoë', reader: 'counselor' as const, promises: [] },
    { label: 'Marek', reader: 'counselor' as const, promises },
  ],
};

describe('F4, promises kept', () => {
  it('is kept of kept, late but told and missed in 28 days; once by the own mark and once by the other’s', () => {
    const figure = promiseRate(input);
    // Own: kept 3, 6, 20, 24, 28 = 5; late 1; missed 1; the one changed by agreement does not count. 5 of 7.
    // Zoë: kept 3, 10, 20, 27, 28 = 5; not kept 6 = 1; unsure and changed by agreement do not count. 5 of 6.
    expect(figure?.table.head).toEqual([
      'Week from',
      'Marek: own mark (n)',
      'Marek: late but told before (n)',
      'Marek, as Zoë marked it (n)',
    ]);
    expect(figure?.table.rows).toEqual([['23 Mar 2026', '71% (7)', '14% (7)', '83% (6)']]);
    expect(figure?.sentence).toContain('Last four weeks of Marek: by own mark 71% of 7; as Zoë marked it 83% of 6.');
    expect(figure?.n).toBe(3);
  });

  it('is hidden below five marked promises, each of the two marks for itself', () => {
    const few = promises.slice(0, 6);
    const figure = promiseRate({
      ...input,
      partners: [
        { ...input.partners[0], label: 'Zoë', promises: [] },
        { label: 'Marek', reader: 'counselor', promises: few },
      ],
    });
    expect(figure).toBeNull();
    const five = [...few, row('2026-03-22', 'kept', null)];
    const shown = promiseRate({
      ...input,
      partners: [input.partners[0] ?? { label: '', promises: [] }, { label: 'Marek', reader: 'counselor', promises: five }],
    });
    expect(shown?.table.rows).toEqual([['23 Mar 2026', '60% (5)', '20% (5)', '–']]);
    expect(shown?.sentence).toContain('as Zoë marked it fewer than five');
  });

  it('is no picture of nothing, of one promise, or for somebody who may not see both marks', () => {
    for (const some of [[], promises.slice(0, 1)])
      expect(promiseRate({ ...input, partners: [{ label: 'Zoë', reader: 'counselor', promises: some }] })).toBeNull();
    expect(
      promiseRate({
        ...input,
        partners: [
          { label: 'Zoë', promises: [] },
          { label: 'Marek', promises },
        ],
      }),
    ).toBeNull();
  });

  it('runs through two years, week by week, and forgets what is older than 28 days', () => {
    const weekly = Array.from({ length: 5 }, (_, index) => row(`2024-04-0${index + 1}`, 'kept', 'kept'));
    const figure = promiseRate({
      ...input,
      from: '2024-04-01',
      to: '2026-03-29',
      partners: [{ label: 'Zoë', reader: 'counselor', promises: weekly }],
    });
    expect(figure?.table.rows.map(([week]) => week)).toEqual(['1 Apr 2024', '8 Apr 2024', '15 Apr 2024', '22 Apr 2024']);
    expect((figure?.option['series'] as { data: unknown[] }[])[0]?.data).toHaveLength(104);
  });
});

describe('F5, where the two marks differ', () => {
  it('is what the owner calls kept and the other not kept, of those both marked', () => {
    const figure = markDifference({ ...input, from: '2026-03-01' });
    // Both marked: all but the 24th and the 27th = 8; only the 6th is kept in one eye and not in the other.
    expect(figure?.table.rows).toEqual([['Marek', '8', '1', '13%']]);
    expect(figure?.sentence).toContain('Of Marek: 1 of 8 were kept in their own eyes and not in Zoë’s (13%).');
  });

  it('is no picture where nothing was marked by both', () => {
    const alone = [row('2026-03-24', 'kept', null), row('2026-03-25', null, 'not_kept')];
    expect(markDifference({ ...input, partners: [{ label: 'Zoë', reader: 'counselor', promises: alone }] })).toBeNull();
  });
});
