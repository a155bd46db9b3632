import { defineHomework } from '../kit';

/** Looking back over three months. Each answer is a part of its own, so that a thank you can be shared without what still hurts. */
export const S78 = defineHomework({
  id: 'S78',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'both',
  title: 'Looking back',
  summary: 'What has changed, what still hurts, and a thank you if there is one.',
  intro: {
    any: 'Every few months it is worth looking back: what is different now, what is not, what do you wish for next? Wherever you stand, there is no place you should have reached.',
    hurt: 'Every few months it is worth looking back: what is different now, and what still hurts? Wherever you stand, there is no place you should have reached. Nobody is owed a thank you.',
    involved:
      'Every few months it is worth looking back: what is different now, and what still hurts, in you and, as you see it, in your partner? Wherever you stand, there is no place you should have reached.',
  },
  contentNote: 'Looking back can stir things up. Take your time, and stop when it is enough. You can go on another day.',
  exampleAnswer: { thank_you: 'Thank you for coming back to the table each time.' },
  aim: 'A long look from each side, with room for what still hurts beside what has grown.',
  notFor: 'Not as a verdict on whether it “worked”. Not when a decision to part has just been made: then the talk is another one.',
  howToIntroduce:
    'Give it a week before a session. Say that the four answers can be shared one by one, and that an empty thank you is fine.',
  debrief:
    'Let each read one answer of their choice. Lay it beside their own charts: what fits, what surprises? Take “next” as a start for the next stretch, together or apart.',
  source: { codes: ['D15', 'A.q1'], words: 'Strategy 15 on marking the way; how long it takes (long guide, first question).' },
  minutes: 15,
  stage: 2,
  gate: false,
  fields: {
    changed: {
      kind: 'paragraph',
      max: 1500,
      label: 'What has changed in these months?',
      help: 'In you, between you, in daily life.',
      sensitive: true,
    },
    still_hurts: { kind: 'paragraph', max: 1500, label: 'What still hurts?', sensitive: true },
    thank_you: { kind: 'paragraph', max: 600, optional: true, label: 'Is there something you want to say thank you for?' },
    next: { kind: 'paragraph', max: 600, optional: true, label: 'What do you wish for in the next months?', sensitive: true },
  },
  parts: {
    changed: { label: 'What has changed', fields: ['changed'], ceiling: { counselor: true, partner: true, report: 'full' } },
    still_hurts: { label: 'What still hurts', fields: ['still_hurts'], ceiling: { counselor: true, partner: true, report: 'full' } },
    thank_you: { label: 'Your thank you', fields: ['thank_you'], ceiling: { counselor: true, partner: true, report: 'full' } },
    next: { label: 'What you wish for', fields: ['next'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: {
    changed: { audiences: ['counselor', 'partner'] },
    still_hurts: { audiences: ['counselor', 'partner'] },
    thank_you: { audiences: ['counselor', 'partner'] },
    next: { audiences: ['counselor', 'partner'] },
  },
  schedule: { suggested: 'every 90 days', default: { kind: 'every', days: 90 } },
  scores: { reviews: { kind: 'count', field: 'changed', label: 'Reviews' } },
  figures: [{ figure: 'F1' }],
  hard: true,
  examples: [
    {
      name: 'after half a year',
      role: 'hurt',
      answers: {
        changed: 'I sleep again, most nights.\nWe can talk for an hour without one of us leaving.',
        still_hurts: 'The summer. I cannot look at the pictures.',
        thank_you: 'For answering, also the tenth time.',
        next: 'A week without the topic.',
      },
      scores: { reviews: 1 },
    },
    {
      name: 'the two that are asked for',
      role: 'involved',
      answers: { changed: 'I say things before I am asked.', still_hurts: 'To see you check my face.' },
      scores: { reviews: 1 },
    },
  ],
});
