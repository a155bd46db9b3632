import { type Boundary, byStatus } from './boundary-board';

const partners = [
  { id: 'zoe', name: 'Zoë' },
  { id: 'tomasz', name: 'Tomasz' },
];
const boundary = (text: string, more: Partial<Boundary>): Boundary => ({
  id: text,
  authorId: 'zoe',
  status: 'agreed',
  text,
  whose: 'mine',
  reviewOn: null,
  role: ['hurt'],
  ...more,
});

describe('boundaries as a board', () => {
  const board = byStatus(
    [
      boundary('No hard talks after ten', { reviewOn: '2026-05-01' }),
      boundary('A hug only after asking', { authorId: 'tomasz', reviewOn: '2026-04-02' }),
      boundary('Phones stay in the hall', { status: 'proposed', whose: 'ours' }),
      boundary('Someday', {}),
    ],
    partners,
  );

  test('has a column for each status in use, in the order things move', () => {
    expect(board.map(({ status }) => status)).toEqual(['proposed', 'agreed']);
  });

  test('what is looked at again soonest is on top, what has no date at the end', () => {
    expect(board[1]?.items.map((item) => item.boundary.text)).toEqual(['A hug only after asking', 'No hard talks after ten', 'Someday']);
  });

  test('says whose it is, in that partner’s colour', () => {
    expect(board[1]?.items.map(({ name, second }) => [name, second])).toEqual([
      ['Tomasz', true],
      ['Zoë', false],
      ['Zoë', false],
    ]);
  });
});
