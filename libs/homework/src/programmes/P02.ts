import type { Programme } from './programme';

/** Talking without doing more harm: rules first, then one's own words, then turns, then hard topics at a set time. */
export const P02: Programme = {
  id: 'P02',
  version: 1,
  title: 'Talking without harm',
  aim: 'Both can speak about what happened without attack and without flight, at times that both can count on.',
  notFor: 'Not where one of them is afraid of the other, or talks end in threats. Then safety comes first, and each is seen alone.',
  source: 'The long guide on talks of both partners; steps 1, 3 and 4; ways 2, 5 and 24; strategies 1, 5 and 14.',
  stage: 1,
  weeks: 6,
  parts: [
    {
      title: 'Weeks 1 and 2: ground rules and own words',
      text: 'Rules that both sign, a way to pause, and sentences that begin with “I”.',
      items: [
        { key: 'S26', homework: 'S26', for: 'both', schedule: { kind: 'once' }, week: 1, why: 'Few rules, chosen by both.' },
        {
          key: 'S19',
          homework: 'S19',
          for: 'both',
          schedule: { kind: 'once' },
          week: 1,
          why: 'A pause is only safe with a time to come back.',
        },
        {
          key: 'S15',
          homework: 'S15',
          for: 'both',
          schedule: { kind: 'weekly', days: ['TU', 'FR'] },
          week: 1,
          weeks: 3,
          why: 'Practice alone, before it is needed in a talk.',
        },
      ],
    },
    {
      title: 'Weeks 3 and 4: listen in turns',
      text: 'Speaking and listening are separated, five minutes each.',
      items: [
        {
          key: 'S22',
          homework: 'S22',
          for: 'both',
          schedule: { kind: 'weekly', days: ['SU'] },
          week: 3,
          weeks: 4,
          after: { item: 'S26', days: 7 },
          note: 'Choose an easy topic at first.',
          why: 'Hearing before answering. It begins a week after the rules are written.',
        },
        {
          key: 'S21',
          homework: 'S21',
          for: 'involved',
          schedule: { kind: 'weekly', days: ['MO', 'WE', 'FR'] },
          week: 3,
          weeks: 2,
          why: 'To say that a feeling makes sense, and then to stop.',
        },
        { key: 'S18', homework: 'S18', for: 'both', schedule: { kind: 'once' }, week: 3, why: 'A place for topics that can wait.' },
      ],
    },
    {
      title: 'Weeks 5 and 6: hard talks at a set time',
      text: 'One slot a week, with an end and something kind afterwards.',
      items: [
        {
          key: 'S17',
          homework: 'S17',
          for: 'both',
          schedule: { kind: 'once' },
          week: 5,
          why: 'A set time keeps the rest of the week free of it.',
        },
        {
          key: 'S28',
          homework: 'S28',
          for: 'both',
          schedule: { kind: 'once' },
          week: 5,
          why: 'A first sentence and a good enough result, before the talk.',
        },
        {
          key: 'S64',
          homework: 'S64',
          for: 'both',
          schedule: { kind: 'once' },
          week: 5,
          why: 'Each alone, after a quarrel: how it began, how it was repaired.',
        },
      ],
    },
  ],
};
