import { defineHomework } from '../kit';

/** Minimising check: sentences of the week that made it smaller, each said again in its full size. */
export const S06 = defineHomework({
  id: 'S06',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'involved',
  title: 'Making it smaller',
  summary: 'Find sentences that shrink what happened, and say them again in full.',
  intro:
    'When something is hard to look at, words make it smaller: “only”, “just”, “it was nothing”, “others do worse”. To the one who was hurt, each of these can feel like being left alone with it. Look for such sentences in your week, said or only thought, and write each one again in its full size.',
  exampleAnswer: { none_this_week: false },
  aim: 'Trains the ear for words that shrink the harm, and gives a plain sentence to use instead.',
  notFor:
    'Not as a list the hurt partner collects or corrects. Not when self-blame is already crushing: then look at guilt and shame first.',
  howToIntroduce:
    'Collect two or three such sentences together, from films or from other people, and turn them round. Say that a week with many is a week of good listening.',
  debrief:
    'Let them read one pair aloud. What made the small version easier to say? Ask which of the new sentences they would dare to say at home.',
  source: { codes: ['C4', 'B1'], words: 'Way 4 on not making it smaller; step 1 on taking the hurt seriously.' },
  minutes: 6,
  stage: 1,
  gate: false,
  fields: {
    none_this_week: {
      kind: 'yesNo',
      optional: true,
      label: 'Was there none this week?',
      yes: 'I found none',
      no: 'There was at least one',
    },
    phrases: {
      kind: 'group',
      label: 'Which sentences made it smaller?',
      item: 'Sentence',
      min: 1,
      max: 12,
      showIf: { field: 'none_this_week', isNot: [true] },
      fields: {
        text: { kind: 'text', max: 200, label: 'What did you say or think?', help: 'As it was, such as “It was only a few messages.”' },
        rewrite: {
          kind: 'text',
          max: 300,
          label: 'How does it sound in its full size?',
          help: 'Such as “I wrote to someone behind your back for months.”',
        },
      },
    },
  },
  pages: [{ title: 'This week', fields: ['none_this_week', 'phrases'] }],
  parts: {
    phrases: {
      label: 'Your sentences',
      fields: ['none_this_week', 'phrases'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { phrases: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly, for six weeks', default: { kind: 'weekly', days: ['SU'] } },
  scores: { phrases: { kind: 'count', field: 'phrases', label: 'Sentences found', unit: 'sentences' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'lines', title: 'Sentences found', scores: ['phrases'] }],
  examples: [
    {
      name: 'two sentences',
      role: 'involved',
      answers: {
        none_this_week: false,
        phrases: [
          { text: 'It was only texting', rewrite: 'I was close to someone else and hid it from you' },
          { text: 'That is long ago', rewrite: 'For you it is as near as yesterday' },
        ],
      },
      scores: { phrases: 2 },
    },
    { name: 'none this week', role: 'involved', answers: { none_this_week: true }, scores: { phrases: 0 } },
  ],
});
