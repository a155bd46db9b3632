import { catalog } from '../catalog';
import { S25 } from '../catalog/S25';
import { homeworkNamed, withExamples } from './examples';

it('scores worked cases anew', () => {
  const [first] = S25.examples;
  const wrong = { ...S25, examples: [{ ...first, scores: { mood: 99 } }] } as unknown as typeof S25;
  expect(withExamples(wrong).examples[0]?.scores).toEqual(first?.scores);
});

it('leaves out a case that the questions no longer take, and makes one when none is left', () => {
  const [first] = S25.examples;
  const broken = { ...S25, examples: [{ ...first, answers: { mood: 99 } }] } as unknown as typeof S25;
  expect(withExamples(broken).examples).toMatchObject([{ name: 'the least that can be sent', scores: { mood: 0 } }]);
});

it('names what a homework leans on', () => {
  const named = (id: string) => homeworkNamed(catalog.find((one) => one.id === id) ?? S25);
  expect(named('S56')).toEqual(['S55']);
  expect(named('S20')).toContain('S59');
  expect(named('S25')).toEqual([]);
});
