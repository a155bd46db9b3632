import type { Programme } from './programme';

/** Building again, for couples in which the first stage is behind them: boundaries, time together, goals. */
export const P04: Programme = {
  id: 'P04',
  version: 1,
  title: 'Building again',
  aim: 'Boundaries that both know, time together that is about something else, and first goals of their own.',
  notFor: 'Not before responsibility was taken and heard, and not as a way to hurry past the hurt. “Together or apart” may still be open.',
  source: 'The long guide on new memories and on trust restored; ways 21 and 25; strategies 6, 9, 11, 12 and 15.',
  stage: 2,
  weeks: 8,
  parts: [
    {
      title: 'Weeks 1 to 3: boundaries and a steady line',
      text: 'What each needs to feel safe, and a short check-in that both can keep.',
      items: [
        {
          key: 'S55',
          homework: 'S55',
          for: 'both',
          schedule: { kind: 'once' },
          week: 1,
          why: 'Own boundaries need no approval; shared ones two signatures.',
        },
        {
          key: 'S25',
          homework: 'S25',
          for: 'both',
          schedule: { kind: 'weekly', days: ['MO', 'WE', 'FR'] },
          week: 1,
          weeks: 8,
          why: 'The line that the sessions look at.',
        },
      ],
    },
    {
      title: 'Weeks 4 to 6: time for something else',
      text: 'A date a week without talk of what happened, and small gestures.',
      items: [
        {
          key: 'S66',
          homework: 'S66',
          for: 'both',
          schedule: { kind: 'weekly', days: ['MO'] },
          week: 4,
          weeks: 5,
          why: 'Planned in turns, rated alone.',
        },
        {
          key: 'S48',
          homework: 'S48',
          for: 'both',
          schedule: { kind: 'weekly', days: ['WE', 'SU'] },
          week: 4,
          weeks: 3,
          why: 'Seeing what is good again, kept private unless they wish.',
        },
        { key: 'S76', homework: 'S76', for: 'both', schedule: { kind: 'once' }, week: 4, why: 'Small wins, marked when they come.' },
      ],
    },
    {
      title: 'Weeks 7 and 8: look back, look ahead',
      text: 'How the boundaries were kept, and what both want.',
      items: [
        {
          key: 'S56',
          homework: 'S56',
          for: 'both',
          schedule: { kind: 'every', days: 30 },
          week: 7,
          why: 'Every boundary is looked at again.',
        },
        {
          key: 'S01',
          homework: 'S01',
          for: 'both',
          schedule: { kind: 'once' },
          week: 7,
          why: 'The four pillars, each from their own side.',
        },
        {
          key: 'S73',
          homework: 'S73',
          for: 'both',
          schedule: { kind: 'once' },
          week: 8,
          why: 'Goals count once both have agreed to them.',
        },
      ],
    },
  ],
};
