import { defineHomework } from '../kit';

const unrest = { kind: 'rating', min: 0, max: 10, optional: true, low: 'at ease', high: 'very upset' } as const;
const step = { kind: 'yesNo', optional: true, yes: 'Done', no: 'I left this one out' } as const;

/** Grounding through the five senses. What a person sees or hears is said to themselves: there is no field to write it down, so it is not stored. */
export const S43 = defineHomework({
  id: 'S43',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'any',
  title: 'Five senses',
  summary: 'Come back to the room: five, four, three, two, one.',
  intro:
    'When feelings flood you, your senses can bring you back to where you are. Name things to yourself, in your head or aloud. Nothing of it is written down. You can leave out any step, take as long as you like, and stop at any time.',
  aim: 'A short way back to the present during or after a wave, without watching the breath.',
  notFor:
    'Not instead of getting away when someone is in danger. If looking around makes it worse, touch alone may be enough: feet on the floor, hands on the chair.',
  howToIntroduce: 'Do it together once, slowly, with your own voice. Let them leave out a sense they do not like.',
  debrief: 'Which of the senses helped the most? Is there one thing they could carry with them, such as a stone or a scent?',
  source: { codes: ['A.trig'], words: 'Calming down when old pain is stirred (long guide, on triggers).' },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    before: { ...unrest, label: 'How upset are you now?' },
    see: {
      ...step,
      label: 'Look around: five things that you can see',
      help: 'Say their names to yourself. Take your time with colours and edges.',
    },
    touch: { ...step, label: 'Feel: four things that you can touch', help: 'Warm or cold, rough or smooth. Your own sleeve counts.' },
    hear: { ...step, label: 'Listen: three things that you can hear', help: 'One far away, one near, and perhaps your own breath.' },
    smell: { ...step, label: 'Smell: two things', help: 'Coffee, soap, the air at the window.' },
    taste: { ...step, label: 'Taste: one thing', help: 'A sip of water is fine.' },
    after: { ...unrest, label: 'How upset are you after it?' },
  },
  parts: {
    practice: {
      label: 'Your practice',
      fields: ['before', 'see', 'touch', 'hear', 'smell', 'taste', 'after'],
      // Private by nature: the counselor when the author offers it, never the partner, in no report.
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { practice: { audiences: [] } },
  schedule: { suggested: 'whenever it helps', default: { kind: 'once' }, open: true },
  scores: {
    steps: { kind: 'sum', fields: ['see', 'touch', 'hear', 'smell', 'taste'], label: 'Steps done', unit: 'of 5' },
    change: { kind: 'change', from: 'before', to: 'after', label: 'Change in unrest', unit: 'points, less than 0 is calmer' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Uses in each week' },
    { kind: 'lines', title: 'Change in unrest', scores: ['change'] },
  ],
  examples: [
    {
      name: 'all five',
      answers: { before: 8, see: true, touch: true, hear: true, smell: true, taste: true, after: 4 },
      scores: { steps: 5, change: -4 },
    },
    {
      name: 'three steps, nothing rated',
      answers: { before: null, see: true, touch: true, hear: true, smell: false },
      scores: { steps: 3, change: null },
    },
    { name: 'only how it is now', answers: { before: 6 }, scores: { steps: null, change: null } },
  ],
});
