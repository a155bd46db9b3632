import { type Card, kindsOf, stagesOf, suiting } from './library-search';

const card = (id: string, title: string, more: Partial<Card> = {}): Card => ({
  id,
  version: 1,
  kind: 'checkin',
  title,
  summary: '',
  aim: '',
  notFor: '',
  minutes: 5,
  stage: 1,
  roles: 'both',
  source: '',
  suggested: 'once',
  ...more,
});
const cards = [
  card('S25', 'Check-in', { aim: 'A steady line of mood and trust.' }),
  card('S15', 'I-statement', { kind: 'exercise', summary: 'Say what you feel and need, without blame.' }),
  card('S73', 'Shared goals', { kind: 'list', stage: 3 }),
];
const any = { typed: '', kind: '', stage: 0 };
const titles = (found: readonly Card[]) => found.map(({ title }) => title);

describe('looking through the library', () => {
  test('finds by title, by what the partner reads, and by purpose', () => {
    expect(titles(suiting(cards, { ...any, typed: 'check' }))).toEqual(['Check-in']);
    expect(titles(suiting(cards, { ...any, typed: 'without BLAME' }))).toEqual(['I-statement']);
    expect(titles(suiting(cards, { ...any, typed: 'trust' }))).toEqual(['Check-in']);
  });

  test('kind and stage narrow it down', () => {
    expect(titles(suiting(cards, { ...any, kind: 'exercise' }))).toEqual(['I-statement']);
    expect(titles(suiting(cards, { ...any, stage: 3 }))).toEqual(['Shared goals']);
    expect(suiting(cards, { ...any, kind: 'exercise', stage: 3 })).toEqual([]);
  });

  test('offers only kinds and stages there are', () => {
    expect([kindsOf(cards), stagesOf(cards)]).toEqual([
      ['checkin', 'exercise', 'list'],
      [1, 3],
    ]);
  });
});
