import { changeSince } from './change';
import { stressClusters } from './clusters';
import { GAD7 } from './GAD7';
import { IESR } from './IESR';
import { PCL5 } from './PCL5';
import { PHQ4 } from './PHQ4';
import { PHQ8 } from './PHQ8';
import { PHQ9 } from './PHQ9';
import { scoreItems, scoreTotal } from './scoring';

const all = (value: number, count: number) => Array.from({ length: count }, () => value);
const bandAt = (measure: typeof PHQ9, total: number) => scoreTotal(measure, total).band?.label;

describe('PHQ-9', () => {
  it('adds nine answers of 0 to 3', () => {
    expect(scoreItems(PHQ9, [2, 2, 1, 1, 0, 3, 1, 0, 0])).toEqual({
      total: 10,
      incomplete: false,
      missing: [],
      subscales: {},
      positive: [],
      band: { from: 10, to: 14, label: 'moderate' },
      beyond: true,
    });
    expect([scoreItems(PHQ9, all(0, 9)).total, scoreItems(PHQ9, all(3, 9)).total]).toEqual([0, 27]);
  });

  it.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately severe'],
    [19, 'moderately severe'],
    [20, 'severe'],
    [27, 'severe'],
  ])('calls %d %s', (total, label) => expect(bandAt(PHQ9, total)).toBe(label));

  it('has its cut-off at 10', () => expect([scoreTotal(PHQ9, 9).beyond, scoreTotal(PHQ9, 10).beyond]).toEqual([false, true]));

  it('needs 6 points for a reliable change', () => {
    expect(changeSince(PHQ9, 15, 10)).toEqual({ points: -5, word: 'same', crossed: false, reportable: false });
    expect(changeSince(PHQ9, 15, 9)).toEqual({ points: -6, word: 'better', crossed: true, reportable: true });
    expect(changeSince(PHQ9, 9, 15)).toEqual({ points: 6, word: 'worse', crossed: true, reportable: true });
  });

  it('has no total while one answer is missing, and says which', () => {
    expect(scoreItems(PHQ9, [2, 2, null, 1, 0, 3, 1, 0, 0])).toMatchObject({
      total: null,
      incomplete: true,
      missing: [3],
      band: null,
      beyond: null,
    });
    expect(scoreItems(PHQ9, [2, 2])).toMatchObject({ total: null, missing: [3, 4, 5, 6, 7, 8, 9] });
  });

  it('takes no answer that is none', () => expect(scoreItems(PHQ9, [4, ...all(0, 8)])).toMatchObject({ total: null, missing: [1] }));

  it('knows its question on self-harm, and waits for somebody on call', () => {
    expect([PHQ9.safetyItems, PHQ9.waitsFor]).toEqual([[9], 'onCall']);
  });
});

describe('PHQ-8', () => {
  it('is the PHQ-9 without the question on self-harm: 0 to 24', () => {
    expect(scoreItems(PHQ8, [2, 2, 1, 1, 0, 3, 1, 0])).toMatchObject({ total: 10, beyond: true, band: { label: 'moderate' } });
    expect([scoreItems(PHQ8, all(3, 8)).total, PHQ8.safetyItems]).toEqual([24, []]);
    expect(PHQ8.items?.map(({ text }) => text)).toEqual(PHQ9.items?.slice(0, 8).map(({ text }) => text));
  });

  it.each([
    [4, 'minimal', false],
    [5, 'mild', false],
    [9, 'mild', false],
    [10, 'moderate', true],
    [20, 'severe', true],
    [24, 'severe', true],
  ])('%d is %s', (total, label, beyond) => {
    expect(scoreTotal(PHQ8, total)).toMatchObject({ band: { label }, beyond });
  });

  it('takes its 6 points over from the PHQ-9 and says so', () => {
    expect([changeSince(PHQ8, 14, 9).word, changeSince(PHQ8, 14, 8).word, PHQ8.reliableChange?.estimate]).toEqual(['same', 'better', true]);
  });
});

describe('GAD-7', () => {
  it('adds seven answers', () => {
    expect(scoreItems(GAD7, [1, 2, 1, 1, 0, 2, 1])).toMatchObject({ total: 8, band: { label: 'mild' }, beyond: true });
    expect(scoreItems(GAD7, all(3, 7)).total).toBe(21);
    expect(scoreItems(GAD7, [1, 2, 1, 1, 0, 2, null])).toMatchObject({ total: null, incomplete: true, missing: [7] });
  });

  it.each([
    [4, 'minimal', false],
    [5, 'mild', false],
    [7, 'mild', false],
    [8, 'mild', true],
    [9, 'mild', true],
    [10, 'moderate', true],
    [14, 'moderate', true],
    [15, 'severe', true],
    [21, 'severe', true],
  ])('%d is %s, beyond 8: %s', (total, label, beyond) => expect(scoreTotal(GAD7, total)).toMatchObject({ band: { label }, beyond }));

  it('needs 4 points for a reliable change', () => {
    expect([changeSince(GAD7, 12, 9).word, changeSince(GAD7, 12, 8).word, changeSince(GAD7, 12, 16).word]).toEqual([
      'same',
      'better',
      'worse',
    ]);
    expect([changeSince(GAD7, 12, 8).crossed, changeSince(GAD7, 12, 7).crossed]).toEqual([false, true]);
  });
});

describe('PHQ-4', () => {
  it('adds four answers, two on anxiety and two on mood', () => {
    expect(scoreItems(PHQ4, [2, 1, 1, 1])).toMatchObject({
      total: 5,
      subscales: { anxiety: 3, depression: 2 },
      positive: ['anxiety'],
      band: null,
      beyond: null,
    });
    expect(scoreItems(PHQ4, [1, 1, 3, 0])).toMatchObject({ total: 5, positive: ['depression'] });
    expect(scoreItems(PHQ4, all(3, 4))).toMatchObject({ total: 12, positive: ['anxiety', 'depression'] });
  });

  it('keeps the subscale that is complete when the other is not', () => {
    expect(scoreItems(PHQ4, [2, 2, null, 1])).toMatchObject({
      total: null,
      subscales: { anxiety: 4, depression: null },
      positive: ['anxiety'],
    });
  });

  it('knows no published reliable change, so it says none', () => {
    expect(changeSince(PHQ4, 9, 2)).toEqual({ points: -7, word: null, crossed: false, reportable: false });
  });

  it('asks nothing about self-harm', () => expect(PHQ4.items?.some(({ text }) => /dead|hurt/.test(text))).toBe(false));
});

describe('stress reactions (PCL-5)', () => {
  /** B 1, C 1, D 2, E 2 at "moderately", all else "not at all". */
  const justMet = [2, 0, 0, 0, 0, 0, 2, 2, 0, 2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 2];

  it('adds twenty answers of 0 to 4, and its four clusters', () => {
    expect(scoreItems(PCL5, justMet)).toMatchObject({ total: 12, subscales: { b: 2, c: 2, d: 4, e: 4 }, beyond: false, band: null });
    expect(scoreItems(PCL5, all(4, 20))).toMatchObject({ total: 80, subscales: { b: 20, c: 8, d: 28, e: 24 }, beyond: true });
    expect(scoreItems(PCL5, [null, ...all(4, 19)])).toMatchObject({ total: null, subscales: { b: null, c: 8 } });
  });

  it('uses 33 of the published 31 to 33 and has no bands', () => {
    expect([32, 33].map((total) => scoreTotal(PCL5, total).beyond)).toEqual([false, true]);
    expect(PCL5.otherCutoffs?.[0]?.value).toBe(31);
  });

  it('counts a symptom from "moderately" on: B 1, C 1, D 2, E 2', () => {
    expect(stressClusters(justMet)).toEqual({ b: 1, c: 1, d: 2, e: 2, met: true });
    for (const item of [1, 7, 8, 10, 17, 20]) {
      const less = justMet.map((value, index) => (index === item - 1 ? 1 : value));
      expect(stressClusters(less)?.met).toBe(false);
    }
    expect(stressClusters([null, ...justMet.slice(1)])).toBeNull();
    expect(stressClusters(all(1, 20))).toEqual({ b: 0, c: 0, d: 0, e: 0, met: false });
  });

  it('calls 5 points reliable and lets a report name them from 10 on', () => {
    expect(changeSince(PCL5, 50, 46).word).toBe('same');
    expect(changeSince(PCL5, 50, 45)).toMatchObject({ word: 'better', reportable: false });
    expect(changeSince(PCL5, 50, 40)).toMatchObject({ word: 'better', reportable: true, crossed: false });
    expect(changeSince(PCL5, 33, 32)).toMatchObject({ word: 'same', crossed: true });
  });
});

describe('IES-R', () => {
  it('adds 22 answers of 0 to 4; its parts are means', () => {
    expect(scoreItems(IESR, all(2, 22))).toMatchObject({
      total: 44,
      subscales: { intrusion: 2, avoidance: 2, hyperarousal: 2 },
      beyond: true,
    });
    const intrusionOnly = all(0, 22).map((_, index) => ([1, 2, 3, 6, 9, 14, 16, 20].includes(index + 1) ? 3 : 0));
    expect(scoreItems(IESR, intrusionOnly)).toMatchObject({ total: 24, subscales: { intrusion: 3, avoidance: 0, hyperarousal: 0 } });
    expect(scoreItems(IESR, all(4, 22)).total).toBe(88);
  });

  it('is at its common cut-off with 33, and is a trend', () => {
    expect([scoreTotal(IESR, 32).beyond, scoreTotal(IESR, 33).beyond, changeSince(IESR, 60, 20).word]).toEqual([false, true, null]);
  });
});
