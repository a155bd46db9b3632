import { defineHomework } from '../kit';

/** Shared goals. One writes it down, the other says yes to it: a goal is agreed once both have. */
export const S73 = defineHomework({
  id: 'S73',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Goals of ours',
  summary: 'What the two of you want to work towards, and the first small step.',
  intro:
    'After a hurt, the view ahead is often blocked. A goal that both want opens it a little. Write down one, with a first step that fits into next week. It counts as agreed when both of you have said yes. You may change or drop any of them. Both of you and your counselor read this list.',
  exampleAnswer: {
    goal: 'A weekend in the hills in spring',
    horizon: 'quarter',
    measure: 'We have been there',
    first_step: 'Look up three places by Sunday',
    status: 'idea',
  },
  aim: 'Gives the couple a direction of their own, in steps that can be seen.',
  notFor: 'Not while it is open whether they stay together, unless the goal fits both ways. Not as a list of what the other has to change.',
  howToIntroduce:
    'Start with the shortest horizon. Ask how both would notice that it has been reached. If only one wants it, it is a good goal for one.',
  debrief: 'What was the first step, and did it happen? Which goal gives energy, and which has become a weight? Drop one, with good grace.',
  source: { codes: ['D11'], words: 'Strategy 11 on goals for two.' },
  minutes: 8,
  stage: 3,
  gate: false,
  fields: {
    goal: { kind: 'text', max: 160, label: 'What do you want to reach together?' },
    horizon: {
      kind: 'choice',
      label: 'By about when?',
      options: { month: 'Within a month', quarter: 'Within three months', year: 'Within a year', longer: 'Later' },
    },
    measure: { kind: 'text', max: 160, optional: true, label: 'How will you notice that you are there?' },
    first_step: { kind: 'text', max: 160, label: 'What is the first step?', help: 'Small enough for next week.' },
    status: {
      kind: 'choice',
      optional: true,
      initial: 'idea',
      label: 'Where does it stand?',
      help: '“Agreed” counts when the other of you has said yes as well.',
      options: { idea: 'An idea', agreed: 'Agreed', active: 'We are at it', done: 'Reached', dropped: 'Let go' },
    },
  },
  pages: [
    { title: 'The goal', fields: ['goal', 'horizon', 'measure'] },
    { title: 'The way there', fields: ['first_step', 'status'] },
  ],
  parts: {
    goal: {
      label: 'This goal',
      fields: ['goal', 'horizon', 'measure', 'first_step', 'status'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { goal: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'ongoing; look at it once a month', default: { kind: 'monthly', day: 1 }, open: true },
  list: { name: 'goal', status: 'status' },
  responses: {
    agree: {
      label: 'I want this too',
      help: 'With it the goal is agreed. You can take it back.',
      by: 'other',
      seen: 'both',
      fields: {},
    },
  },
  scores: {
    reached: { kind: 'tally', fields: ['status'], values: ['done'], label: 'Reached', unit: '1 is reached' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'mix', title: 'Where the goals stand', field: 'status' },
    { kind: 'responses', title: 'Goals the other said yes to', response: 'agree' },
  ],
  examples: [
    {
      name: 'a goal under way',
      role: 'hurt',
      answers: {
        goal: 'Dinner with friends again',
        horizon: 'month',
        measure: 'We had one and both stayed to the end',
        first_step: 'Ask the neighbours for Friday',
        status: 'active',
      },
      scores: { reached: 0 },
    },
    {
      name: 'reached',
      role: 'involved',
      answers: { goal: 'The debts are listed', horizon: 'quarter', first_step: 'Collect the letters', status: 'done' },
      scores: { reached: 1 },
    },
  ],
});
