import { defineHomework } from '../kit';

/** Finding a way between two wishes. One begins, the other adds their side, both collect ways, one is tried until a day and then looked at. */
export const S63 = defineHomework({
  id: 'S63',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'both',
  title: 'Finding a middle way',
  summary: 'One question, both sides of it, some ways out, and one to try.',
  intro:
    'Take one question of daily life on which you differ. Each says what matters about it, what has to be kept, and where there is room. Then collect ways, at least two, and try one until a day you choose. It is a trial, so it may turn out not to fit.',
  exampleAnswer: {
    issue: 'Sundays with your parents',
    what_matters: 'I need one day with nothing to explain to anyone.',
    must: 'One Sunday in the month is ours',
    flexible: 'Which one, and how long we stay on the others',
  },
  aim: 'Moves a stuck question from positions to what matters, and from there to a trial with an end.',
  notFor:
    'Not for boundaries, safety or contact with the other person: those are not for trading. Not when one always gives in: look at that first.',
  howToIntroduce:
    'Do the first one in a session with a small question. Spend most of the time on what matters. Collect ways without judging them, also silly ones.',
  debrief: 'What was tried, and until when? If it did not work, which of the two “what matters” was left out? Praise the trying.',
  source: { codes: ['D14'], words: 'Strategy 14 on conflict.' },
  minutes: 15,
  stage: 2,
  gate: false,
  fields: {
    issue: { kind: 'text', max: 200, label: 'What is the question?', help: 'One thing, in words both of you would use.' },
    what_matters: { kind: 'paragraph', max: 500, label: 'What matters to you about it?' },
    must: { kind: 'text', max: 200, optional: true, label: 'What has to be kept for you?' },
    flexible: { kind: 'text', max: 200, optional: true, label: 'Where is there room for you?' },
  },
  pages: [
    { title: 'The question', fields: ['issue'] },
    { title: 'Your side of it', fields: ['what_matters', 'must', 'flexible'] },
  ],
  parts: {
    side: {
      label: 'The question and your side of it',
      fields: ['issue', 'what_matters', 'must', 'flexible'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { side: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'when there is something to settle', default: { kind: 'once' }, open: true },
  responses: {
    mine: {
      label: 'My side of it',
      by: 'other',
      seen: 'both',
      fields: {
        what_matters: { kind: 'paragraph', max: 500, label: 'What matters to you about it?' },
        must: { kind: 'text', max: 200, optional: true, label: 'What has to be kept for you?' },
        flexible: { kind: 'text', max: 200, optional: true, label: 'Where is there room for you?' },
      },
    },
    option: {
      label: 'Add a way',
      help: 'Collect at least two before you choose. They do not have to be good.',
      by: 'either',
      seen: 'both',
      many: true,
      fields: { option: { kind: 'text', max: 200, label: 'What could you do?' } },
    },
    chosen: {
      label: 'What we will try',
      help: 'Write it down when you have talked and both agree.',
      by: 'either',
      seen: 'both',
      fields: {
        chosen: { kind: 'text', max: 200, label: 'Which way do you try?' },
        try_until: { kind: 'date', label: 'Until when?' },
      },
      rules: [{ kind: 'notBefore', field: 'try_until', days: 0, message: 'Please choose a day that is still to come.' }],
    },
    works: {
      label: 'Does it work?',
      help: 'Each of you answers for yourself.',
      by: 'either',
      seen: 'both',
      settles: true,
      fields: {
        works: { kind: 'choice', label: 'Does it work for you?', options: { yes: 'Yes', partly: 'In part', no: 'Not like this' } },
      },
    },
  },
  scores: { questions: { kind: 'count', field: 'issue', label: 'Questions taken up' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'responses', title: 'On trial: ways that were chosen', response: 'chosen' },
    { kind: 'responses', title: 'Whether it works', response: 'works', field: 'works' },
  ],
  examples: [
    {
      name: 'the thermostat',
      role: 'hurt',
      answers: {
        issue: 'How warm the bedroom is',
        what_matters: 'I wake up when I am cold, and then I lie there and think.',
        must: 'I sleep through',
        flexible: 'Another blanket is fine',
      },
      scores: { questions: 1 },
    },
    {
      name: 'only what matters',
      role: 'involved',
      answers: { issue: 'Visits without notice', what_matters: 'My brother has always just come by.' },
      scores: { questions: 1 },
    },
  ],
});
