import { defineHomework } from '../kit';

/** Vision board of text cards: no pictures are uploaded (product decision). Who wrote a card is its author. After a separation each keeps their own (CC-44). */
export const S74 = defineHomework({
  id: 'S74',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Board of wishes',
  summary: 'Cards with what you would like your life to look like.',
  intro:
    'Put down in a few words what you would like more of in your life: a smell of coffee, a house with a dog, quarrels that end before bed. No plan is needed, and nothing has to come true. Both of you and your counselor see the board, and no document can hold it.',
  exampleAnswer: { card_text: 'A kitchen where friends drop in', area: 'home' },
  aim: 'Lets wishes stand side by side before anybody weighs or plans them.',
  notFor: 'Not while it is open whether they stay together: dreams can hurt then. Not as a measure of what is missing.',
  howToIntroduce: 'Let each make three cards in silence, then lay them out without comment. The only question allowed is “tell me more”.',
  debrief: 'Which cards touch each other? Which would be possible in a small form this month? Leave the others as they are.',
  source: { codes: ['D11'], words: 'Strategy 11 on goals for two.' },
  minutes: 5,
  stage: 3,
  gate: false,
  fields: {
    card_text: { kind: 'text', max: 120, label: 'What is on your card?' },
    area: {
      kind: 'choice',
      optional: true,
      label: 'Where does it belong?',
      options: { home: 'Home', family: 'Family', work: 'Work', fun: 'Fun', health: 'Health', us: 'The two of us' },
    },
  },
  pages: [{ title: 'A card', fields: ['card_text', 'area'] }],
  parts: {
    card: {
      label: 'This card',
      fields: ['card_text', 'area'],
      ceiling: { counselor: true, partner: true, report: 'never' },
      joint: true,
    },
  },
  sharing: { card: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'whenever there is one', default: { kind: 'once' }, open: true },
  list: { name: 'card_text' },
  scores: { cards: { kind: 'count', field: 'card_text', label: 'Cards' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Cards added' },
    { kind: 'mix', title: 'Where they belong', field: 'area' },
  ],
  examples: [
    { name: 'a garden', role: 'hurt', answers: { card_text: 'Tomatoes of our own', area: 'home' }, scores: { cards: 1 } },
    { name: 'of no area', role: 'involved', answers: { card_text: 'Mornings without a knot in the stomach' }, scores: { cards: 1 } },
  ],
});
