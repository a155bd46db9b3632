import { defineHomework } from './define-homework';
import type { AnswersOf } from './fields';
import type { Homework } from './homework';

const open = { counselor: true, partner: true, report: 'full' } as const;
const head = {
  id: 'S99',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'form',
  roles: 'both',
  title: 't',
  summary: 's',
  intro: 'i',
  aim: 'a',
  notFor: 'n',
  howToIntroduce: 'h',
  debrief: 'd',
  source: { codes: ['A.talkH'], words: 'w' },
  minutes: 1,
  stage: 1,
  gate: false,
  schedule: { suggested: 'once', default: { kind: 'once' } },
} as const;
const fields = {
  mood: { kind: 'rating', min: 0, max: 10, low: 'low', high: 'high', label: 'Mood' },
  note: { kind: 'text', max: 40, optional: true, label: 'Note' },
} as const;
const rest = { scores: {}, figures: [], examples: [] } as const;
const sharing = { all: { audiences: [] } } as const;

describe('what does not compile', () => {
  it('a homework that says everything does', () => {
    const homework = defineHomework({
      ...head,
      fields,
      sharing,
      parts: { all: { label: 'All', fields: ['mood', 'note'], ceiling: open } },
      scores: { mood: { kind: 'value', field: 'mood', label: 'Mood' } },
      figures: [{ figure: 'F2', scores: ['mood'] }],
      examples: [{ name: 'skipped', answers: { mood: null }, scores: { mood: null } }],
    });
    const erased: Homework = homework;
    const answers: AnswersOf<typeof homework.fields> = { mood: 3 };
    // @ts-expect-error a rating is a number
    const wrong: AnswersOf<typeof homework.fields> = { mood: 'three' };
    expect([erased.id, answers.mood, wrong.note]).toEqual(['S99', 3, undefined]);
  });

  it('a score that reads a missing field', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing,
      parts: { all: { label: 'All', fields: ['mood', 'note'], ceiling: open } },
      // @ts-expect-error there is no field "trust"
      scores: { trust: { kind: 'value', field: 'trust', label: 'Trust' } },
    });
  });

  it('a figure that names a missing score', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing,
      parts: { all: { label: 'All', fields: ['mood', 'note'], ceiling: open } },
      // @ts-expect-error there is no score "mood"
      figures: [{ figure: 'F2', scores: ['mood'] }],
    });
  });

  it('a part that names a missing field', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing,
      // @ts-expect-error there is no field "trust"
      parts: { all: { label: 'All', fields: ['mood', 'note', 'trust'], ceiling: open } },
    });
  });

  it('a field in no part', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing,
      // @ts-expect-error "note" is in no part
      parts: { all: { label: 'All', fields: ['mood'], ceiling: open } },
    });
  });

  it('a field in two parts', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing: { all: { audiences: [] }, more: { audiences: [] } },
      // @ts-expect-error "note" is in both parts
      parts: { all: { label: 'All', fields: ['mood', 'note'], ceiling: open }, more: { label: 'More', fields: ['note'], ceiling: open } },
    });
  });

  it('a part without its ceiling, or with half of one', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing,
      // @ts-expect-error the ceiling is missing
      parts: { all: { label: 'All', fields: ['mood', 'note'] } },
    });
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing,
      // @ts-expect-error the report ceiling is missing
      parts: { all: { label: 'All', fields: ['mood', 'note'], ceiling: { counselor: true, partner: true } } },
    });
  });

  it('a part without its sharing suggestion', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      parts: { all: { label: 'All', fields: ['mood', 'note'], ceiling: open } },
      // @ts-expect-error nothing is said about sharing "all"
      sharing: {},
    });
  });

  it('an example with a wrong answer or without its expected score', () => {
    defineHomework({
      ...head,
      ...rest,
      fields,
      sharing,
      parts: { all: { label: 'All', fields: ['mood', 'note'], ceiling: open } },
      scores: { mood: { kind: 'value', field: 'mood', label: 'Mood' } },
      // @ts-expect-error the expected value of "mood" is missing
      examples: [{ name: 'one', answers: { mood: 3 }, scores: {} }],
    });
  });
});
