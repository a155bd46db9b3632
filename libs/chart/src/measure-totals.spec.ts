import { measureTotals } from './measure-totals';

const window = { theme: 'light' as const, language: 'en-GB', from: '2026-01-01', to: '2026-03-31' };
const scale = { label: 'Worry', min: 0, max: 21, cutoff: 8, reliable: { points: 4, estimate: false } };
const results = [
  { date: '2026-01-05', total: 12, change: 'first' },
  { date: '2026-02-02', total: null },
  { date: '2026-03-02', total: 7, change: 'reliably better, crossed the cut-off' },
];
const names = (figure: ReturnType<typeof measureTotals>) => (figure?.option['series'] as { name: string }[]).map(({ name }) => name);

describe('F11, totals of a measure', () => {
  it('stands to the counselor with the cut-off and the band around the first, in the words of change', () => {
    const figure = measureTotals({
      ...window,
      measure: 'GAD7',
      scale,
      partners: [{ label: 'Zoë', reader: 'counselor', results, band: { from: 8, to: 16 } }],
    });
    expect(names(figure)).toEqual(['Zoë', 'Zoë', 'No reliable change', 'No reliable change', 'Cut-off']);
    expect(figure?.table.rows).toEqual([
      ['5 Jan 2026', 'Zoë', '12', 'first'],
      ['2 Feb 2026', 'Zoë', 'incomplete', '–'],
      ['2 Mar 2026', 'Zoë', '7', 'reliably better, crossed the cut-off'],
    ]);
    expect(figure?.sentence).toContain('no reliable change from the first one (4 points). The dashed line is the cut-off, 8.');
  });

  it('shows the author the own totals, and neither cut-off nor band nor words (M-6)', () => {
    const figure = measureTotals({
      ...window,
      measure: 'GAD7',
      scale,
      partners: [{ label: 'Zoë', reader: 'author', results, band: { from: 8, to: 16 } }],
    });
    expect(names(figure)).toEqual(['Zoë', 'Zoë']);
    expect(figure?.table.head).toEqual(['Day', 'Of', 'Total']);
    expect(JSON.stringify(figure)).not.toMatch(/cut-off|reliabl/i);
  });

  it('puts partners in panels of their own and never together (M-8), and is nobody else’s', () => {
    const partners = ['Zoë', 'Marek'].map((label) => ({ label, reader: 'counselor' as const, results, band: null }));
    expect(measureTotals({ ...window, measure: 'GAD7', scale, partners })?.option['grid']).toHaveLength(2);
    expect(measureTotals({ ...window, measure: 'GAD7', scale, partners: [{ label: 'Zoë', results }] })).toBeNull();
    expect(measureTotals({ ...window, from: '2025-01-01', to: '2025-12-31', measure: 'GAD7', scale, partners })).toBeNull();
  });
});
