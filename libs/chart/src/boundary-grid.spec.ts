import { boundaryGrid } from './boundary-grid';
import type { BoundaryAnswer, BoundaryGridInput } from './boundary-grid-input';

const answers: BoundaryAnswer[] = [
  { boundary: 'phones', date: '2026-01-12', respected: 'sometimes' },
  { boundary: 'phones', date: '2026-01-30', respected: 'mostly' },
  { boundary: 'phones', date: '2026-03-02', respected: 'always' },
  { boundary: 'letters', date: '2026-02-11', respected: 'na' },
  { boundary: 'letters', date: '2025-11-11', respected: 'no' },
];

const input: BoundaryGridInput = {
  theme: 'print',
  language: 'en-GB',
  from: '2026-01',
  to: '2026-03',
  boundaries: [
    { id: 'phones', text: 'Phones stay in the hall' },
    { id: 'letters', text: 'Letters stay private' },
    { id: 'money', text: 'Money is talked about first' },
  ],
  partners: [{ label: 'Zoë', answers, reader: 'counselor' }],
};

describe('F10, the boundary grid', () => {
  it('holds the newest answer of each month in words, and leaves out a boundary nobody answered', () => {
    const figure = boundaryGrid(input);
    expect(figure?.table).toEqual({
      caption: 'Answers by boundary and month, Jan 2026 to Mar 2026',
      head: ['Boundary', 'Answered by', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
      rows: [
        ['Phones stay in the hall', 'Zoë', 'Mostly', '–', 'Always'],
        ['Letters stay private', 'Zoë', '–', 'Not needed', '–'],
      ],
    });
    expect(figure?.n).toBe(3);
  });

  it('gives each answer its own mark, so that it reads without colour', () => {
    const series = boundaryGrid(input)?.option['series'] as { name: string; symbol: string }[];
    expect(series.map(({ name }) => name)).toEqual(['Always', 'Mostly', 'Sometimes', 'No', 'Not needed']);
    expect(new Set(series.map(({ symbol }) => symbol)).size).toBe(5);
  });

  it('is not shown to others when it stands on fewer than three answers', () => {
    const few = answers.slice(0, 2);
    expect(boundaryGrid({ ...input, partners: [{ label: 'Zoë', answers: few, reader: 'counselor' }] })?.n).toBe(1);
    expect(boundaryGrid({ ...input, partners: [{ label: 'Zoë', answers: few }] })).toBeNull();
  });
});
