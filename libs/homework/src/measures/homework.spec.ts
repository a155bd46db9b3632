import { createHash } from 'node:crypto';
import { findHomework, library } from '../library';
import * as kit from '../kit';
import { measureAnswers, itemAnswers, measureHomework, nameless } from './homework';
import { blankItems, itemsProblems, parseItems } from './items';
import { measureHomeworks, permittedHomeworks } from './published';
import { CSI4 } from './CSI4';
import { HARK } from './HARK';
import { PCL5 } from './PCL5';
import { PHQ8 } from './PHQ8';
import { PHQ9 } from './PHQ9';
import { scoreItems } from './scoring';
import { SR } from './SR';

const today = '2026-11-22';

it('offers these to every clinic, and these to one that has leave', () => {
  expect(measureHomeworks.map(({ id }) => id)).toEqual(['PHQ8', 'PHQ9', 'PHQ4', 'GAD7', 'PCL5', 'SR']);
  expect(permittedHomeworks.map(({ id }) => id)).toEqual(['IESR', 'CSI4', 'CSI16', 'CSI32', 'KMSS', 'RAS', 'TRUST', 'DTS', 'TRIM18']);
  expect(library().map(({ id }) => id)).toEqual(expect.arrayContaining(['PHQ8', 'SR', 'S25']));
  expect(library().map(({ id }) => id)).not.toContain('PHQ9');
  expect(findHomework('CSI16', 1)?.fields['q1']).toMatchObject({ label: 'Question 1' });
  expect([findHomework('PHQ8', 1)?.kind, findHomework('PHQ9'), findHomework('CSI16')]).toEqual(['measure', undefined, undefined]);
});

describe.each([...measureHomeworks, ...permittedHomeworks].map((homework) => [homework.id, homework] as const))('%s', (id, homework) => {
  it('is a sound definition that survives JSON', () => {
    expect(kit.definitionProblems(homework)).toEqual([]);
    expect(JSON.parse(JSON.stringify(homework))).toEqual(homework);
  });

  it('is what was published', () => {
    expect(createHash('sha256').update(kit.canonicalJson(homework)).digest('hex').slice(0, 12)).toBe(golden[id]);
  });

  it.each(homework.examples.map((example) => [example.name, example] as const))('takes "%s"', (_, { answers, scores }) => {
    expect(kit.problems(homework, answers, undefined, { today })).toEqual([]);
    expect(kit.scoreAnswers(homework, answers)).toEqual(scores);
  });

  it.each(['smallest', 'largest'] as const)('stays valid at its %s', (size) => {
    expect(kit.problems(homework, kit.extremeAnswers(homework, size, today), undefined, { today })).toEqual([]);
  });

  it('never lets the partner read, and calls no empty work done', () => {
    expect(Object.values(homework.parts).map(({ ceiling }) => [ceiling.counselor, ceiling.partner])).toEqual([[true, false]]);
    expect(kit.isEmpty(homework, {})).toBe(true);
  });

  it('names no diagnosis to anybody', () => {
    expect(
      Object.values(kit.textsOf(homework)).filter((text) => /ptsd|post-?traumatic|diagnosis of|provisional|cured|victim/i.test(text)),
    ).toEqual([]);
  });
});

it('asks one question per page, each with the printed line, each to be left out', () => {
  const phq = measureHomework(PHQ8);
  const pages = kit.pages(phq);
  expect(pages.map(({ title }) => title).slice(0, 2)).toEqual([
    'Little interest or pleasure in doing things',
    'Feeling down, depressed, or hopeless',
  ]);
  expect(pages).toHaveLength(9);
  expect(pages[0]?.fields[0]).toMatchObject({
    optional: true,
    help: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  });
  expect(kit.problems(phq, { q2: 'n1' })).toEqual([]);
});

it('reads entries back as the numbers they are', () => {
  const answers = measureAnswers([2, 2, 1, null, 0, 3, 1, 0]);
  expect(answers).toEqual({ q1: 'n2', q2: 'n2', q3: 'n1', q5: 'n0', q6: 'n3', q7: 'n1', q8: 'n0' });
  expect(itemAnswers(PHQ8, answers)).toEqual([2, 2, 1, null, 0, 3, 1, 0]);
  expect(itemAnswers(PHQ8, { q1: 'n2', q2: 'x', q3: 4, difficulty: 'n3' })).toEqual([2, null, null, null, null, null, null, null]);
  expect(scoreItems(PHQ8, itemAnswers(PHQ8, { ...measureAnswers([1, 1, 1, 1, 1, 1, 1, 1]), difficulty: 'n3' })).total).toBe(8);
});

it('says the words of an answer in reviews', () => {
  expect(kit.describe(measureHomework(PHQ8), { q2: 'n3' }).map(({ label, value }) => [label, value])).toEqual([
    ['Feeling down, depressed, or hopeless', 'Nearly every day'],
  ]);
});

it('has no homework without items', () => {
  expect(() => measureHomework(CSI4)).toThrow('CSI4 has no items here');
});

it('keeps the form of the PHQ-9 ready, though nobody can be given it yet', () => {
  expect(kit.definitionProblems(measureHomework(PHQ9))).toEqual([]);
});

it('warns before the questions on stress reactions and offers a stop', () => {
  expect(measureHomework(PCL5)).toMatchObject({
    title: 'Stress reactions',
    hard: true,
    contentNote: expect.stringContaining('stop whenever you like'),
  });
});

describe('items that a clinic enters', () => {
  const scale = Array.from({ length: 6 }, (_, value) => ({ value, label: `answer ${value}` }));
  const first = Array.from({ length: 7 }, (_, value) => ({ value, label: `answer ${value}` }));
  const items = [{ text: 'One?', options: first }, { text: 'Two?' }, { text: 'Three?' }, { text: 'Four?' }];

  it('become homework when they fit', () => {
    const raw = { stem: 'Please choose.', options: scale, items };
    expect(itemsProblems(CSI4, raw)).toEqual([]);
    const homework = measureHomework(CSI4, parseItems(raw));
    expect(kit.definitionProblems(homework)).toEqual([]);
    expect(kit.pages(homework).map(({ title }) => title)).toEqual(['One?', 'Two?', 'Three?', 'Four?']);
    const shape = (one: kit.Homework) =>
      Object.entries(one.fields).map(([key, field]) => [key, 'options' in field ? Object.keys(field.options) : []]);
    expect(shape(homework)).toEqual(shape(measureHomework(CSI4, nameless(CSI4))));
  });

  it('begin as an empty form of the right shape', () => {
    const { options, items: blank } = blankItems(CSI4);
    expect([options.length, blank.map((item) => item.options?.length)]).toEqual([6, [7, undefined, undefined, undefined]]);
    const filled = { options: scale, items: blank.map((item) => ({ text: 'Words', ...(item.options && { options: first }) })) };
    expect(itemsProblems(CSI4, filled)).toEqual([]);
  });

  it('are told what is wrong where', () => {
    expect(itemsProblems(CSI4, { options: scale, items: items.slice(1) })).toEqual([
      { path: ['items'], message: 'CSI-4 has 4 items; these are 3' },
    ]);
    expect(itemsProblems(CSI4, { options: scale, items: items.map(({ text }) => ({ text })) })).toEqual([
      { path: ['items', 0, 'options'], message: 'item 1 needs one answer for each number from 0 to 6' },
    ]);
    expect(itemsProblems(CSI4, { options: scale, items: [{ text: '' }, 7], more: 1 }).map(({ path }) => path)).toEqual([
      ['items', 0, 'text'],
      ['items', 1],
      [],
    ]);
    expect(itemsProblems(HARK, 'no items')).toHaveLength(1);
  });
});

it('rates a session without cut-offs, and flags quietly when somebody did not feel safe', () => {
  expect(SR.flags).toEqual([{ kind: 'rating', when: { field: 'felt_safe', is: [0, 1, 2, 3, 4] } }]);
  const [flag] = SR.flags ?? [];
  expect([4, 5, null].map((felt_safe) => flag && kit.holds(flag.when, { felt_safe }))).toEqual([true, false, false]);
  expect(Object.values(kit.textsOf(SR)).some((text) => /cut-?off|norm|score/i.test(text))).toBe(false);
});

/** First characters of the hash of each published definition: it never changes, a better one is a new version. */
const golden: Readonly<Record<string, string>> = {
  PHQ8: 'f84d5df03352',
  PHQ9: '28699f36d4ea',
  PHQ4: '69409bedf877',
  GAD7: '06cc83fe46d0',
  PCL5: 'eaf90f1284e5',
  SR: '504525693ae2',
  IESR: 'ef55fabf0f4a',
  CSI4: 'dcdb65f590cc',
  CSI16: '8191b71f34f7',
  CSI32: 'd601cea5e5c7',
  KMSS: '7ae1b1c4e0ca',
  RAS: '8cece477b4fb',
  TRUST: 'a6ddc166c796',
  DTS: 'ff4b4d70f741',
  TRIM18: '153dc5e5ecc9',
};
