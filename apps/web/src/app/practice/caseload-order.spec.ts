import { type CaseloadRow, matching, namesOf, ordered } from './caseload-order';

function row(names: string[], more: Partial<CaseloadRow> = {}): CaseloadRow {
  const partners = names.map((name) => ({ id: name, name }));
  return {
    id: names[0] ?? '',
    code: '7F3K',
    status: 'active',
    partners,
    nextSessionAt: null,
    lastSessionAt: null,
    open: 0,
    done: 0,
    unread: 0,
    flags: 0,
    alerts: 0,
    trend: [],
    ...more,
  };
}

const zoe = row(['Zoë Łukasiewicz', 'Tomasz Łukasiewicz'], { code: '7F3K', nextSessionAt: '2026-03-05T10:00:00Z', unread: 2 });
const hanna = row(['Hanna Lindqvist', 'Milo Lindqvist'], { code: 'M4QT', nextSessionAt: '2026-03-04T16:00:00Z', unread: 8 });
const priya = row(['Priya Raman', 'Sam Okafor'], { code: 'C2XH' });
const alone = row(['Ada Berg'], { code: 'P3RT' });
const all = [priya, zoe, alone, hanna];
const first = (rows: readonly CaseloadRow[]) => rows.map(({ partners }) => partners[0]?.name.split(' ')[0]);

describe('the order of a caseload', () => {
  test('the couple who comes next is on top; couples without a session are at the end, by name', () => {
    expect(first(ordered(all, 'session', 'en'))).toEqual(['Hanna', 'Zoë', 'Ada', 'Priya']);
  });

  test('most newly shared first', () => {
    expect(first(ordered(all, 'new', 'en'))).toEqual(['Hanna', 'Zoë', 'Ada', 'Priya']);
    expect(first(ordered([hanna, { ...zoe, unread: 9 }], 'new', 'en'))).toEqual(['Zoë', 'Hanna']);
  });

  test('by name', () => {
    expect(first(ordered(all, 'name', 'en'))).toEqual(['Ada', 'Hanna', 'Priya', 'Zoë']);
  });
});

describe('looking for a couple', () => {
  test('accents and case need not be typed', () => {
    expect(first(matching(all, 'zoe lukas', 'en'))).toEqual(['Zoë']);
  });

  test('either partner or the code will do', () => {
    expect(first(matching(all, 'okafor', 'en'))).toEqual(['Priya']);
    expect(first(matching(all, 'm4qt', 'en'))).toEqual(['Hanna']);
  });

  test('nothing typed leaves all of them', () => {
    expect(matching(all, '  ', 'en')).toHaveLength(4);
  });

  test('names are those of both', () => {
    expect(namesOf(hanna)).toBe('Hanna Lindqvist Milo Lindqvist');
  });
});
