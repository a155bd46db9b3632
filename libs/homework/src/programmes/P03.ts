import type { Programme } from './programme';

/** Moments that bring it back: calm first, then a log, then a partner who knows what to do. */
export const P03: Programme = {
  id: 'P03',
  version: 1,
  title: 'When it comes back',
  aim: 'The hurt partner knows what brings it back and what calms it; the other learns to stay with it without making it about themselves.',
  notFor: 'Not as the only help for flashbacks with loss of control, or for self-harm. Then individual treatment comes first.',
  source: 'The long guide on triggers and on guilt; ways 6 and 16; strategy 8.',
  stage: 1,
  weeks: 6,
  parts: [
    {
      title: 'Weeks 1 and 2: calm the body',
      text: 'Two exercises that work anywhere. Nobody else needs to know that they are used.',
      items: [
        { key: 'S44', homework: 'S44', for: 'hurt', schedule: { kind: 'once' }, week: 1, why: 'Breathing, tried once in the session.' },
        {
          key: 'S43',
          homework: 'S43',
          for: 'hurt',
          schedule: { kind: 'once' },
          week: 1,
          why: 'Five senses, for when thoughts run in circles.',
        },
        { key: 'S42', homework: 'S42', for: 'hurt', schedule: { kind: 'once' }, week: 1, why: 'A line each time, and what helped.' },
        {
          key: 'S88',
          homework: 'S88',
          for: 'both',
          schedule: { kind: 'once' },
          week: 1,
          why: 'Why it comes back, in plain words, for both.',
        },
      ],
    },
    {
      title: 'Weeks 3 and 4: a partner who stays',
      text: 'The involved partner practises what to do in the moment; the hurt partner says what helps.',
      items: [
        {
          key: 'S35',
          homework: 'S35',
          for: 'hurt',
          schedule: { kind: 'once' },
          week: 3,
          why: 'What calms, what does not, and what is too much.',
        },
        {
          key: 'S46',
          homework: 'S46',
          for: 'involved',
          schedule: { kind: 'once' },
          week: 3,
          why: 'After each such moment, a look at what they did.',
        },
        {
          key: 'S37',
          homework: 'S37',
          for: 'involved',
          schedule: { kind: 'weekly', days: ['SU'] },
          week: 3,
          weeks: 4,
          why: 'Guilt that turns into one act instead of into silence.',
        },
        {
          key: 'S51',
          homework: 'S51',
          for: 'hurt',
          schedule: { kind: 'weekly', days: ['TH'] },
          week: 3,
          weeks: 4,
          why: 'Kindness towards oneself, for both the days that go well and those that do not.',
        },
      ],
    },
    {
      title: 'Weeks 5 and 6: a signal',
      text: 'An agreed signal, so that nobody has to explain in the worst moment.',
      items: [
        {
          key: 'S45',
          homework: 'S45',
          for: 'both',
          schedule: { kind: 'once' },
          week: 5,
          why: 'Agreed in calm, signed by both, looked at again.',
        },
        {
          key: 'S77',
          homework: 'S77',
          for: 'both',
          schedule: { kind: 'once' },
          week: 5,
          why: 'Hard days that can be foreseen can be planned.',
        },
        {
          key: 'S84',
          homework: 'S84',
          for: 'both',
          schedule: { kind: 'once' },
          week: 5,
          why: 'A bad week is a bad week, and no return to the beginning.',
        },
      ],
    },
  ],
};
