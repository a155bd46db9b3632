import { defineHomework } from '../kit';

const placeHints = [
  {
    pattern: 'https?://\\S+|\\bmaps?\\.\\w|\\b-?\\d{1,3}\\.\\d{4,}\\b',
    message: 'Please share no links, maps or places that can be followed. Words are enough.',
  },
] as const;

/**
 * Plans told before being asked. Words only: no place that can be followed, no map, no history. Everything is deleted for everybody 72 hours
 * after it was sent (SA-21), so there is no figure beyond the days on which it was used.
 */
export const S32 = defineHomework({
  id: 'S32',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'ledger',
  roles: 'involved',
  title: 'My plan for the day',
  summary: 'Tell how your day is planned, before anybody has to ask.',
  intro:
    'It calms to know roughly what is coming. On days when you like to, write in a line or two how your day is planned, and say so when it changes. It is a gift and no report: no addresses, no maps, no proof. Everything here is deleted after three days, for everybody.',
  exampleAnswer: { plan: 'Work until five, then choir, home by nine' },
  aim: 'Spares the other the asking, and makes telling first a habit.',
  notFor:
    'Not as a duty to report, and not on demand. Never as a way to follow somebody. Where a day without a plan leads to trouble, stop it and look at safety.',
  howToIntroduce:
    'Say that it is for days when it helps, not for each day. One line is enough. Explain that nothing is kept beyond three days, also not for you.',
  debrief:
    'Was it told before it was asked for? What happened when plans changed? If it is used every day and the worry stays, it is not what helps: look for something else.',
  source: {
    codes: ['A.small', 'A.reass', 'C23'],
    words: 'Small reliable actions and reassurance (long guide); way 23 on staying in touch.',
  },
  minutes: 2,
  stage: 1,
  gate: false,
  fields: {
    plan: {
      kind: 'text',
      max: 240,
      label: 'What is your plan for today?',
      help: 'In your own words. Never an address, a map or a place that can be followed.',
      hints: placeHints,
    },
    back_by: { kind: 'dateTime', optional: true, label: 'When will you be back?', help: 'About is enough.' },
  },
  pages: [{ title: 'Your plan', help: 'It is deleted for everybody after three days.', fields: ['plan', 'back_by'] }],
  parts: {
    plan: {
      label: 'Your plan',
      fields: ['plan', 'back_by'],
      // In no document: it is gone after three days, and says where somebody was (documents 5.4).
      ceiling: { counselor: true, partner: true, report: 'never' },
      joint: true,
    },
  },
  sharing: { plan: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'on days when it helps', default: { kind: 'once' }, open: true },
  scores: {},
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Plans told in the last days' }],
  list: { name: 'plan' },
  ledger: { forgetAfterHours: 72 },
  responses: {
    update: {
      label: 'Say that it changes',
      help: 'As early as you can. Never an address or a place that can be followed.',
      by: 'author',
      seen: 'both',
      many: true,
      fields: {
        update: { kind: 'text', max: 160, label: 'What changes?', help: 'Such as “It gets half an hour later”.', hints: placeHints },
      },
    },
  },
  examples: [
    {
      name: 'choir, home by nine',
      role: 'involved',
      answers: { plan: 'Work until five, then choir, home by nine', back_by: '2026-01-15T21:00:00+01:00' },
      scores: {},
    },
    { name: 'one line', role: 'involved', answers: { plan: 'A day at home, shopping at noon' }, scores: {} },
  ],
});
