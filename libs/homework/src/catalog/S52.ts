import { defineHomework } from '../kit';

/** One's own interests: one entry is one thing that belongs to its author alone. */
export const S52 = defineHomework({
  id: 'S52',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Something of my own',
  summary: 'Things that are yours, and the next small step.',
  intro:
    'When a relationship shakes, it helps to stand on your own feet somewhere: music, a garden, a team, learning something. It takes nothing away from the two of you. Write down what used to be yours or could become so, and one small step.',
  exampleAnswer: { interest: 'Choir', next_step: 'Ask on Wednesday whether they take new voices', by: '2026-04-15', done: false },
  aim: 'Gives each of them a part of life that does not depend on the state of the relationship.',
  notFor: 'Not as a way to stay away from home. If the time out stirs fear in the other, plan together how it is told.',
  howToIntroduce: 'Ask what they loved to do before, and what they gave up. Make the step so small that it fits into next week.',
  debrief: 'How was it to do something for themselves? Did it cost something at home? What is the next step?',
  source: { codes: ['D8', 'D6'], words: 'Strategies 6 and 8 on oneself and on closeness.' },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    interest: { kind: 'text', max: 120, label: 'What is it?' },
    next_step: { kind: 'text', max: 160, label: 'What is the next small step?' },
    by: { kind: 'date', optional: true, label: 'By when?' },
    done: { kind: 'yesNo', optional: true, label: 'Have you done it?', yes: 'Yes', no: 'Not yet' },
  },
  pages: [{ title: 'Something of your own', fields: ['interest', 'next_step', 'by', 'done'] }],
  parts: {
    interest: {
      label: 'This entry',
      fields: ['interest', 'next_step', 'by', 'done'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { interest: { audiences: ['counselor'] } },
  schedule: { suggested: 'ongoing; look at it once a month', default: { kind: 'once' }, open: true },
  scores: { done: { kind: 'value', field: 'done', label: 'Done', unit: '1 is yes' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Things of one’s own, and steps that were done', share: 'done' }],
  list: { name: 'interest' },
  examples: [
    {
      name: 'the old bicycle, done',
      role: 'hurt',
      answers: { interest: 'Cycling', next_step: 'Mend the back tyre', by: '2026-01-24', done: true },
      scores: { done: 1 },
    },
    { name: 'an idea', role: 'involved', answers: { interest: 'Drawing', next_step: 'Find the box of pencils' }, scores: { done: null } },
  ],
});
