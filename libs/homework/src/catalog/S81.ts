import { defineHomework } from '../kit';

/** Where someone stands on forgiving. Never required, never a score to reach (catalog, "Where the articles are wrong", 3): the stance has no number. */
export const S81 = defineHomework({
  id: 'S81',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'journal',
  roles: 'hurt',
  title: 'What forgiving means to me',
  summary: 'What the word means to you, what it does not mean, and where you are.',
  intro:
    'You do not owe forgiveness to anyone. Some people forgive, some do not, and both can find peace, together or apart. To forgive does not mean to forget, to call it harmless, or to stay. Here you can find out what the word means to you, if it means anything. Your partner can never see this.',
  contentNote: 'You can leave out any of it. “Not my aim” is a complete answer.',
  exampleAnswer: { stance: 'unsure', does_not_mean: 'That it was all right. That I have to stay.' },
  aim: 'Lets the hurt partner find their own meaning of the word, free of the wish of others to hear it.',
  notFor:
    'Not before the third stage. Never as a step that has to be taken, and never because the involved partner, the family or a faith asks for it.',
  howToIntroduce:
    'Say first that it is not required and that nothing depends on it. Ask what they were taught about forgiving, and whether that fits them.',
  debrief:
    'Listen for pressure from outside. A stance may go back and forth. If the answer is “not my aim”, ask what they are aiming for instead.',
  source: {
    codes: ['D4', 'C14', 'A.pain'],
    words: 'Way 14 on forgiveness that is not owed; strategy 4; the pain of the hurt partner (long guide).',
  },
  minutes: 10,
  stage: 3,
  gate: false,
  fields: {
    stance: {
      kind: 'choice',
      optional: true,
      label: 'Where are you with it today?',
      options: {
        not_now: 'Not now',
        unsure: 'I do not know',
        some: 'Some of it',
        mostly: 'Most of it',
        not_my_aim: 'It is not my aim',
      },
    },
    means: { kind: 'paragraph', max: 1000, optional: true, label: 'What does forgiving mean to you?', sensitive: true },
    does_not_mean: { kind: 'paragraph', max: 1000, optional: true, label: 'What does it not mean?', sensitive: true },
  },
  parts: {
    // Private by nature: the counselor when the author offers it, never the partner, in no report.
    stance: { label: 'Where you are', fields: ['stance'], ceiling: { counselor: true, partner: false, report: 'never' } },
    words: {
      label: 'What it means and does not mean',
      fields: ['means', 'does_not_mean'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { stance: { audiences: [] }, words: { audiences: [] } },
  schedule: { suggested: 'every 60 days', default: { kind: 'every', days: 60 } },
  scores: {},
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'mix', title: 'Where they are with it', field: 'stance' }],
  hard: true,
  examples: [
    {
      name: 'unsure, with words',
      role: 'hurt',
      answers: {
        stance: 'unsure',
        means: 'That I no longer think of it every morning.',
        does_not_mean: 'That I would do it all again.',
      },
      scores: {},
    },
    { name: 'not an aim', role: 'hurt', answers: { stance: 'not_my_aim' }, scores: {} },
  ],
});
