import { defineHomework } from '../kit';

/** A question for both, the same card, opened when both have answered and chosen to open it (CC-17). */
export const S72 = defineHomework({
  id: 'S72',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'both',
  title: 'Who are you today?',
  summary: 'The same question for both of you, opened together.',
  intro:
    'People change, also those one has known for years. Each week you both get the same card and answer it alone. Nothing shows, not even that the other has answered, until both of you have chosen to open it. Then both answers open at the same moment.',
  exampleAnswer: { answer: 'That I began to sing in the car again.' },
  aim: 'Brings back curiosity about each other, with light questions and equal footing.',
  notFor:
    'Not in the first weeks, when the hurt partner asks themselves whether they ever knew the other. Not as a hidden way to ask about what happened.',
  howToIntroduce:
    'Draw one card here and let both write their answer on paper, then turn it over together. Say that a card may be left out without a reason.',
  debrief:
    'Which answer surprised them? What would they like to ask next? If one opens and the other never does, speak with each alone and name no one.',
  source: { codes: ['D6'], words: 'Strategy 6 on closeness.' },
  minutes: 6,
  stage: 2,
  gate: false,
  fields: {
    q_id: {
      kind: 'choice',
      deck: 'round',
      label: 'Your card this week',
      options: {
        new_lately: 'What is new about you lately?',
        free_day: 'What would you do with a day that nobody knows of?',
        good_at: 'What are you better at than you were a year ago?',
        music: 'Which music touches you at present?',
        younger: 'What would you tell yourself at twenty?',
        taste: 'Which taste or smell makes you happy?',
        skill: 'What would you like to learn?',
        friend: 'What do you value in a friend?',
        home: 'What makes a place a home for you?',
        brave: 'When were you brave, and nobody noticed?',
        rest: 'How do you rest best?',
        money: 'What would you do with a small sum that is yours alone?',
        season: 'Which time of the year is yours, and why?',
        work: 'What do you like about your work, and what not?',
        tradition: 'Which custom of your family do you want to keep?',
        letting_go: 'What have you let go of and do not miss?',
        laughing: 'What makes you laugh until it hurts?',
        book: 'Which story has stayed with you?',
        helped: 'Who helped you once, and how?',
        grandparents: 'What did you take from your grandparents?',
        old_age: 'How would you like to live when you are old?',
        small_luxury: 'Which small luxury do you allow yourself?',
        quiet_wish: 'Which quiet wish do you have for this year?',
        today: 'What would a good evening look like for you today?',
      },
    },
    answer: { kind: 'paragraph', max: 600, label: 'What is your answer?' },
  },
  pages: [{ title: 'One card for both of you', fields: ['q_id', 'answer'] }],
  parts: {
    card: {
      label: 'The card and your answer',
      fields: ['q_id', 'answer'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      reaches: 'together',
    },
  },
  sharing: { card: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['FR'] } },
  scores: { cards: { kind: 'count', field: 'answer', label: 'Cards answered' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Cards opened in each week' }],
  examples: [
    {
      name: 'the free day',
      role: 'hurt',
      answers: { q_id: 'free_day', answer: 'I would take the first bus and get off where it is green.' },
      scores: { cards: 1 },
    },
    {
      name: 'the same card',
      role: 'involved',
      answers: { q_id: 'free_day', answer: 'Sleep, then mend the old clock.' },
      scores: { cards: 1 },
    },
  ],
});
