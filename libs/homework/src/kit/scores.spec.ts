import { definitionProblems } from './definition-problems';
import { S55 } from '../catalog';
import type { Homework } from './homework';
import { scoreAnswers } from './scores';

const scores = { own: { kind: 'tally', fields: ['a', 'b', 'c'], values: ['mine', 'both'], label: 'About me' } } as const;
const own = (answers: Parameters<typeof scoreAnswers>[1]) => scoreAnswers({ scores }, answers).own;

describe('a tally', () => {
  it('counts the questions answered with one of the options, and is null when none is answered', () => {
    expect([own({ a: 'mine', b: 'both', c: 'yours' }), own({ a: 'yours' }), own({}), own({ a: ['yours', 'mine'] })]).toEqual([
      2,
      0,
      null,
      1,
    ]);
  });
  it('of options that are not there is refused', () => {
    const homework = { ...S55, scores: { ours: { ...scores.own, fields: ['whose'] } } } as unknown as Homework;
    expect(definitionProblems(homework)).toContain('score ours cannot read "whose"');
  });
});
