import { hintsFor } from '../kit';
import { S15 } from '../catalog/S15';
import { patternOf, phrasesOf } from './phrases';

const found = (phrases: string[], text: string) =>
  hintsFor({ fields: { t: { kind: 'text', max: 99, label: 't', hints: [{ pattern: patternOf(phrases), message: 'm' }] } } }, 't', text).map(
    ({ start, end }) => text.slice(start, end),
  );

it('points out whole words, however they are spaced and written', () => {
  expect(found(['you never', 'always'], 'You  never call. You Always do, allways')).toEqual(['You  never', 'Always']);
  expect(found(['I don’t care'], "and i don't care")).toEqual(["i don't care"]);
  expect(found(['why (again)?', 'a|b'], 'So why (again)?')).toEqual(['why (again)?']);
});

it('gives the words back', () => {
  expect(phrasesOf(patternOf(['you never', 'why (again)?', 'a|b', ' ', 'always']))).toEqual(['you never', 'why (again)?', 'a|b', 'always']);
});

it('knows a pattern that was written by hand', () => {
  expect(phrasesOf('(a+)+$')).toBeUndefined();
  expect(phrasesOf('(?<![\\p{L}\\p{N}])(?:(a+)+)(?![\\p{L}\\p{N}])')).toBeUndefined();
  expect(phrasesOf(S15.fields.when.hints[0].pattern)).toBeUndefined();
});
