import type { Days, Story } from '../story';

/** Everything is kept to themselves so far, and nobody was seen alone yet: the counselor finds a couple with little to read. */
const ramanOkafor: Story = {
  code: 'C2XH',
  chapters: [
    {
      homework: 'S47',
      to: ['priya'],
      given: -40,
      entries: [
        {
          by: 'priya',
          on: -31,
          answers: { text: 'Everybody is kind and I am tired of it. Today I only want to sit at the window.', mood: 3 },
          reads: [],
        },
        {
          by: 'priya',
          on: -12,
          answers: { text: 'We watered the plants together. We said nothing, and it was not heavy.', mood: 5 },
          reads: [],
        },
        { by: 'priya', on: -4, answers: { text: 'I nearly shared one of these. Not yet.', mood: 5 }, reads: [] },
      ],
    },
    { homework: 'S58', to: ['priya', 'sam'], given: -10, every: 90, entries: [] },
  ],
};

/** Each has hurt the other; the gate is at caution since one of them felt pushed. */
const oliveiraFerreira: Story = {
  code: 'K8NB',
  standing: {
    gate: 'caution',
    stage: 3,
    set: -26,
    seen: [
      { partner: 'marta', on: -30, how: 'in_person' },
      { partner: 'luis', on: -28, how: 'in_person' },
    ],
  },
  chapters: [
    {
      homework: 'S41',
      to: ['marta', 'luis'],
      given: -35,
      every: 14,
      entries: [
        {
          by: 'marta',
          on: -35,
          answers: { pressured: 7, free_to_feel: 4, patience_hard: 5 },
          flagSeen: {
            on: -33,
            action:
              'Called her on the private number. She feels safe at home; it is about being asked to decide. Meeting alone on Thursday.',
          },
        },
        {
          by: 'luis',
          on: -35,
          answers: { pressured: 3, free_to_feel: 6, patience_hard: 6, i_pushed: true, what_helped: 'Counting to twenty' },
        },
        { by: 'marta', on: -21, answers: { pressured: 4, free_to_feel: 6, patience_hard: 4 } },
        { by: 'luis', on: -7, answers: { pressured: 2, free_to_feel: 7, patience_hard: 4, i_pushed: false } },
      ],
    },
    {
      homework: 'S73',
      to: ['marta', 'luis'],
      given: -30,
      entries: [
        {
          by: 'luis',
          on: -25,
          answers: {
            goal: 'One evening a week that is ours',
            horizon: 'month',
            measure: 'Four evenings in a row',
            first_step: 'Thursday is kept free by both',
            status: 'active',
          },
          responses: [{ form: 'agree', by: 'marta', on: -24, answers: {} }],
        },
        {
          by: 'marta',
          on: -9,
          answers: {
            goal: 'A summer without borrowed money',
            horizon: 'year',
            first_step: 'We look at the account together on the first',
            status: 'idea',
          },
        },
      ],
    },
    // Sealed: one has written and released, the other has not. Nobody but its author learns of it.
    {
      homework: 'S79',
      to: ['marta', 'luis'],
      given: -14,
      every: 90,
      entries: [
        {
          by: 'marta',
          on: -14,
          answers: {
            leave: [{ text: 'Pretending that all is well at your parents’' }],
            keep: [{ text: 'Sunday breakfast with the radio on' }, { text: 'The old car' }],
            create: [{ text: 'A day each month with no plan' }, { text: 'One account that both of us look at' }],
          },
          reads: ['counselor', 'partner'],
        },
      ],
    },
  ],
};

/** On pause: what was signed stays readable, and has ended. */
const sokolovaBrandt: Story = {
  code: 'V6PJ',
  standing: {
    gate: 'clear',
    stage: 1,
    set: -60,
    seen: [
      { partner: 'darya', on: -62, how: 'in_person' },
      { partner: 'jonas', on: -61, how: 'in_person' },
    ],
  },
  chapters: [
    {
      homework: 'S26',
      to: ['jonas'],
      given: -58,
      entries: [
        {
          by: 'jonas',
          on: -56,
          answers: { rules: ['no_blame', 'phones_away', 'stop_word'] },
          agreement: {
            signed: [
              { by: 'jonas', on: -56 },
              { by: 'darya', on: -54 },
            ],
            reviewOn: 6,
            ended: { by: 'darya', on: -21 },
          },
        },
      ],
    },
  ],
};

export const others = (_: Days): Story[] => [ramanOkafor, oliveiraFerreira, sokolovaBrandt];
