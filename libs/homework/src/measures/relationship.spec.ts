import { changeSince, steadyBand } from './change';
import { CSI16 } from './CSI16';
import { CSI32 } from './CSI32';
import { CSI4 } from './CSI4';
import { DTS } from './DTS';
import { KMSS } from './KMSS';
import type { Measure } from './measure';
import { RAS } from './RAS';
import { RDAS } from './RDAS';
import { isTotal, scoreItems, scoreTotal } from './scoring';
import { TRIM18 } from './TRIM18';
import { TRUST } from './TRUST';

const all = (value: number, count: number) => Array.from({ length: count }, () => value);
const beyondAt = (measure: Measure, ...totals: number[]) => totals.map((total) => scoreTotal(measure, total).beyond);

describe('CSI-4', () => {
  it('adds an item of 0 to 6 and three of 0 to 5', () => {
    expect(scoreItems(CSI4, [6, 5, 5, 5])).toMatchObject({ total: 21, beyond: false });
    expect(scoreItems(CSI4, [3, 4, 3, 3])).toMatchObject({ total: 13, beyond: true });
    expect(scoreItems(CSI4, [5, 6, 0, 0])).toMatchObject({ total: null, missing: [2] });
  });
  it('is distressed below 13.5', () => expect(beyondAt(CSI4, 13, 14)).toEqual([true, false]));
  it('estimates reliable change at 3 points, which a clinic may change', () => {
    expect([changeSince(CSI4, 10, 12).word, changeSince(CSI4, 10, 13).word, changeSince(CSI4, 13, 10).word]).toEqual([
      'same',
      'better',
      'worse',
    ]);
    expect(changeSince(CSI4, 10, 13, 4).word).toBe('same');
    expect(changeSince(CSI4, 12, 14).crossed).toBe(true);
    expect(CSI4.reliableChange?.estimate).toBe(true);
  });
});

describe('CSI-16', () => {
  it('counts the four pairs with the good word first the other way round', () => {
    // Everything printed at 5, the first at 6: the pairs 26, 28, 30 and 32 (11, 13, 14, 16 here) count 0.
    expect(scoreItems(CSI16, [6, ...all(5, 15)]).total).toBe(6 + 11 * 5);
    // The best answers as printed: the far left of those four.
    const best = [6, ...all(5, 15)].map((value, index) => ([11, 13, 14, 16].includes(index + 1) ? 0 : value));
    expect(scoreItems(CSI16, best)).toMatchObject({ total: 81, beyond: false });
    const worst = all(0, 16).map((value, index) => ([11, 13, 14, 16].includes(index + 1) ? 5 : value));
    expect(scoreItems(CSI16, worst)).toMatchObject({ total: 0, beyond: true });
  });
  it('is distressed below 51.5', () => expect(beyondAt(CSI16, 51, 52)).toEqual([true, false]));
  it('estimates reliable change at 7 points', () => {
    expect([changeSince(CSI16, 40, 46).word, changeSince(CSI16, 40, 47).word]).toEqual(['same', 'better']);
    expect(steadyBand(CSI16, 40)).toEqual({ from: 33, to: 47 });
    expect(steadyBand(CSI16, 78)).toEqual({ from: 71, to: 81 });
  });
});

describe('CSI-32', () => {
  const reversed = [6, 10, 15, 26, 28, 30, 32];
  it('runs from 0 to 161, not to 158', () => {
    const best = [6, ...all(5, 31)].map((value, index) => (reversed.includes(index + 1) ? 0 : value));
    expect(scoreItems(CSI32, best).total).toBe(161);
    const worst = all(0, 32).map((value, index) => (reversed.includes(index + 1) ? 5 : value));
    expect(scoreItems(CSI32, worst).total).toBe(0);
  });
  it('reverses seven of its items: 2 everywhere is 25 times 2 and 7 times 3', () => expect(scoreItems(CSI32, all(2, 32)).total).toBe(71));
  it('is distressed below 104.5', () => expect(beyondAt(CSI32, 104, 105)).toEqual([true, false]));
  it('estimates reliable change at 13 points', () =>
    expect([changeSince(CSI32, 90, 102).word, changeSince(CSI32, 90, 103).word]).toEqual(['same', 'better']));
});

describe('RAS', () => {
  it('reverses 4 and 7, not 6', () => {
    expect(scoreItems(RAS, [5, 5, 5, 1, 5, 5, 1]).total).toBe(35);
    expect(scoreItems(RAS, [5, 5, 5, 5, 5, 5, 5]).total).toBe(27);
    expect(scoreItems(RAS, [4, 3, 4, 2, 3, 4, 2])).toMatchObject({ total: 26, band: null, beyond: null });
    expect(scoreItems(RAS, [1, 1, 1, 5, 1, 1, 5]).total).toBe(7);
  });
  it('has no official cut-off and no published reliable change', () =>
    expect(changeSince(RAS, 14, 28)).toEqual({ points: 14, word: null, crossed: false, reportable: false }));
});

describe('KMSS', () => {
  it('adds three answers of 1 to 7', () => {
    expect(scoreItems(KMSS, [6, 5, 5])).toMatchObject({ total: 16, beyond: true });
    expect([scoreItems(KMSS, all(1, 3)).total, scoreItems(KMSS, all(7, 3)).total]).toEqual([3, 21]);
    expect(scoreItems(KMSS, [6, 0, 5])).toMatchObject({ total: null, missing: [2] });
  });
  it('is distressed below 17', () => expect(beyondAt(KMSS, 16, 17)).toEqual([true, false]));
});

describe('RDAS', () => {
  it('takes totals from 0 to 69', () => {
    expect([0, 69, 70, -1, 47.5].map((total) => isTotal(RDAS, total))).toEqual([true, true, false, false, false]);
  });
  it('counts item 11 from 0 to 4', () => {
    const full = all(5, 14).map((value, index) => (index === 10 ? 4 : value));
    expect(scoreItems(RDAS, full).total).toBe(69);
    expect(scoreItems(RDAS, all(5, 14))).toMatchObject({ total: null, missing: [11] });
  });
  it('is distressed at 47 and not at 48', () => expect(beyondAt(RDAS, 47, 48)).toEqual([true, false]));
  it('needs 12 points for a reliable change, because the index is 11.58', () =>
    expect([changeSince(RDAS, 40, 51).word, changeSince(RDAS, 40, 52).word, changeSince(RDAS, 52, 40).word]).toEqual([
      'same',
      'better',
      'worse',
    ]));
});

describe('Trust Scale', () => {
  it('reverses 4, 5, 6 and 14', () => {
    const most = all(7, 17).map((value, index) => ([4, 5, 6, 14].includes(index + 1) ? 1 : value));
    expect(scoreItems(TRUST, most)).toMatchObject({
      total: 119,
      subscales: { predictability: 35, dependability: 35, faith: 49 },
      beyond: null,
    });
    expect(scoreItems(TRUST, all(1, 17))).toMatchObject({
      total: 13 + 4 * 7,
      subscales: { predictability: 23, dependability: 11, faith: 7 },
    });
  });
});

describe('Dyadic Trust Scale', () => {
  it('reverses 1, 2 and 6', () => {
    expect(scoreItems(DTS, [1, 1, 7, 7, 7, 1, 7, 7]).total).toBe(56);
    expect(scoreItems(DTS, [2, 3, 5, 5, 4, 2, 6, 5]).total).toBe(6 + 5 + 5 + 5 + 4 + 6 + 6 + 5);
    expect(scoreItems(DTS, [7, 7, 1, 1, 1, 7, 1, 1]).total).toBe(8);
  });
});

describe('TRIM-18', () => {
  it('has avoidance and revenge as its total, benevolence apart', () => {
    const benevolent = all(1, 18).map((value, index) => ([3, 6, 8, 12, 14, 16].includes(index + 1) ? 5 : value));
    expect(scoreItems(TRIM18, benevolent)).toMatchObject({ total: 12, subscales: { avoidance: 7, revenge: 5, benevolence: 30 } });
    expect(scoreItems(TRIM18, all(5, 18))).toMatchObject({
      total: 60,
      subscales: { avoidance: 35, revenge: 25, benevolence: 30 },
      beyond: null,
    });
  });
  it('has its total without benevolence, which is then missing', () => {
    const without3 = all(2, 18).map((value, index) => (index === 2 ? null : value));
    expect(scoreItems(TRIM18, without3)).toMatchObject({ total: 24, missing: [3], subscales: { benevolence: null } });
  });
  it('is for the hurt partner in stage 3', () => expect([TRIM18.onlyFor, TRIM18.stage]).toEqual(['hurt', 3]));
});
