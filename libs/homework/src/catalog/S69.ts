import { defineHomework } from '../kit';

/** Quiet minutes together, with a card to talk about. The number for closeness stands apart, so that doing it can be shown without it. */
export const S69 = defineHomework({
  id: 'S69',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'timer',
  roles: 'both',
  title: 'Quiet minutes',
  summary: 'Ten to twenty minutes for the two of you, with one card to begin.',
  intro:
    'Sit down where nobody disturbs you. Put the phones away, apart from this one with the timer. Read the card, both say something to it, or just sit. It is no time for solving anything. If it gets heavy, you may stop.',
  exampleAnswer: { length: 10, prompt_id: 'good_today', done: true, close: 5 },
  aim: 'A short time every day in which both are there for each other and nothing has to be settled.',
  notFor: 'Not as a place for the hard questions: those have their own time. Not when one only comes out of duty or fear.',
  howToIntroduce: 'Do five minutes of it in the session, with you outside the circle. Let them choose the time of day and the place.',
  debrief:
    'On which days was it easy? What did they hear that was new? If closeness stays low, ask what would make these minutes better, or fewer.',
  source: { codes: ['C25'], words: 'Way 25 on rituals.' },
  minutes: 15,
  stage: 2,
  gate: false,
  fields: {
    length: { kind: 'minutes', min: 5, max: 30, initial: 10, label: 'How many minutes?' },
    prompt_id: {
      kind: 'choice',
      optional: true,
      deck: 'round',
      label: 'Your card for today',
      options: {
        good_today: 'What was good today?',
        tired_today: 'What made you tired today?',
        looking_forward: 'What are you looking forward to?',
        laughed: 'What made you laugh lately?',
        small_kind: 'Which small kindness did you notice?',
        place: 'Where would you like to be right now?',
        song: 'Which song goes through your head?',
        learned: 'What did you learn this week?',
        need_tomorrow: 'What would make tomorrow easier for you?',
        as_a_child: 'What did you like to do as a child?',
        thank_someone: 'Whom would you like to thank?',
        quiet: 'No words today: just sit together.',
        body_rest: 'What does your body need?',
        proud: 'What are you proud of this week?',
      },
    },
    done: { kind: 'yesNo', label: 'Did you have your minutes?', yes: 'Yes', no: 'Not today' },
    close: {
      kind: 'rating',
      min: 0,
      max: 10,
      optional: true,
      low: 'far apart',
      high: 'very close',
      label: 'How close did you feel?',
    },
  },
  pages: [
    { title: 'Your minutes', fields: ['length', 'prompt_id'] },
    { title: 'Afterwards', fields: ['done', 'close'] },
  ],
  turns: {
    minutes: 'length',
    turns: [{ key: 'together', label: 'Your time together', help: 'Both may speak, both may be quiet.' }],
    completed: 'done',
  },
  parts: {
    minutes: {
      label: 'Your minutes and the card',
      fields: ['length', 'prompt_id', 'done'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    close: { label: 'How close you felt', fields: ['close'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { minutes: { audiences: ['counselor'] }, close: { audiences: ['counselor'] } },
  schedule: { suggested: 'daily', default: { kind: 'daily' } },
  scores: {
    done: { kind: 'value', field: 'done', label: 'Done', unit: '1 is yes' },
    close: { kind: 'value', field: 'close', label: 'Closeness', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Days in each week, and those with quiet minutes', share: 'done' },
    { kind: 'lines', title: 'How close each felt', scores: ['close'] },
  ],
  examples: [
    {
      name: 'fifteen minutes',
      role: 'hurt',
      answers: { length: 15, prompt_id: 'laughed', done: true, close: 6 },
      scores: { done: 1, close: 6 },
    },
    { name: 'not today', role: 'involved', answers: { length: 10, done: false, close: null }, scores: { done: 0, close: null } },
  ],
});
