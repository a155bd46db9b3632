import { defineHomework } from '../kit';

const tension = { kind: 'rating', min: 0, max: 10, optional: true, low: 'at ease', high: 'very tense' } as const;

/** Paced breathing. The steps are data, so that the timer on the screen, its sound and its words are driven from here. */
export const S44 = defineHomework({
  id: 'S44',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'timer',
  roles: 'any',
  title: 'Slow breathing',
  summary: 'A few rounds of slow breathing, at your own pace.',
  intro:
    'Breathing out slowly tells your body that it can settle. Sit or lie down. You can keep your eyes open or closed, and stop at any time.',
  contentNote:
    'If you feel dizzy, stop and breathe as you like. Leave out the hold if you are pregnant, or if your heart or lungs need care.',
  aim: 'A short way to calm the body during or after a hard moment, which a person can use alone and anywhere.',
  notFor:
    'Not for someone whose panic grows when they watch their breath; grounding through the senses suits better. Not with breathing or heart trouble without asking a doctor.',
  howToIntroduce:
    'Do three rounds together in the session. Say that the counts are a frame and not a test, and that leaving out the hold is fine.',
  debrief: 'Ask when it helped and when it did not. Look for the moment in the day where it fits best.',
  source: { codes: ['A.trig'], words: 'Calming the body when old pain is stirred (long guide, on triggers).' },
  minutes: 3,
  stage: 1,
  gate: false,
  fields: {
    cycles: {
      kind: 'integer',
      min: 3,
      max: 20,
      initial: 6,
      unit: 'rounds',
      label: 'How many rounds?',
      help: 'One round takes about 14 seconds.',
    },
    hold_off: { kind: 'yesNo', optional: true, initial: false, label: 'Leave out the hold?', yes: 'Yes, leave it out', no: 'No, keep it' },
    before: { ...tension, label: 'How tense are you now?' },
    after: { ...tension, label: 'How tense are you after it?' },
    completed: { kind: 'yesNo', optional: true, label: 'Did you do all the rounds?' },
  },
  pages: [
    { title: 'Before you start', fields: ['cycles', 'hold_off', 'before'] },
    { title: 'And now?', fields: ['after', 'completed'] },
  ],
  pace: {
    steps: [
      { key: 'in', label: 'Breathe in', seconds: 4 },
      { key: 'hold', label: 'Hold', seconds: 4, skipIf: 'hold_off' },
      { key: 'out', label: 'Breathe out', seconds: 6 },
    ],
    rounds: 'cycles',
    completed: 'completed',
  },
  parts: {
    practice: {
      label: 'Your breathing practice',
      fields: ['cycles', 'hold_off', 'before', 'after', 'completed'],
      // Private by nature: the counselor when the author offers it, never the partner, in no report.
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { practice: { audiences: [] } },
  schedule: { suggested: 'whenever it helps', default: { kind: 'once' }, open: true },
  scores: {
    rounds: { kind: 'value', field: 'cycles', label: 'Rounds', unit: 'rounds' },
    change: { kind: 'change', from: 'before', to: 'after', label: 'Change in tension', unit: 'points, less than 0 is calmer' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Uses in each week' },
    { kind: 'lines', title: 'Change in tension', scores: ['change'] },
  ],
  examples: [
    { name: 'calmer afterwards', answers: { cycles: 6, before: 8, after: 5, completed: true }, scores: { rounds: 6, change: -3 } },
    {
      name: 'stopped early, nothing rated',
      answers: { cycles: 3, hold_off: true, before: null, completed: false },
      scores: { rounds: 3, change: null },
    },
  ],
});
