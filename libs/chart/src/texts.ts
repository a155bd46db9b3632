import { markTexts } from './marks';
import { perLanguage } from './per-language';

/** A text with a form per plural of its language; `other` always stands. `{n}` is the number. */
export type Plural = Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>> & { other: string };

const plurals = perLanguage((language) => new Intl.PluralRules(language));
const wholes = perLanguage((language) => new Intl.NumberFormat(language));
const lists = perLanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }));

/** Puts values into `{name}` places; an unknown place stays as it is, so that a slip in a translation is seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The plural form of the language for `n`, filled in. */
export const count = (text: Plural, n: number, language: string): string =>
  fill(text[plurals(language).select(n)] ?? text.other, { n: wholes(language).format(n) });

/** A list as the language writes it: `trust, safety and hope`. */
export const list = (items: readonly string[], language: string): string => lists(language).format(items);

/** English words of F1. */
export const homeworkDoneTexts = {
  title: 'Homework done',
  sentence: 'Homework due from {from} to {to}: {partners}.',
  partner: '{label} did {done} of {due}',
  in_time: 'In time',
  late: 'Later, before the next session',
  after: 'After the next session',
  open: 'Not done yet',
  head: { partner: 'Partner', due: 'Due', done: 'Done' },
  caption: 'Homework due from {from} to {to}',
};
export type HomeworkDoneTexts = typeof homeworkDoneTexts;

/** English words of F2. */
export const coreTrendTexts = {
  title: 'Check-ins over time',
  sentence: '{measures} from 0 to 10, from {from} to {to}: {partners}. Each line is the middle value of the last {span}.',
  partner: '{label}, {entries}',
  entries: { one: '{n} entry', other: '{n} entries' } as Plural,
  measure: { mood: 'Mood', trust: 'Trust', safety: 'Feeling safe', connection: 'Connection', hope: 'Hope' },
  mark: markTexts,
  span: { 7: 'seven days', 14: 'two weeks', 28: 'four weeks' },
  head: {
    start: { 7: 'Week from', 14: 'Two weeks from', 28: 'Four weeks from' },
    measure: 'About',
    value: '{label}: middle value (entries)',
    marks: { 7: 'That week', 14: 'In these weeks', 28: 'In these weeks' },
  },
  none: '–',
  cell: '{value} ({n})',
  caption: {
    7: 'Middle value of each week and number of entries, {from} to {to}',
    14: 'Middle value of every two weeks and number of entries, {from} to {to}',
    28: 'Middle value of every four weeks and number of entries, {from} to {to}',
  },
};
export type CoreTrendTexts = typeof coreTrendTexts;

/** English words of F10. */
export const boundaryGridTexts = {
  title: 'Boundaries, month by month',
  sentence: 'How far each boundary was respected, in the words of the person who looked back, from {from} to {to}: {answers}.',
  answers: { one: '{n} answer', other: '{n} answers' } as Plural,
  answer: { always: 'Always', mostly: 'Mostly', sometimes: 'Sometimes', no: 'No', na: 'Not needed' },
  head: { boundary: 'Boundary', by: 'Answered by' },
  /** In place of a boundary whose words are not shared. */
  unnamed: 'A boundary',
  none: '–',
  caption: 'Answers by boundary and month, {from} to {to}',
};
export type BoundaryGridTexts = typeof boundaryGridTexts;
