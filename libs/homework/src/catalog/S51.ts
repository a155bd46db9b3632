import { defineHomework } from '../kit';

const harshness = { kind: 'rating', min: 0, max: 10, optional: true, low: 'kind', high: 'very harsh' } as const;

/** Self-compassion: one hard moment, one sentence as to a good friend. The numbers can be offered without the words. */
export const S51 = defineHomework({
  id: 'S51',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'both',
  title: 'A kind sentence',
  summary: 'Say to yourself what you would say to a good friend.',
  intro: {
    any: 'In hard times we are often harsher with ourselves than with anyone else. Take one moment and find the sentence a good friend would say to you.',
    hurt: 'In hard times we are often harsher with ourselves than with anyone else: why did I not see it, why do I stay, why am I not over it. Take one moment and find the sentence a good friend would say to you.',
    involved:
      'Being kind to yourself does not take away what you did. It keeps you standing, so that you can make something good again. Take one moment and find a sentence that is honest and kind.',
  },
  exampleAnswer: {
    moment: 'I snapped at the children',
    kind_sentence: 'You have had a week like a storm. You said sorry to them. That counts.',
  },
  aim: 'Softens the inner voice, which is what keeps many people stuck in blame or shame.',
  notFor:
    'Not as comfort that skips what was done. For someone who finds every kind word false, begin with what they would say to a friend and stop there.',
  howToIntroduce:
    'Let them say aloud what they would tell a friend in the same place, and write that down. It does not have to feel true yet.',
  debrief: 'Whose voice is the harsh one? Did the number change, and how would they notice that tomorrow morning?',
  source: { codes: ['D8', 'D10'], words: 'Strategies 8 and 10 on looking after oneself and on patience.' },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    harshness_before: { ...harshness, label: 'How harsh are you with yourself right now?' },
    moment: { kind: 'text', max: 240, label: 'What is the moment about?', sensitive: true },
    kind_sentence: {
      kind: 'text',
      max: 240,
      label: 'What would a good friend say to you?',
      help: 'Honest and kind. Begin with “You …”.',
      sensitive: true,
    },
    after: { ...harshness, label: 'How harsh are you with yourself now?' },
  },
  parts: {
    // Private by nature: the counselor when the author offers it, never the partner, in no report.
    numbers: {
      label: 'How harsh, before and after',
      fields: ['harshness_before', 'after'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
    words: {
      label: 'The moment and the sentence',
      fields: ['moment', 'kind_sentence'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { numbers: { audiences: [] }, words: { audiences: [] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['TH'] } },
  scores: {
    change: { kind: 'change', from: 'harshness_before', to: 'after', label: 'Change in harshness', unit: 'points, less than 0 is kinder' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Uses in each week' },
    { kind: 'lines', title: 'Change in harshness', scores: ['change'] },
  ],
  examples: [
    {
      name: 'kinder afterwards',
      role: 'hurt',
      answers: {
        harshness_before: 8,
        moment: 'I looked for signs all evening again',
        kind_sentence: 'You want to feel safe. Anyone would.',
        after: 5,
      },
      scores: { change: -3 },
    },
    {
      name: 'words alone',
      role: 'involved',
      answers: { moment: 'The look of my father', kind_sentence: 'You told him the truth. That was hard, and right.' },
      scores: { change: null },
    },
  ],
});
