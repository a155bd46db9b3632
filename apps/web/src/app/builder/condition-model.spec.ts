import type { Field } from '@groundwork/homework';
import { before, firstCondition, testsFor, valuesOf, withTest } from './condition-model';

const mood: Field = { kind: 'rating', min: 0, max: 10, low: 'a', high: 'b', label: 'Mood' };
const talked: Field = { kind: 'yesNo', label: 'Did you talk?' };
const whose: Field = { kind: 'choice', options: { mine: 'Mine', ours: 'Ours' }, label: 'Whose?' };
const note: Field = { kind: 'text', max: 9, label: 'A note' };

it('asks about an answer in the ways that fit it', () => {
  expect([testsFor(mood), testsFor(talked), testsFor(note)]).toEqual([['atLeast', 'answered'], ['is', 'isNot', 'answered'], ['answered']]);
});

it('begins with what is likely meant', () => {
  expect(firstCondition('mood', mood)).toEqual({ field: 'mood', atLeast: 5 });
  expect(firstCondition('talked', talked)).toEqual({ field: 'talked', is: [true] });
  expect(firstCondition('whose', whose)).toEqual({ field: 'whose', is: ['mine'] });
  expect(firstCondition('note', note)).toEqual({ field: 'note', answered: true });
});

it('keeps the answers when the test is turned round', () => {
  expect(withTest({ field: 'whose', is: ['ours'] }, whose, 'isNot')).toEqual({ field: 'whose', isNot: ['ours'] });
  expect(withTest({ field: 'whose', is: ['ours'] }, whose, 'answered')).toEqual({ field: 'whose', answered: true });
  expect(withTest({ field: 'mood', answered: true }, mood, 'atLeast')).toEqual({ field: 'mood', atLeast: 0 });
});

it('names the answers in their words', () => {
  expect(valuesOf(talked, 'Yes', 'No').map(({ label }) => label)).toEqual(['Yes', 'No']);
  expect(valuesOf(whose, 'Yes', 'No')).toContainEqual({ value: 'ours', label: 'Ours', stored: 'ours' });
});

it('is shown only by questions before it', () => {
  expect(Object.keys(before({ mood, talked, whose }, 'whose'))).toEqual(['mood', 'talked']);
  expect(before({ mood }, 'mood')).toEqual({});
});
