import { defineHomework } from '../kit';

/** Something new for two: one entry is one activity. */
export const S67 = defineHomework({
  id: 'S67',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Something new for us',
  summary: 'Try out things that neither of you links with the past.',
  intro:
    'Things you learn together belong to the two of you and to now. Nobody has to be good at it. Put down ideas, try one, and keep it only if both of you like it. Both of you and your counselor read this list.',
  exampleAnswer: { activity: 'Bread baking', keep: true },
  aim: 'New experience together that carries no old pictures, and play in a heavy time.',
  notFor: 'Not as a way to fill every evening. Not when one needs distance, and not something that frightens one of them.',
  howToIntroduce: 'Let each name three things they never did. Choose the smallest that both find at least a little funny.',
  debrief: 'What was it like to be a beginner next to each other? What do they keep, and what may go without regret?',
  source: { codes: ['A.mem'], words: 'New good memories (long guide).' },
  minutes: 4,
  stage: 2,
  gate: false,
  fields: {
    activity: { kind: 'text', max: 120, label: 'What do you want to try?' },
    first_time: { kind: 'date', optional: true, label: 'When is, or was, the first time?' },
    sessions: { kind: 'integer', min: 0, max: 999, unit: 'times', optional: true, label: 'How often have you done it so far?' },
    keep: { kind: 'yesNo', optional: true, label: 'Do you want to go on with it?', yes: 'Yes', no: 'It was not for us' },
  },
  pages: [{ title: 'One thing', fields: ['activity', 'first_time', 'sessions', 'keep'] }],
  parts: {
    activity: {
      label: 'This entry',
      fields: ['activity', 'first_time', 'sessions', 'keep'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { activity: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'ongoing; look at it once a month', default: { kind: 'monthly', day: 1 }, open: true },
  list: { name: 'activity' },
  scores: {
    sessions: { kind: 'value', field: 'sessions', label: 'Times done', unit: 'times' },
    kept: { kind: 'value', field: 'keep', label: 'Goes on', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Things tried, and those that go on', share: 'keep' }],
  examples: [
    {
      name: 'a dance class that goes on',
      role: 'hurt',
      answers: { activity: 'Dance class for beginners', first_time: '2026-01-08', sessions: 2, keep: true },
      scores: { sessions: 2, kept: 1 },
    },
    { name: 'an idea', role: 'involved', answers: { activity: 'Learning the names of birds' }, scores: { sessions: null, kept: null } },
  ],
});
