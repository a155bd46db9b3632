import { defineHomework } from '../kit';
import { S28 } from './S28';

/** Planning a hard talk. Beside version 1 it asks afterwards whether the talk was held, so that plans and talks can be seen side by side. */
export const S28v2 = defineHomework({
  ...S28,
  version: 2,
  fields: {
    ...S28.fields,
    held: {
      kind: 'yesNo',
      optional: true,
      label: 'Was the talk held?',
      help: 'Come back afterwards to say so. Not to have it is an answer too.',
      yes: 'Yes',
      no: 'Not yet, or not at all',
    },
  },
  pages: [
    { title: 'The talk', fields: ['topic', 'goal', 'first_sentence'] },
    { title: 'In you', fields: ['my_part', 'worst_fear'] },
    { title: 'When to stop', fields: ['good_enough_result', 'held'] },
  ],
  parts: {
    plan: {
      label: 'Your plan',
      fields: ['topic', 'goal', 'first_sentence', 'good_enough_result', 'held'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
    inner: {
      label: 'Your part and your fear',
      fields: ['my_part', 'worst_fear'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { plan: { audiences: ['counselor'] }, inner: { audiences: ['counselor'] } },
  scores: {
    planned: { kind: 'count', field: 'topic', label: 'Talks planned' },
    held: { kind: 'value', field: 'held', label: 'Talk held', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Talks planned, and those that were held', share: 'held' }],
  examples: [
    {
      name: 'asked and held',
      role: 'hurt',
      answers: {
        topic: 'One evening a week for myself',
        goal: 'ask',
        first_sentence: 'I need one evening a week to myself. Can I tell you why?',
        worst_fear: 'That it sounds like the end',
        good_enough_result: 'You know that I asked',
        held: true,
      },
      scores: { planned: 1, held: 1 },
    },
    {
      name: 'planned only',
      role: 'involved',
      answers: {
        topic: 'How I spoke on Sunday',
        goal: 'repair',
        first_sentence: 'I was sharp on Sunday. I would like to say sorry for it.',
        good_enough_result: 'I have said it and you could answer',
      },
      scores: { planned: 1, held: null },
    },
  ],
});
