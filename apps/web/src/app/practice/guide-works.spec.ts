import { catalog, findHomework, type Homework } from '@groundwork/homework';
import library from '../../messages/en/library.json';
import { ceilingsOf, howItWorks, responsesOf, sectionsOf } from './guide-works';

const homework = (id: string) => findHomework(id) as Homework;
const said = (id: string) => howItWorks(homework(id)).map(({ key }) => key.replace('library.works.', ''));
/** A message by its key. */
const message = (key: string): unknown =>
  key
    .split('.')
    .slice(1)
    .reduce<unknown>((tree, step) => (tree as Record<string, unknown>)[step], library);

describe('how a homework works, in words', () => {
  test('a promise: how many may be open, when it closes, both read it', () => {
    expect(said('S30')).toEqual(expect.arrayContaining(['open', 'joint', 'maxOpen', 'closes']));
    const of = howItWorks(homework('S30'));
    expect(of.find(({ key }) => key.endsWith('maxOpen'))?.values).toEqual({ count: 10 });
    expect(of.find(({ key }) => key.endsWith('closes'))?.values).toEqual({ count: 7 });
    expect(responsesOf(homework('S30'))).toHaveLength(2);
  });

  test('an agreement: who offers it, what the signatures say, its last day', () => {
    expect(said('S11')).toEqual(expect.arrayContaining(['gate', 'proposedBy', 'signatures', 'acknowledged', 'maxDays', 'endedByEither']));
  });

  test('a statement: gate, and the counselor’s release', () => {
    expect(said('S04')).toEqual(expect.arrayContaining(['gate', 'released']));
    expect(ceilingsOf(homework('S04')).map(({ partner }) => partner)).toContain('library.ceiling.released');
  });

  test('answers that open together, and the map of closeness', () => {
    expect(said('S58')).toContain('together');
    expect(said('S60')).toContain('match');
    expect(ceilingsOf(homework('S60')).some(({ partner }) => partner === 'library.ceiling.match')).toBe(true);
  });

  test('what is private stays so', () => {
    expect(ceilingsOf(homework('S85')).every(({ partner, report }) => partner.endsWith('.never') && report.endsWith('.never'))).toBe(true);
  });

  test('the sections of the articles', () => {
    expect(sectionsOf({ source: { codes: ['A.small', 'C21', 'C11', 'D2'], words: '' } })).toEqual([
      { article: 'library.article.A', sections: 'small' },
      { article: 'library.article.C', sections: '21, 11' },
      { article: 'library.article.D', sections: '2' },
    ]);
  });

  test('every homework of the catalog is said in messages that there are', () => {
    for (const one of catalog) {
      const keys = [
        `library.kind.${one.kind}`,
        `library.kindText.${one.kind}`,
        ...howItWorks(one).map(({ key }) => key),
        ...responsesOf(one).flatMap(({ by, seen }) => [by, seen]),
        ...ceilingsOf(one).flatMap(({ counselor, partner, report }) => [counselor, partner, report]),
        ...sectionsOf(one).map(({ article }) => article),
      ];
      for (const key of keys) expect([one.id, key, message(key) !== undefined]).toEqual([one.id, key, true]);
    }
  });
});
