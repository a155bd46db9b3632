import { changeSince } from './change';
import { ASQ } from './ASQ';
import { EHITS } from './EHITS';
import { HARK } from './HARK';
import { HITS } from './HITS';
import { PVS } from './PVS';
import { isTotal, scoreItems, scoreTotal } from './scoring';
import { WAST } from './WAST';

it('HARK, PVS and ASQ are positive with any yes', () => {
  expect(scoreItems(HARK, [0, 0, 0, 0])).toMatchObject({ total: 0, beyond: false });
  expect(scoreItems(HARK, [0, 1, 0, 0])).toMatchObject({ total: 1, beyond: true });
  expect(scoreItems(HARK, [0, 1, null, 0])).toMatchObject({ total: null, beyond: null, missing: [3] });
  expect(scoreItems(ASQ, [0, 0, 0, 1])).toMatchObject({ total: 1, beyond: true });
  expect([scoreTotal(PVS, 0).beyond, scoreTotal(PVS, 1).beyond, scoreTotal(PVS, 3).beyond]).toEqual([false, true, true]);
});

it('HITS is positive above 10, of 4 to 20', () => {
  expect([10, 11].map((total) => scoreTotal(HITS, total).beyond)).toEqual([false, true]);
  expect([3, 4, 20, 21].map((total) => isTotal(HITS, total))).toEqual([false, true, true, false]);
  expect(scoreItems(HITS, [3, 3, 3, 2])).toMatchObject({ total: 11, beyond: true });
});

it('E-HITS is positive from 7, of 5 to 25', () => {
  expect([6, 7].map((total) => scoreTotal(EHITS, total).beyond)).toEqual([false, true]);
  expect([4, 5, 25, 26].map((total) => isTotal(EHITS, total))).toEqual([false, true, true, false]);
});

it('WAST is positive from 13, of 8 to 24', () => {
  expect([12, 13].map((total) => scoreTotal(WAST, total).beyond)).toEqual([false, true]);
  expect([7, 8, 24, 25].map((total) => isTotal(WAST, total))).toEqual([false, true, true, false]);
});

it('no screen calls anybody better or worse', () => {
  expect(changeSince(HITS, 15, 4)).toMatchObject({ word: null, reportable: false });
});
