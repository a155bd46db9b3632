import { S02, S14, S15, S25, S44, S55, S83 } from '@groundwork/homework';
import { asksMore } from '../api/definition-api';
import { areQuestions, landing, pageProblems, stepOfField, stepsOf } from './steps';

const today = '2026-03-04';
const titles = (steps: ReturnType<typeof stepsOf>) => steps.map((step) => (step.kind === 'page' ? step.page.title : 'exercise'));

describe('steps', () => {
  test('of an I-statement are four questions', () => {
    const steps = stepsOf(S15, 'hurt', {});
    expect(titles(steps)).toEqual(['What happened?', 'What did you feel?', 'Why does it matter to you?', 'What do you need?']);
    expect(areQuestions(steps)).toBe(true);
  });

  test('of breathing put the exercise after the rounds were chosen', () => {
    const steps = stepsOf(S44, undefined, {});
    expect(titles(steps)).toEqual(['Before you start', 'exercise', 'And now?']);
    expect(areQuestions(steps)).toBe(false);
    expect([stepOfField(steps, 'cycles'), stepOfField(steps, 'after'), stepOfField(steps, 'nothing')]).toEqual([1, 3, undefined]);
  });

  test('say what is open on them alone', () => {
    const [first, second] = stepsOf(S55, 'hurt', {});
    if (first?.kind !== 'page' || second?.kind !== 'page') throw new Error('the boundary list has two pages');
    const answers = { category: 'digital', text: 'Phones stay in the hall', whose: 'mine' };
    expect(pageProblems(first.page, S55, 'hurt', answers, today)).toEqual([]);
    expect(pageProblems(second.page, S55, 'hurt', answers, today).map(({ field }) => field)).toEqual(['if_crossed', 'status', 'review_on']);
  });
});

describe('a card', () => {
  test('asks nothing more, or a question after it was read', () => {
    expect([asksMore(S83), asksMore(S02)]).toEqual([false, true]);
    expect(titles(stepsOf(S02, 'hurt', { read: true }))).toEqual(['What stays with you?']);
    expect(landing(S02, 'hurt', { read: true }, today)).toBe(1);
  });
});

test('the strongest feeling is chosen among those that were', () => {
  const [, second] = stepsOf(S14, 'hurt', { emotions: ['sad', 'tired'] });
  const strongest = second?.kind === 'page' ? second.page.fields[0] : undefined;
  expect(strongest?.kind === 'choice' ? strongest.options.map(({ label }) => label) : []).toEqual(['sad', 'tired']);
});

describe('coming back', () => {
  test('begins at the first step when nothing was written, also with the values a form begins with', () => {
    expect(landing(S15, 'hurt', {}, today)).toBe(1);
    expect(landing(S44, undefined, { cycles: 6, hold_off: false }, today)).toBe(1);
  });

  test('lands in mid-sentence at the same question', () => {
    expect(landing(S15, 'hurt', { when: 'You came home late', i_feel: ['tired'], because: 'Waiting without a w' }, today)).toBe(3);
  });

  test('goes on after a step that is complete, but not past the last', () => {
    expect(landing(S15, 'hurt', { when: 'You came home late', i_feel: ['tired'] }, today)).toBe(3);
    expect(landing(S25, 'hurt', { mood: 6, trust: null, safety: 4, connection: 5 }, today)).toBe(2);
    expect(landing(S25, 'hurt', { mood: 6, trust: null }, today)).toBe(1);
    expect(landing(S25, 'hurt', { mood: 6, trust: null, safety: 4, connection: 5, word: 'Hopeful' }, today)).toBe(2);
  });
});
