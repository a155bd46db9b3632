import { defineHomework } from '../kit';

const gestures = {
  compliment: 'A kind word',
  thanks: 'A thank you',
  hug: 'A hug',
  help: 'Help',
  note: 'A note or message',
  gift: 'A small present',
  time: 'Time',
} as const;

/** Small gestures given and received. Whether they were welcome is a part of its own: it is nobody's to ask for. */
export const S71 = defineHomework({
  id: 'S71',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'Small gestures',
  summary: 'What you gave, what you received, and whether it was welcome.',
  intro:
    'Warmth lives on small things: a thank you, a cup of tea, a hand on the shoulder. After a hurt they can do good, and they can also come too early. Notice what you gave and received today, and whether it was welcome. “No” is as good an answer as “yes”.',
  exampleAnswer: { given: ['thanks', 'help'], received: ['note'], welcome: true },
  aim: 'Makes small warmth visible in both directions, and takes seriously when it does not fit yet.',
  notFor:
    'Not while touch or attention feels like pressure, and not in the first weeks. Not to balance accounts: giving more buys nothing.',
  howToIntroduce:
    'Ask each which gestures they like and which they would rather not have now. Say that nobody has to accept a hug to be polite.',
  debrief:
    'What was given and not noticed? What was received and not welcome, and how could that be said kindly? Keep the numbers out of it.',
  source: { codes: ['D9', 'D13'], words: 'Strategies 9 and 13 on new good times and on being thankful.' },
  minutes: 2,
  stage: 2,
  gate: false,
  fields: {
    given: { kind: 'choices', optional: true, label: 'What did you give today?', options: gestures },
    received: { kind: 'choices', optional: true, label: 'What did you receive today?', options: gestures },
    welcome: {
      kind: 'yesNo',
      label: 'Was this kind of warmth welcome to you today?',
      help: 'Also when there was none.',
      yes: 'Yes',
      no: 'Not today',
    },
  },
  pages: [{ title: 'Today', fields: ['given', 'received', 'welcome'] }],
  parts: {
    gestures: {
      label: 'What you gave and received',
      fields: ['given', 'received'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    welcome: { label: 'Whether it was welcome', fields: ['welcome'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { gestures: { audiences: ['counselor'] }, welcome: { audiences: ['counselor'] } },
  schedule: { suggested: 'three times a week', default: { kind: 'weekly', days: ['MO', 'WE', 'SA'] } },
  scores: {
    given: { kind: 'count', field: 'given', label: 'Kinds given' },
    received: { kind: 'count', field: 'received', label: 'Kinds received' },
    welcome: { kind: 'value', field: 'welcome', label: 'Welcome', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'mix', title: 'Given', field: 'given' },
    { kind: 'mix', title: 'Received', field: 'received' },
    { kind: 'weeks', title: 'Days, and those on which it was welcome', share: 'welcome' },
  ],
  examples: [
    {
      name: 'help and a note',
      role: 'involved',
      answers: { given: ['help', 'note'], received: ['thanks'], welcome: true },
      scores: { given: 2, received: 1, welcome: 1 },
    },
    { name: 'not today', role: 'hurt', answers: { received: ['hug'], welcome: false }, scores: { given: 0, received: 1, welcome: 0 } },
  ],
});
