import { defineHomework } from '../kit';

/** Weekly date. The plan is for both; how it was is told to the counselor by each on their own. Feeds the connection figure (F14). */
export const S66 = defineHomework({
  id: 'S66',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'ledger',
  roles: 'both',
  title: 'A date each week',
  summary: 'Plan some good time for the two of you, and say afterwards how it was.',
  intro:
    'An hour or two in the week that belong to the two of you and not to what happened. It does not have to be special: a walk, a pan of pancakes, a film on the sofa. Take turns with planning. Afterwards each of you says alone how it was, and only your counselor sees that.',
  exampleAnswer: { plan: 'A walk along the river and hot chocolate', planner: 'a', no_betrayal_talk: true },
  aim: 'Builds good time alongside the hard work, and shows whether both enjoy it.',
  notFor:
    'Not while contact with the other person goes on or nobody knows. Not in the first weeks, and not as a duty to be cheerful. Not where being alone together is unsafe.',
  howToIntroduce:
    'Plan the first one here: when, what, who takes care of it. Agree what happens when the topic comes up all the same: a sentence, and a time for it later. Say that a date may be cancelled.',
  debrief:
    'Did it take place, and who planned? Look at the two lines and begin with a date both enjoyed. If one enjoys it less and less, ask alone.',
  source: {
    codes: ['A.mem', 'D6', 'D9'],
    words: 'New good memories (long guide); strategies 6 and 9 on closeness and on good time alongside what hurts.',
  },
  minutes: 4,
  stage: 2,
  gate: false,
  fields: {
    when: { kind: 'dateTime', label: 'When?' },
    plan: { kind: 'text', max: 160, label: 'What do you plan?' },
    planner: {
      kind: 'choice',
      label: 'Whose turn is it to plan?',
      help: 'Take turns.',
      options: { a: 'Whoever writes this', b: 'The other of you' },
    },
    no_betrayal_talk: {
      kind: 'yesNo',
      optional: true,
      label: 'Do you leave out what happened, this time?',
      yes: 'Yes, we leave it out',
      no: 'It may come up',
    },
  },
  pages: [{ title: 'Your next date', fields: ['when', 'plan', 'planner', 'no_betrayal_talk'] }],
  parts: {
    plan: {
      label: 'The plan',
      fields: ['when', 'plan', 'planner', 'no_betrayal_talk'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { plan: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['MO'] }, open: true },
  list: { name: 'plan' },
  ledger: { closes: { field: 'when', days: 7 } },
  responses: {
    after: {
      label: 'How was it?',
      help: 'Each of you answers alone. Only your counselor sees it.',
      by: 'either',
      seen: 'counselor',
      settles: true,
      fields: {
        happened: { kind: 'yesNo', label: 'Did it take place?', yes: 'Yes', no: 'Not this time' },
        enjoyed: {
          kind: 'rating',
          min: 0,
          max: 10,
          optional: true,
          low: 'not at all',
          high: 'very much',
          label: 'How much did you enjoy it?',
          showIf: { field: 'happened', is: [true] },
        },
      },
    },
  },
  scores: { planned: { kind: 'count', field: 'plan', label: 'Dates planned' } },
  figures: [{ figure: 'F1' }, { figure: 'F14', fields: ['when'], responses: ['after'] }],
  pictures: [
    { kind: 'responses', title: 'Dates that took place', response: 'after', field: 'happened' },
    { kind: 'responses', title: 'How much each enjoyed it', response: 'after', field: 'enjoyed' },
    { kind: 'mix', title: 'Who plans', field: 'planner' },
  ],
  examples: [
    {
      name: 'a walk, planned by the writer',
      role: 'involved',
      answers: { when: '2026-01-17T15:00:00+01:00', plan: 'To the lake, with a flask of tea', planner: 'a', no_betrayal_talk: true },
      scores: { planned: 1 },
    },
    {
      name: 'planned by the other',
      role: 'hurt',
      answers: { when: '2026-01-24T19:30:00+01:00', plan: 'Dumplings, and the old records', planner: 'b' },
      scores: { planned: 1 },
    },
  ],
});
