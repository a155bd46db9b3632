import { definitionProblems } from './definition-problems';
import { S55 } from '../catalog';
import type { Homework } from './homework';
import type { Score } from './logic';
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

describe('remarks on wording', () => {
  const noted = {
    ...S55,
    scores: { hints: { kind: 'hints', fields: ['text'], label: 'Remarks' } },
  } as unknown as Homework;
  it('are counted, and are null where nothing was written', () => {
    const count = (text?: string) => scoreAnswers(noted, text === undefined ? {} : { text })['hints'];
    expect([count('The password is blue, the PIN: 12'), count('No hard talks after ten'), count()]).toEqual([2, 0, null]);
  });
  it('of a field without any are refused', () => {
    const homework = { ...noted, scores: { hints: { kind: 'hints', fields: ['if_crossed'], label: 'Remarks' } } } as unknown as Homework;
    expect(definitionProblems(homework)).toContain('score hints cannot read "if_crossed"');
  });
});

describe('a span', () => {
  const away = { kind: 'span', from: 'from', to: 'to', in: 'days', label: 'Days' } as const;
  const span = (answers: Parameters<typeof scoreAnswers>[1], rule: Score = away) => scoreAnswers({ scores: { rule } }, answers).rule;

  it('is counted between moments, whatever their offset, and between days', () => {
    expect(span({ from: '2026-03-28T18:00:00+01:00', to: '2026-03-30T07:00:00+02:00' })).toBe(1.5);
    expect(span({ from: '2026-03-28', to: '2026-03-30' }, { ...away, in: 'hours' })).toBe(48);
    expect([span({ from: '2026-03-28T18:00:00Z' }), span({ from: 'soon', to: '2026-03-30' })]).toEqual([null, null]);
  });
  it('of what is no date is refused', () => {
    const homework = { ...S55, scores: { away: { ...away, from: 'text', to: 'review_on' } } } as unknown as Homework;
    expect(definitionProblems(homework)).toContain('score away cannot read "text"');
  });
});
