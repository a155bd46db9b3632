import { anything, type Card, filtersIn, kindsOf, type Search, stagesOf, suiting } from './library-search';

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
  articles: ['A'],
  suggested: 'once',
  recurring: false,
  gate: 'no',
  favourite: false,
  approved: false,
  own: false,
  ...more,
});
const cards = [
  card('S25', 'Check-in', { aim: 'A steady line of mood and trust.', minutes: 2, articles: ['B', 'C', 'D'], favourite: true }),
  card('S15', 'I-statement', { kind: 'exercise', summary: 'Say what you feel and need, without blame.' }),
  card('S04', 'Taking full responsibility', { kind: 'exercise', roles: 'involved', gate: 'all', minutes: 30, articles: ['A', 'B'] }),
  card('S82', 'A day in your place', { kind: 'exercise', gate: 'hurt', minutes: 15 }),
  card('S73', 'Shared goals', { kind: 'list', stage: 3, roles: 'both' }),
];
const found = (search: Partial<Search>) => suiting(cards, { ...anything, ...search }).map(({ title }) => title);

describe('looking through the library', () => {
  test('finds by title, by what the partner reads, and by purpose', () => {
    expect(found({ typed: 'check' })).toEqual(['Check-in']);
    expect(found({ typed: 'without BLAME' })).toEqual(['I-statement']);
    expect(found({ typed: 'trust' })).toEqual(['Check-in']);
    expect(found({ typed: 's04' })).toEqual(['Taking full responsibility']);
  });

  test('kind and stage narrow it down', () => {
    expect(found({ kind: 'list' })).toEqual(['Shared goals']);
    expect(found({ stage: 3 })).toEqual(['Shared goals']);
    expect(found({ kind: 'exercise', stage: 3 })).toEqual([]);
  });

  test('by the article it comes from', () => {
    expect(found({ article: 'B' })).toEqual(['Check-in', 'Taking full responsibility']);
  });

  test('by role: what is for both is for each', () => {
    expect(found({ role: 'hurt' })).not.toContain('Taking full responsibility');
    expect(found({ role: 'involved' })).toHaveLength(5);
  });

  test('by the minutes it takes at most', () => {
    expect(found({ minutes: 3 })).toEqual(['Check-in']);
    expect(found({ minutes: 10 })).toEqual(['Check-in', 'I-statement', 'Shared goals']);
  });

  test('by whether the safety gate is asked, for one side or for all', () => {
    expect(found({ gate: 'gated' })).toEqual(['Taking full responsibility', 'A day in your place']);
    expect(found({ gate: 'free' })).toHaveLength(3);
  });

  test('favourites alone', () => {
    expect(found({ favourites: true })).toEqual(['Check-in']);
  });

  test('counts the filters that are on', () => {
    expect(filtersIn(anything)).toBe(0);
    expect(filtersIn({ ...anything, typed: 'x', favourites: true, article: 'A', minutes: 5 })).toBe(2);
  });

  test('offers only kinds and stages there are', () => {
    expect([kindsOf(cards), stagesOf(cards)]).toEqual([
      ['checkin', 'exercise', 'list'],
      [1, 3],
    ]);
  });
});
