import { hintsFor } from './hints';
import { personHints } from './person-hints';

const fields = { what: { kind: 'text', max: 200, label: 'What?', hints: personHints } } as const;
const marked = (text: string) => hintsFor({ fields }, 'what', text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['I blocked kim.lee@example.org', ['kim.lee@example.org']],
  ['deleted @kim_lee there', ['@kim_lee']],
  ['the number +44 20 7946 0958 is gone', ['+44 20 7946 0958']],
  ['call (212) 555-0147', ['(212) 555-0147']],
])('another person’s address or number is pointed out: %s', (text, found) => {
  expect(marked(text)).toEqual(found);
});

it.each(['Gym at 18:30, twice a week', 'from 2026-03-14 on', 'since 14/03/2026', 'since 14.03.2026', 'I stop @ 9', '1000 steps, 3 times'])(
  'an everyday number is not: %s',
  (text) => {
    expect(marked(text)).toEqual([]);
  },
);
