import { catalog } from '../catalog';
import { findHomework } from '../library';
import type { Homework } from './homework';
import { alertLevel, canHide, needsHelp, watchedParts } from './raised-flags';

const phq9 = findHomework('PHQ9', 1) as Homework;
const of = (id: string) => catalog.findLast((homework) => homework.id === id) as Homework;

describe('the question on self-harm (PHQ-9, item 9)', () => {
  it.each([
    ['n0', null],
    ['n1', 1],
    ['n2', 2],
    ['n3', 2],
  ] as const)('answered %s raises level %s', (q9, level) => {
    expect(alertLevel(phq9, { q1: 'n3', q9 })).toBe(level);
    expect(needsHelp(phq9, { q9 })).toBe(level !== null);
  });

  it('left out, or not an answer of it, raises nothing', () => {
    expect([{}, { q1: 'n3' }, { q9: 'constructor' }, { q9: 2 }].map((answers) => alertLevel(phq9, answers))).toEqual([null, null, null, null]);
  });

  it('makes its answers the counselor’s from the start; no other homework does', () => {
    expect(watchedParts(phq9)).toEqual(['answers']);
    const others = [...catalog, findHomework('PHQ8') as Homework].filter((homework) => watchedParts(homework).length > 0);
    expect(others).toEqual([]);
  });
});

describe('what can be sent and hidden (SA-36)', () => {
  it('is what one person writes and the counselor may read', () => {
    expect(['S12', 'S41', 'S57', 'S64', 'S25'].map((id) => canHide(of(id)))).toEqual([true, true, true, true, true]);
    expect(canHide(phq9)).toBe(true);
  });

  it('is not what both read, sign, match, or open together', () => {
    const shared = catalog.filter(
      ({ parts, agreement }) => agreement || Object.values(parts).some(({ joint, reaches }) => joint || reaches === 'together' || reaches === 'match'),
    );
    expect(shared.length).toBeGreaterThan(5);
    expect(shared.filter(canHide)).toEqual([]);
  });
});
