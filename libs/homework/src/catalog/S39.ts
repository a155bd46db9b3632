import { defineHomework } from '../kit';

/** Noticing honest moments, one's own and the other's. It counts moments and says nothing about trust (RS-3). */
export const S39 = defineHomework({
  id: 'S39',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Honest moments',
  summary: 'Notice when one of you was honest, and whether it was answered with a thank you.',
  intro: {
    any: 'Honesty often goes unnoticed, because nothing bad happens. Write down one moment when you or your partner was honest, however small.',
    hurt: 'Honesty often goes unnoticed, because nothing bad happens. Write down one moment when you or your partner was honest, however small. Noticing it does not mean that you trust, or have to.',
    involved:
      'Honesty often goes unnoticed, because nothing bad happens. Write down one moment when you or your partner was honest, however small. It is for you to see, and needs no praise.',
  },
  exampleAnswer: {
    whose: 'partner',
    kind: 'said_upfront',
    what: 'You said at breakfast that your colleague will be at the dinner',
    thanked: true,
  },
  aim: 'Trains the eye for honesty that is there, and the habit of answering it kindly.',
  notFor: 'Not while the truth is still coming out in pieces: then it sounds like mockery. Not as a tally that shows who is ahead.',
  howToIntroduce: 'Find one moment of the last days with each of them. Say that “admitted a mistake” counts as much as “kept a word”.',
  debrief:
    'Let each tell one moment of the other. What did the thank you do, or its absence? If one kind is missing altogether, be curious about it.',
  source: { codes: ['B6', 'D13'], words: 'Step 6 on noticing honesty; strategy 13 on being thankful.' },
  minutes: 3,
  stage: 2,
  gate: false,
  fields: {
    whose: { kind: 'choice', label: 'Whose moment was it?', options: { mine: 'Mine', partner: 'My partner’s' } },
    kind: {
      kind: 'choice',
      label: 'What kind of honesty?',
      options: {
        kept_word: 'A word was kept',
        said_upfront: 'Something was said before it was asked',
        shared_feeling: 'A feeling was shared',
        admitted_mistake: 'A mistake was admitted',
        asked_for_help: 'Help was asked for',
      },
    },
    what: { kind: 'text', max: 240, label: 'What happened?' },
    thanked: { kind: 'yesNo', optional: true, label: 'Was it answered with a thank you?', yes: 'Yes', no: 'No' },
  },
  pages: [{ title: 'One honest moment', fields: ['whose', 'kind', 'what', 'thanked'] }],
  parts: {
    sort: {
      label: 'Whose it was, which kind, and the thank you',
      fields: ['whose', 'kind', 'thanked'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    moment: { label: 'What happened', fields: ['what'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { sort: { audiences: ['counselor', 'partner'] }, moment: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'twice a week', default: { kind: 'weekly', days: ['WE', 'SU'] } },
  scores: { thanked: { kind: 'value', field: 'thanked', label: 'Thanked', unit: '1 is yes' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'mix', title: 'Kinds of honest moments', field: 'kind' },
    { kind: 'mix', title: 'Whose moment it was', field: 'whose' },
    { kind: 'weeks', title: 'Moments in each week, and those answered with a thank you', share: 'thanked' },
  ],
  list: { name: 'what' },
  examples: [
    {
      name: 'the other said it first',
      role: 'hurt',
      answers: { whose: 'partner', kind: 'said_upfront', what: 'You told me about the bill before it came', thanked: true },
      scores: { thanked: 1 },
    },
    {
      name: 'one’s own mistake',
      role: 'involved',
      answers: { whose: 'mine', kind: 'admitted_mistake', what: 'I said that I forgot the call and did not make up a reason' },
      scores: { thanked: null },
    },
  ],
});
