import type { MeasureInfo } from '@groundwork/contract';
import { firstTotal, totalOf } from './measure-total-draft';

const draft = { ...firstTotal('anna', 'RDAS', '2026-03-04'), total: ' 47 ' };

test('a total is a whole number or missing', () => {
  expect(totalOf(draft, undefined)).toEqual({ partnerId: 'anna', measure: 'RDAS', on: '2026-03-04', total: 47, answers: null });
  for (const total of ['', '47.5', 'many', '47 points']) expect(totalOf({ ...draft, total }, undefined).total).toBeNull();
});

test('a measure that is asked is sent as its answers, one left out as null', () => {
  const info = { questions: { options: [], items: [{ text: 'One?' }, { text: 'Two?' }, { text: 'Three?' }] } } as unknown as MeasureInfo;
  expect(totalOf({ ...draft, answers: ['1', '', '0'] }, info)).toMatchObject({ total: null, answers: [1, null, 0] });
  expect(totalOf({ ...draft, answers: ['1'] }, info).answers).toEqual([1, null, null]);
});
