import * as fc from 'fast-check';
import { catalog, S15, S25, S44, S55, S56, S83 } from '../catalog';
import { answersSchema, draftSchema, problems } from './answers';
import type { Fields } from './fields';
import { isEmpty } from './tidy';

const today = '2026-01-15';
const said = (form: Parameters<typeof problems>[0], answers: unknown) =>
  problems(form, answers, undefined, { today }).map(({ path, message }) => `${path.join('.')}: ${message}`);

const boundary = {
  category: 'digital',
  text: 'Phones stay in the hall',
  whose: 'mine',
  if_crossed: 'I put mine away',
  status: 'agreed',
  review_on: '2026-02-01',
};
const reference = '3F1C2A10-8F4E-4A53-9C56-0F6D2B7F9A01';

describe('submitting', () => {
  it('asks for each answer in its own words', () => {
    expect(said(S15, { when: 'You came home late', i_feel: [], because: '   ' })).toEqual([
      'i_feel: Please choose at least one.',
      'because: Please write something here.',
      'i_need: Please write something here.',
    ]);
    expect(said(S25, { mood: 11, trust: 2.5, safety: '4' })).toEqual([
      'mood: Please enter a whole number from 0 to 10.',
      'trust: Please enter a whole number from 0 to 10.',
      'safety: Please enter a whole number from 0 to 10.',
      'connection: Please choose a number, or skip this one.',
    ]);
  });

  it('takes a tap that asks nothing, such as a signal, and nothing beside it', () => {
    expect(said({ fields: {} }, {})).toEqual([]);
    expect(said({ fields: {} }, { why: 'late' })).toEqual([': There is no question called “why”.']);
  });

  it('keeps a skipped rating as null, never as zero', () => {
    expect(answersSchema(S25).parse({ mood: null, trust: 0, safety: 4, connection: 4, word: '' })).toEqual({
      mood: null,
      trust: 0,
      safety: 4,
      connection: 4,
    });
  });

  it('refuses empty work, also when every rating was skipped', () => {
    expect(said(S25, { mood: null, trust: null, safety: null, connection: null })).toEqual([
      ': There is nothing here yet. Answer what you like, or leave it for another day.',
    ]);
    expect(isEmpty(S44, { cycles: 6, hold_off: false, before: null })).toBe(true);
    expect(isEmpty(S44, { cycles: 6, completed: true })).toBe(false);
  });

  it('refuses unknown names, wrong shapes and options that are not there', () => {
    expect(said(S83, { read: true, admin: true })).toEqual([': There is no question called “admin”.']);
    expect(said(S83, JSON.parse('{"read": true, "__proto__": {"read": true}}'))).toEqual([': There is no question called “__proto__”.']);
    expect(said(S83, null)).toEqual([': This answer has the wrong form.']);
    expect(said(S15, { when: 'x', i_feel: ['worried', 'constructor'], because: 'x', i_need: ['x'] })).toEqual([
      'i_feel.1: Please choose one of the answers shown.',
      'i_need: This answer has the wrong form.',
    ]);
    expect(said(S15, { when: 'x', i_feel: ['sad', 'sad'], because: 'x', i_need: 'x' })).toEqual(['i_feel: One answer is chosen twice.']);
  });

  it('takes a card as read only when it was', () => {
    expect(said(S83, { read: false })).toEqual(['read: Come back to this card whenever you like.']);
  });
});

describe('a boundary', () => {
  it('of one’s own needs nobody’s approval', () => {
    expect(said(S55, boundary)).toEqual([]);
  });
  it('that is “ours” cannot be set to agreed by one person alone', () => {
    expect(said(S55, { ...boundary, whose: 'ours' })).toEqual([
      'status: A boundary that is “ours” is agreed when you have both signed it. Choose “Proposed” for now.',
    ]);
    expect(said(S55, { ...boundary, whose: 'ours', status: 'proposed' })).toEqual([]);
  });
  it('is looked at again within 90 days', () => {
    expect(said(S55, { ...boundary, review_on: '2026-04-15' })).toEqual([]);
    expect(said(S55, { ...boundary, review_on: '2026-04-16' })).toEqual(['review_on: Please choose a day within the next 90 days.']);
    expect(said(S55, { ...boundary, review_on: '2026-02-30' })).toEqual(['review_on: Please enter a real date, such as 2026-03-14.']);
  });
  it('names every problem at once, in the order of the form', () => {
    expect(
      said(S55, { ...boundary, text: 'x'.repeat(301), whose: 'ours', if_crossed: undefined }).map((line) => line.split(':')[0]),
    ).toEqual(['text', 'if_crossed', 'status']);
  });
});

describe('a review of boundaries', () => {
  const item = { boundary: reference, respected: 'mostly', still_fits: 'keep' };
  it('points at the item and question that lack an answer', () => {
    expect(said(S56, { boundaries: [item, { boundary: 'mine', respected: 'mostly' }] })).toEqual([
      'boundaries.1.boundary: Please choose one from the list.',
      'boundaries.1.still_fits: Please choose one.',
    ]);
    expect(said(S56, {})).toEqual(['boundaries: Please add at least one.']);
    expect(said(S56, { boundaries: Array.from({ length: 41 }, () => item) })).toEqual([
      'boundaries: There is room for 40. Please take some out.',
    ]);
  });
  it('leaves out blank rows at the end and writes ids one way', () => {
    expect(answersSchema(S56).parse({ boundaries: [item, {}, { boundary: '' }] })).toEqual({
      boundaries: [{ ...item, boundary: reference.toLowerCase() }],
    });
  });
});

describe('conditions and roles', () => {
  const fields = {
    contact: { kind: 'choice', label: 'Was there contact?', options: { none: 'None', some: 'Some' } },
    what: { kind: 'text', max: 100, label: 'What did you do?', showIf: { field: 'contact', isNot: ['none'] } },
    told: {
      kind: 'choices',
      label: 'Whom did you tell?',
      options: { partner: 'Partner', counselor: 'Counselor' },
      min: 2,
      showIf: { field: 'what', answered: true },
    },
    patience: { kind: 'rating', min: 0, max: 10, low: 'easy', high: 'hard', label: 'How hard was patience?', onlyFor: 'involved' },
  } as const satisfies Fields;
  const form = { fields };

  it('ask for what is shown, and leave out what is hidden, down the chain', () => {
    expect(problems(form, { contact: 'some' }, 'hurt').map(({ field }) => field)).toEqual(['what']);
    expect(problems(form, { contact: 'some', what: 'I left' }, 'hurt').map(({ message }) => message)).toEqual([
      'Please choose at least 2.',
    ]);
    expect(answersSchema(form, 'hurt').parse({ contact: 'none', what: 'I left', told: ['partner'] })).toEqual({ contact: 'none' });
  });

  it('ask each side its own questions, and both of someone who holds both roles', () => {
    expect(problems(form, { contact: 'none' }, 'involved').map(({ field }) => field)).toEqual(['patience']);
    expect(problems(form, { contact: 'none' }, 'both').map(({ field }) => field)).toEqual(['patience']);
    expect(problems(form, { contact: 'none', patience: 3 }, 'hurt').map(({ message }) => message)).toEqual([
      'There is no question called “patience”.',
    ]);
  });
});

describe('a draft', () => {
  it('may be incomplete, but never of the wrong type or too long', () => {
    expect(draftSchema(S55).parse({ category: 'digital', text: '', review_on: null })).toEqual({ category: 'digital' });
    expect(draftSchema(S56).parse({ boundaries: [{ boundary: reference }, {}] })).toEqual({
      boundaries: [{ boundary: reference.toLowerCase() }, {}],
    });
    expect(draftSchema(S55).safeParse({ category: 'sport' }).success).toBe(false);
    expect(draftSchema(S55).safeParse({ nonsense: 1 }).success).toBe(false);
  });

  it('never makes a schema throw, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalog),
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        fc.anything(),
        (homework, whole, one) => {
          for (const sent of [whole, ...Object.keys(homework.fields).map((name) => ({ [name]: one }))]) {
            draftSchema(homework).safeParse(sent);
            problems(homework, sent, 'hurt', { today });
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
