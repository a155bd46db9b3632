import { defineHomework } from '../kit';

/**
 * Days that matter: one entry is one day. Only days to celebrate are named for sharing; difficult ones stay with their author first.
 * `remind_days` says when preparing begins. It sends nothing, and its help says so.
 */
export const S77 = defineHomework({
  id: 'S77',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Days that matter',
  summary: 'Good and difficult days of the year, and a plan for them.',
  intro:
    'Some days carry more than others: an anniversary, a birthday, the day it came out. Difficult days lose some of their power when you see them coming and have a plan. Good days can be kept on purpose. Each day is yours first, and you decide for each whether anyone sees it.',
  exampleAnswer: { date: '2027-03-14', kind: 'difficult', plan: 'A day off, a walk by the sea, no visitors', remind_days: 7 },
  aim: 'Sees hard and good days coming, so that sessions and support can be planned around them.',
  notFor: 'Not to hold a person to a feeling on a date. Not to make an anniversary of the hurt into a yearly trial.',
  howToIntroduce:
    'Go through the next three months together. Ask each for one difficult day and one they would like to keep. The same day can be both, and differ between them.',
  debrief: 'How was the day, compared with the plan? What would they do the same next year? Look at what is coming in the next weeks.',
  source: { codes: ['D15', 'A.trig'], words: 'Strategy 15 on marking the way; triggers (long guide).' },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    date: { kind: 'date', label: 'Which day?', help: 'The next time it comes.' },
    kind: {
      kind: 'choice',
      label: 'What kind of day is it for you?',
      options: { celebrate: 'To celebrate', difficult: 'Difficult', mixed: 'Both' },
    },
    plan: { kind: 'text', max: 240, optional: true, label: 'What is it, and what is your plan?' },
    remind_days: {
      kind: 'integer',
      min: 0,
      max: 30,
      unit: 'days',
      optional: true,
      label: 'How many days before will you begin to prepare?',
      help: 'For you and, if you share it, your counselor. No message is sent.',
    },
  },
  pages: [{ title: 'One day', fields: ['date', 'kind', 'plan', 'remind_days'] }],
  parts: {
    day: {
      label: 'This day',
      fields: ['date', 'kind', 'plan', 'remind_days'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { day: { audiences: ['counselor', 'partner'], when: { field: 'kind', is: ['celebrate'] } } },
  schedule: { suggested: 'ongoing; go through it once a year', default: { kind: 'once' }, open: true },
  scores: { ahead: { kind: 'value', field: 'remind_days', label: 'Days to prepare', unit: 'days' } },
  figures: [{ figure: 'F1' }, { figure: 'F15', fields: ['date', 'kind'] }],
  list: { name: 'plan' },
  examples: [
    {
      name: 'the day it came out',
      role: 'hurt',
      answers: { date: '2026-06-02', kind: 'difficult', plan: 'With my sister in the mountains', remind_days: 10 },
      scores: { ahead: 10 },
    },
    { name: 'a birthday, nothing planned', role: 'involved', answers: { date: '2026-02-11', kind: 'celebrate' }, scores: { ahead: null } },
  ],
});
