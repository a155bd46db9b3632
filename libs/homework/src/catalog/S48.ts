import { defineHomework } from '../kit';

/**
 * Gratitude journal. The catalog's `share_this` is not a field: what it asked is what the author's grants answer, per entry and audience,
 * and two places to say the same would one day disagree.
 */
export const S48 = defineHomework({
  id: 'S48',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'journal',
  roles: 'both',
  title: 'Gratitude journal',
  summary: 'Write down one thing you are glad of.',
  intro:
    'In hard times the good moments slip by. Writing down one of them helps you notice the next. It may be as small as a warm cup of tea, and it takes nothing away from what hurts.',
  exampleAnswer: { what: 'You made soup without my asking, and we ate it in the kitchen in peace.', for_whom: 'partner' },
  aim: 'Trains the eye for what is good beside what hurts, in oneself, in the other and in the day.',
  notFor: 'Not as a duty to feel thankful, and not in the first days after finding out. Never as an answer to someone’s anger.',
  howToIntroduce:
    'Say that it stands beside the hurt and does not replace it. Two or three times a week does more than every day. It stays private unless they share one.',
  debrief: 'Ask for one they would like to read aloud. If nothing came, that is a finding about the week and about nothing else.',
  source: { codes: ['D13', 'B6'], words: 'Strategy 13 on being thankful; step 6 on noticing honesty.' },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    what: {
      kind: 'paragraph',
      max: 600,
      label: 'What are you glad of?',
      help: 'One thing, with a little detail: what, where, what it did for you.',
    },
    for_whom: {
      kind: 'choice',
      optional: true,
      label: 'Whom is it about?',
      options: { partner: 'My partner', self: 'Myself', us: 'The two of us', life: 'Life' },
    },
  },
  pages: [{ title: 'One good thing', fields: ['what', 'for_whom'] }],
  parts: {
    entry: { label: 'This journal entry', fields: ['what', 'for_whom'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { entry: { audiences: ['partner'] } },
  schedule: { suggested: 'two to seven times a week', default: { kind: 'weekly', days: ['WE', 'SU'] } },
  scores: { entries: { kind: 'count', field: 'what', label: 'Entries' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Entries in each week' }],
  examples: [
    {
      name: 'soup',
      role: 'hurt',
      answers: { what: 'There was soup when I came home.\nWe did not talk much and that was good.', for_whom: 'partner' },
      scores: { entries: 1 },
    },
    { name: 'a quiet hour, about nobody', role: 'involved', answers: { what: 'An hour alone by the river.' }, scores: { entries: 1 } },
  ],
});
