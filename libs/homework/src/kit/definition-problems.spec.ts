import { createHash } from 'node:crypto';
import { catalog, S15, S25, S44, S55, S83 } from '../catalog';
import { measureHomeworks } from '../measures';
import { canonicalJson } from './canonical';
import { definitionProblems } from './definition-problems';
import type { Homework } from './homework';
import { mapTexts, textsOf } from './texts';

const hash = (homework: Homework) => createHash('sha256').update(canonicalJson(homework)).digest('hex');
const field = (more: object) => ({ ...S83, fields: { read: { ...S83.fields.read, ...more } } }) as unknown as Homework;

describe('a definition that comes as data', () => {
  it.each<[string, Homework, string]>([
    ['a field in no part', { ...S83, parts: { read: { ...S83.parts.read, fields: [] } } }, 'field read is in 0 parts'],
    [
      'a part with a missing field',
      { ...S83, parts: { read: { ...S83.parts.read, fields: ['read', 'gone'] } } } as unknown as Homework,
      'a part names "gone", which is no field',
    ],
    [
      'a suggestion above the ceiling',
      { ...S83, sharing: { read: { audiences: ['partner'] } } },
      'part read suggests partner above its ceiling',
    ],
    [
      'a score on words',
      { ...S25, scores: { ...S25.scores, hope: { kind: 'value', field: 'note', label: 'Hope' } } },
      'score hope cannot read "note"',
    ],
    [
      'a figure without its score',
      { ...S83, figures: [{ figure: 'F2', scores: ['mood'] }] } as unknown as Homework,
      'figure F2 names the missing score "mood"',
    ],
    [
      'a condition on a later field',
      field({ showIf: { field: 'read', is: [true] } }),
      'field read: a condition reads "read", which is not asked before',
    ],
    ['a broken hint', field({ hints: [{ pattern: '(', message: 'm' }] }), 'field read: hint "(" is no regular expression'],
    [
      'a rule on a missing field',
      { ...S83, rules: [{ kind: 'oneOf', fields: ['a'], message: 'm' }] } as unknown as Homework,
      'rule oneOf reads "a"',
    ],
    ['an empty text', { ...S83, aim: ' ' }, 'the text aim is empty'],
    ['a timer without a pace', { ...S83, kind: 'timer' }, 'a timer, and only a timer, has a pace or turns'],
    ['a page with a field twice', { ...S83, pages: [{ title: 't', fields: ['read', 'read'] }] }, 'field read is on two pages'],
    [
      'options outside their groups',
      { ...S15, fields: { ...S15.fields, i_feel: { ...S15.fields.i_feel, groups: [] } } } as unknown as Homework,
      'field i_feel: its groups do not hold every option once',
    ],
    [
      'a list of unnamed entries',
      { ...S55, list: { name: 'review_on' } } as unknown as Homework,
      'the entries of the list are named by no words',
    ],
  ])('is refused for %s', (_, homework, problem) => {
    expect(definitionProblems(homework)).toContain(problem);
  });
});

describe('texts of a definition', () => {
  it('have stable keys, each side’s wording included', () => {
    const texts = textsOf(S25);
    expect([texts['fields.trust.label.hurt'], texts['fields.mood.low'], texts['parts.note.label'], texts['pages.0.title']]).toEqual([
      'How much do you trust your partner today?',
      'very low',
      'Your words',
      'How is it today?',
    ]);
    expect(textsOf(S55)['fields.category.options.money']).toBe('Money');
    expect(textsOf(S44)['pace.steps.0.label']).toBe('Breathe in');
    expect(textsOf(S55)['exampleAnswer.text']).toBe('We do not have hard talks after ten in the evening.');
  });

  it('are found by meaning, also when a field is called like one', () => {
    const odd = { ...S83, fields: { options: S83.fields.read, label: S55.fields.whose } } as unknown as Homework;
    expect(Object.keys(textsOf(odd)).filter((key) => key.startsWith('fields'))).toEqual(
      ['options.label', 'options.yes', 'options.no', 'label.label', 'label.options.mine', 'label.options.ours', 'label.help'].map(
        (key) => `fields.${key}`,
      ),
    );
  });

  it('are every sentence of the whole library: nothing is said that cannot be translated', () => {
    /** A pattern is no sentence, nor are a field called `length` or a section of an article. */
    const isSentence = (path: string, words: string) => /\s/.test(words) && !/\.pattern$|^source\.codes\./.test(path);
    const sentences = (node: unknown, path: string): string[] =>
      typeof node === 'string'
        ? [path].filter(() => isSentence(path, node))
        : Object.entries(node ?? {}).flatMap(([key, inner]) => sentences(inner, path === '' ? key : `${path}.${key}`));
    const unreached = [...catalog, ...measureHomeworks].flatMap(({ examples: _, ...definition }) => {
      const known = textsOf(definition as Homework);
      return sentences(definition, '').flatMap((path) => (path in known ? [] : [`${definition.id} ${path}`]));
    });
    expect(unreached).toEqual([]);
  });

  it('are all that a translation can change', () => {
    const turned = mapTexts(S55, (key, text) => `${key}: ${text}`);
    expect(turned.fields.text).toMatchObject({ kind: 'text', max: 300, label: 'fields.text.label: What is your boundary?' });
    expect([turned.rules?.[1], turned.list, turned.examples]).toEqual([
      { ...S55.rules?.[1], message: `rules.1.message: ${S55.rules?.[1]?.message ?? ''}` },
      S55.list,
      S55.examples,
    ]);
  });
});

describe('the published form', () => {
  it('does not depend on the order keys were written in, nor on examples', () => {
    expect(hash(Object.fromEntries(Object.entries(S15).reverse()) as unknown as Homework)).toBe(hash(S15));
    expect(hash({ ...S15, examples: [] })).toBe(hash(S15));
  });
  it('does depend on every word and on the order of questions', () => {
    expect(hash({ ...S15, title: 'I-statements' })).not.toBe(hash(S15));
    expect(hash({ ...S25, fields: Object.fromEntries(Object.entries(S25.fields).reverse()) } as unknown as Homework)).not.toBe(hash(S25));
  });
});
