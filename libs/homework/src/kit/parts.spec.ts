import * as fc from 'fast-check';
import { catalog, S25, S55, S56 } from '../catalog';
import { draftSchema } from './answers';
import { describe as inWords, nameOf } from './describe';
import { extremeAnswers } from './extremes';
import type { Answers } from './fields';
import { hintsFor } from './hints';
import { initialAnswers, pages } from './pages';
import { ceilingOf, mergeParts, splitIntoParts, suggestedAudiences } from './parts';
import { scoreAnswers } from './scores';
import { S15, S44 } from '../catalog';

const evening = {
  category: 'communication',
  text: 'No hard talks after ten',
  whose: 'mine',
  if_crossed: 'I name a time tomorrow',
  status: 'draft',
  review_on: '2026-02-01',
};

describe('parts', () => {
  it('split a check-in into numbers and words', () => {
    expect(splitIntoParts(S25, { mood: 5, trust: null, note: 'A calm talk' })).toEqual({
      ratings: { mood: 5, trust: null },
      note: { note: 'A calm talk' },
    });
  });

  it('come together again to exactly what was written, whatever was left out', () => {
    const drafts = fc.constantFrom(...catalog).chain((homework) => {
      const full = extremeAnswers(homework, 'largest', '2026-01-15');
      return fc
        .subarray(Object.keys(full))
        .map((names) => ({ homework, answers: Object.fromEntries(names.map((name) => [name, full[name]])) as Answers }));
    });
    fc.assert(
      fc.property(drafts, ({ homework, answers }) => {
        const parts = splitIntoParts(homework, answers);
        expect(Object.keys(parts)).toEqual(Object.keys(homework.parts));
        expect(mergeParts(parts)).toEqual(answers);
        expect(draftSchema(homework).parse(answers)).toEqual(answers);
      }),
    );
  });

  it('have ceilings: numbers of a check-in reach a report only as a trend, its words never', () => {
    expect([ceilingOf(S25, 'ratings').report, ceilingOf(S25, 'note').report]).toEqual(['aggregate', 'never']);
    expect(() => ceilingOf(S25, 'constructor')).toThrow('S25 has no part "constructor"');
  });

  it('are suggested for sharing only once a boundary is proposed', () => {
    expect(suggestedAudiences(S55, 'boundary', evening)).toEqual([]);
    expect(suggestedAudiences(S55, 'boundary', { ...evening, status: 'proposed' })).toEqual(['counselor', 'partner']);
  });
});

describe('answers in words', () => {
  it('read as a person would say them', () => {
    const rows = inWords(S25, { mood: 7, trust: null, note: 'A calm talk' }, { role: 'hurt' });
    expect(rows.map(({ label, value }) => [label, value])).toEqual([
      ['How is your mood?', '7 of 10'],
      ['How much do you trust your partner today?', 'skipped'],
      ['Anything you want to add?', 'A calm talk'],
    ]);
    expect(inWords(S15, { i_feel: ['worried', 'left_out'] })[0]?.value).toBe('worried, left out');
    expect(inWords(S44, { cycles: 6, completed: true, hold_off: true }).map(({ value }) => value)).toEqual([
      '6 rounds',
      'Yes, leave it out',
      'Yes',
    ]);
  });

  it('show one part only when asked for one', () => {
    expect(inWords(S55, evening, {}, 'response').map(({ field }) => field)).toEqual(['if_crossed']);
  });

  it('use the formats and names of the reader, and tell nothing of an entry the reader may not see', () => {
    const answers = {
      boundaries: [
        { boundary: 'a', respected: 'na', still_fits: 'keep' },
        { boundary: 'b', respected: 'no', still_fits: 'change' },
      ],
    };
    const rows = inWords(S56, answers, { lookup: (id) => (id === 'a' ? 'No hard talks after ten' : undefined) });
    expect(rows.map(({ path, label, value }) => `${path} | ${label} | ${value}`)).toEqual([
      'boundaries.0.boundary | Boundary 1: Boundary | No hard talks after ten',
      'boundaries.0.respected | Boundary 1: Was it respected? | Does not apply',
      'boundaries.0.still_fits | Boundary 1: Does it still fit? | Keep it',
      'boundaries.1.boundary | Boundary 2: Boundary | an entry',
      'boundaries.1.respected | Boundary 2: Was it respected? | No',
      'boundaries.1.still_fits | Boundary 2: Does it still fit? | Change it',
    ]);
    expect(inWords(S55, evening, { formatDate: (iso) => iso.split('-').reverse().join('.') }).at(-1)?.value).toBe('01.02.2026');
  });

  it('name a list entry by its own words', () => {
    expect([nameOf(S55, evening), nameOf(S55, {}), nameOf(S25, { mood: 3 })]).toEqual([
      'No hard talks after ten',
      'Boundary list',
      'Check-in',
    ]);
  });

  it('name an entry by what was chosen, in words', () => {
    const byKind = { ...S55, list: { name: 'category' } } as const;
    expect(nameOf(byKind, evening)).toBe('How we talk');
  });
});

describe('scores', () => {
  it('take what was skipped or not shared as missing, not as zero', () => {
    expect(scoreAnswers(S25, { mood: 0, trust: null })).toEqual({ mood: 0, trust: null, safety: null, connection: null, hope: null });
    expect(scoreAnswers(S44, { cycles: 6, before: 8, after: 5 })).toEqual({ rounds: 6, change: -3 });
  });
  it('of every kind', () => {
    const scores = {
      mean: { kind: 'mean', fields: ['a', 'b', 'c'], label: 'Mean' },
      sum: { kind: 'sum', fields: ['a', 'b', 'c'], label: 'Sum' },
      none: { kind: 'mean', fields: ['c'], label: 'None' },
      yes: { kind: 'value', field: 'd', label: 'Yes' },
      count: { kind: 'count', field: 'e', label: 'Count' },
    } as const;
    expect(scoreAnswers({ scores }, { a: 4, b: 1, c: null, d: true, e: ['x', 'y'] })).toEqual({
      mean: 2.5,
      sum: 5,
      none: null,
      yes: 1,
      count: 2,
    });
  });
});

describe('wording hints', () => {
  const found = (text: string, field = 'because') => hintsFor(S15, field, text).map(({ start, end }) => text.slice(start, end));
  it('find blame where it stands, in any letters', () => {
    expect(found('You always leave, and YOU NEVER say so')).toEqual(['You always', 'YOU NEVER']);
    expect(found('I feel that you do not care and you make me angry')).toEqual(['I feel that you', 'you make me']);
    expect(found('I feel like you left')).toEqual(['I feel like you']);
    expect(found('When you came home late', 'when')).toEqual([]);
  });
  it('notice a password before it is written down (SA-20)', () => {
    expect(hintsFor(S55, 'text', 'My PIN: 1234').map(({ start, end }) => [start, end])).toEqual([[3, 7]]);
    expect(hintsFor(S55, 'text', 'We ask before using a password of the other')).toEqual([]);
  });
  it('leave kind sentences and fields without hints alone', () => {
    expect([found('I feel sad when you are away'), found('you always', 'i_feel'), found('you always', 'nothing')]).toEqual([[], [], []]);
  });
});

describe('screens', () => {
  it('ask one question each in an exercise, and a few together in a check-in', () => {
    expect(pages(S15).map(({ title }) => title)).toEqual([
      'What happened?',
      'What did you feel?',
      'Why does it matter to you?',
      'What do you need?',
    ]);
    expect(pages(S25, 'involved').map(({ fields }) => fields.map(({ key }) => key))).toEqual([
      ['mood', 'trust', 'safety', 'connection', 'hope'],
      ['word', 'note'],
    ]);
  });
  it('give a renderer all it needs', () => {
    const [, feelings] = pages(S15);
    const [field] = feelings?.fields ?? [];
    if (field?.kind !== 'choices') throw new Error('the second question has choices');
    expect([field.options[0], field.groups[0]?.label, field.max]).toEqual([{ value: 'calm', label: 'calm' }, 'Warm', 6]);
    const [group] = pages(S56)[0]?.fields ?? [];
    if (group?.kind !== 'group') throw new Error('the review asks per boundary');
    expect([group.fields.map(({ kind }) => kind), group.perEntryOf?.homework]).toEqual([['reference', 'choice', 'choice'], 'S55']);
    expect(initialAnswers(S44)).toEqual({ cycles: 6, hold_off: false });
  });
});
