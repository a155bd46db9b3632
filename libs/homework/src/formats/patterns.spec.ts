import { catalog } from '../catalog';
import { S15 } from '../catalog/S15';
import { patternPlaces, patternsIn } from './patterns';
import { patternOf } from './phrases';

const known = new Set(catalog.flatMap(patternsIn));
const withHint = (pattern: string) =>
  ({
    ...S15,
    fields: { ...S15.fields, because: { ...S15.fields.because, hints: [{ pattern, message: 'Try again.' }] } },
  }) as unknown as (typeof catalog)[number];

it('takes the library’s own remarks, and lists of words', () => {
  expect(patternsIn(S15)).toHaveLength(3);
  expect(patternPlaces(S15, known)).toEqual([]);
  expect(patternPlaces(withHint(patternOf(['you always'])), known)).toEqual([]);
});

it('takes no pattern that somebody wrote by hand: it could keep the server busy for hours', () => {
  expect(patternPlaces(withHint('(a+)+$'), known)).toEqual([
    { pointer: '/fields/because/hints/0', message: 'is a remark on wording that cannot be taken over: list the words instead' },
  ]);
});
