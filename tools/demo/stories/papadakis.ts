import type { Chapter, Days, Story } from '../story';

/** Ten sentences of each, opened together three weeks ago. */
const needs: Chapter = {
  homework: 'S58',
  to: ['eleni', 'nikos'],
  given: -24,
  every: 90,
  entries: [
    {
      by: 'nikos',
      on: -24,
      answers: {
        truth: 'To hear it the same day, also when it is small.',
        truth_weight: 5,
        safe: 'You say where you are without my asking.',
        safe_weight: 4,
        hard_talks: 'Stay at the table until we have both finished.',
        hard_talks_weight: 4,
        upset: 'Sit next to me and do not explain.',
        upset_weight: 3,
        together: 'One evening a week that nobody can move.',
        together_weight: 3,
        alone: 'Saturday mornings with the boat.',
        alone_weight: 2,
        warmth: 'A hand on my shoulder in passing.',
        warmth_weight: 3,
        daily: 'The table is cleared before the news.',
        daily_weight: 1,
        others: 'Tell my brother together, once.',
        others_weight: 2,
        ahead: 'I can laugh at your jokes again.',
        ahead_weight: 4,
      },
      reads: ['counselor', 'partner'],
      opened: -20,
    },
    {
      by: 'eleni',
      on: -24,
      at: '22:25',
      answers: {
        truth: 'That you ask what you want to know, and not three other things.',
        truth_weight: 3,
        safe: 'You do not go quiet for days.',
        safe_weight: 5,
        hard_talks: 'Stop at half past nine, whatever it is.',
        hard_talks_weight: 4,
        upset: 'Give me ten minutes, and then come.',
        upset_weight: 4,
        together: 'A trip to the island in spring.',
        together_weight: 4,
        alone: 'My choir on Thursdays.',
        alone_weight: 3,
        warmth: 'A good word in the morning.',
        warmth_weight: 4,
        daily: 'We cook together on Sundays.',
        daily_weight: 2,
        others: 'My mother hears it from me.',
        others_weight: 3,
        ahead: 'We have a plan for the house again.',
        ahead_weight: 3,
      },
      reads: ['counselor', 'partner'],
      opened: -20,
    },
  ],
};

/** Questions: one answered, one that waits for the counselor, one that its author keeps. */
const questions: Chapter = {
  homework: 'S20',
  to: ['nikos'],
  given: -40,
  entries: [
    {
      by: 'nikos',
      on: -33,
      answers: {
        question: 'Was it already going on when we were at the lake in June?',
        topic: 'timeline',
        why_i_need_it: 'make_sense',
        detail_level: 'yes_no',
        status: 'asked',
      },
      reads: ['counselor', 'partner'],
      released: -27,
      responses: [
        { form: 'answer', by: 'eleni', on: -26, answers: { answer: 'No. It began in September, after the summer.' } },
        { form: 'result', by: 'nikos', on: -25, to: 'answer', answers: { complete: 7, helped: 3 } },
      ],
    },
    {
      by: 'nikos',
      on: -6,
      answers: {
        question: 'Did our friends know before I did?',
        topic: 'who_knows',
        why_i_need_it: 'decide',
        detail_level: 'outline',
        status: 'sent_to_counselor',
      },
      reads: ['counselor', 'partner'],
    },
    {
      by: 'nikos',
      on: -5,
      answers: {
        question: 'How much did you spend in the autumn?',
        topic: 'money',
        why_i_need_it: 'test_honesty',
        detail_level: 'outline',
        status: 'wait',
      },
      reads: [],
    },
  ],
};

/** A signal both have agreed on, used twice. */
const signal: Chapter = {
  homework: 'S45',
  to: ['nikos'],
  given: -38,
  entries: [
    {
      by: 'nikos',
      on: -36,
      answers: {
        wording: 'It is back. Please do what is on our card.',
        please_do: ['stay_near', 'listen'],
        please_avoid: ['explain', 'ask_why'],
      },
      agreement: {
        signed: [
          { by: 'nikos', on: -36 },
          { by: 'eleni', on: -35 },
        ],
        reviewOn: 40,
        reviewed: { by: 'eleni', on: -20 },
      },
      responses: [
        { form: 'signal', by: 'nikos', on: -22, at: '19:10', answers: {} },
        { form: 'acknowledged', by: 'eleni', on: -22, at: '19:25', to: 'signal', answers: {} },
        { form: 'afterwards', by: 'nikos', on: -22, at: '22:00', answers: { helped: 6 } },
        { form: 'signal', by: 'nikos', on: -9, at: '21:05', answers: {} },
        { form: 'acknowledged', by: 'eleni', on: -9, at: '21:10', to: 'signal', answers: {} },
        { form: 'afterwards', by: 'nikos', on: -9, at: '22:30', answers: { helped: 8 } },
      ],
    },
  ],
};

const rituals = (days: Days): Chapter => ({
  homework: 'S63',
  to: ['eleni'],
  given: -26,
  entries: [
    {
      by: 'eleni',
      on: -23,
      answers: {
        issue: 'How we spend the holidays this year',
        what_matters: 'That we are somewhere where nobody asks.',
        flexible: 'The week, and how we travel',
      },
      responses: [
        { form: 'option', by: 'nikos', on: -22, answers: { option: 'Four days in the mountains, then home' } },
        { form: 'option', by: 'eleni', on: -22, at: '22:10', answers: { option: 'At home, with the phone switched off' } },
        { form: 'chosen', by: 'eleni', on: -15, answers: { chosen: 'Four days in the mountains', try_until: days.day(30) } },
      ],
    },
  ],
});

/** Careful with each other, and slowly getting somewhere. */
export const papadakis = (days: Days): Story => ({
  code: 'R9WD',
  standing: {
    gate: 'clear',
    stage: 2,
    set: -44,
    seen: [
      { partner: 'eleni', on: -46, how: 'private_call' },
      { partner: 'nikos', on: -45, how: 'in_person' },
    ],
  },
  context: { betrayal_kind: ['emotional'], pattern: 'single', came_out: 'mixed', since: days.day(-120), ongoing: 'no' },
  chapters: [needs, questions, signal, rituals(days)],
});
