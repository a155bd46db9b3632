import type { Administration, MeasureInfo } from '@groundwork/contract';
import { byOccasion, cardsOf, changeKeys, signed, typable } from './measure-cards';

const info = (key: string, state: MeasureInfo['state'] = 'assignable') => ({ key, state }) as MeasureInfo;
const given = (on: string, total: number | null) => ({ on, total }) as Administration;

test('a partner has one card per measure, newest first, with the last that has a total', () => {
  const series = [{ key: 'PHQ8', administrations: [given('2026-01-05', 16), given('2026-02-05', null)], steady: null, nextOn: null }];
  const [card, ...more] = cardsOf({ series }, [info('GAD7'), info('PHQ8')]);
  expect(more).toEqual([]);
  expect(card?.newestFirst.map(({ on }) => on)).toEqual(['2026-02-05', '2026-01-05']);
  expect(card?.latest?.total).toBe(16);
});

test('change is said in the words the counselor may use, and plainly where nobody knows', () => {
  const change = { points: -6, word: 'better' as const, crossed: true, reportable: true };
  expect(changeKeys({ change })).toEqual(['measure.change.better', 'measure.change.crossed']);
  expect(changeKeys({ change: { ...change, word: null, crossed: false } })).toEqual(['measure.change.unknown']);
  expect(changeKeys({ change: null })).toEqual([]);
  expect([signed(3, 'en'), signed(-6, 'en'), signed(0, 'en')]).toEqual(['+3', '−6', '0']);
});

test('only measures that are typed or asked can be typed in', () => {
  const all = [info('PHQ8'), info('RDAS', 'typed'), info('ASQ', 'asked'), info('PHQ9', 'waits_on_call')];
  expect(typable(all).map(({ key }) => key)).toEqual(['RDAS', 'ASQ']);
});

test('suggestions stand together by occasion', () => {
  const one = (occasion: 'intake' | 'weekly', id: string) => ({
    occasion,
    id,
    name: id,
    state: 'assignable' as const,
    for: 'both' as const,
  });
  expect(byOccasion([one('intake', 'PHQ8'), one('intake', 'GAD7'), one('weekly', 'PHQ4')]).map(({ items }) => items.length)).toEqual([
    2, 1,
  ]);
});
