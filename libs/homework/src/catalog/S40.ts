import { defineHomework } from '../kit';

/** Done without being asked: one entry is one thing. Whether it was noticed is the other partner's to say, if they like. */
export const S40 = defineHomework({
  id: 'S40',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'involved',
  title: 'Without being asked',
  summary: 'Write down what you did by yourself, without being asked.',
  intro:
    'What you do by yourself says more than what you do when asked. Write down such things once a week, small ones too: a call made, a shelf put up, a question asked. Do not point them out to your partner to be praised. If you share the list, they may say what they noticed.',
  exampleAnswer: { what: 'I made the doctor’s appointment for the little one', kind: 'plan' },
  aim: 'Makes initiative a habit, and shows how much of it reaches the other.',
  notFor: 'Not as a bill to be presented. Not where the hurt partner would feel obliged to thank.',
  howToIntroduce:
    'Collect three things from the last week together. Say that unnoticed ones count as much, and that sharing the list is a choice each time.',
  debrief:
    'Which of them would the other have missed if they had not happened? What kind is missing altogether? If little is noticed, ask the hurt partner in general what reaches them.',
  source: { codes: ['C23', 'C10'], words: 'Ways 10 and 23 on openness and on acting first.' },
  minutes: 3,
  stage: 1,
  gate: false,
  fields: {
    what: { kind: 'text', max: 160, label: 'What did you do by yourself?' },
    kind: {
      kind: 'choice',
      optional: true,
      label: 'What kind of thing was it?',
      options: {
        care: 'Something kind',
        chore: 'Work in the house',
        plan: 'Planning and organising',
        check_in: 'Asking how my partner is',
        repair: 'Putting something right',
      },
    },
  },
  pages: [{ title: 'One thing', fields: ['what', 'kind'] }],
  parts: { item: { label: 'This entry', fields: ['what', 'kind'], ceiling: { counselor: true, partner: true, report: 'full' } } },
  sharing: { item: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SU'] }, open: true },
  scores: {},
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Things done without being asked' },
    { kind: 'responses', title: 'Noticed by the other', response: 'noticed', field: 'noticed_by_partner' },
    { kind: 'mix', title: 'Kinds of things', field: 'kind' },
  ],
  list: { name: 'what' },
  responses: {
    noticed: {
      label: 'Did you notice it?',
      help: 'Only if you like. You owe no praise.',
      by: 'other',
      seen: 'both',
      fields: {
        noticed_by_partner: { kind: 'yesNo', label: 'Had you noticed it before you read it here?', yes: 'Yes', no: 'No' },
      },
    },
  },
  examples: [
    { name: 'an appointment made', role: 'involved', answers: { what: 'I made the appointment at school', kind: 'plan' }, scores: {} },
    { name: 'one line', role: 'involved', answers: { what: 'I asked how the night had been' }, scores: {} },
  ],
});
