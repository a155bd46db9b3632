import { defineHomework } from '../kit';

/**
 * Empathy in both directions. The involved partner may begin early. The hurt partner only in the third stage, only after the other's responsibility
 * was accepted (S04), and never as something owed (catalog, "Where the articles are wrong", 5).
 */
export const S82 = defineHomework({
  id: 'S82',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'both',
  title: 'A day in your place',
  summary: 'Imagine one day of the other from the inside.',
  intro: {
    any: 'Choose one ordinary day and imagine it from the inside of the other: waking up, the phone, the way home, the evening. Write it down as if you were there.',
    hurt: 'This one is yours to leave. You do not owe it to anyone, and it excuses nothing. If you are curious, choose one ordinary day of your partner’s and imagine it from the inside.',
    involved:
      'Choose one ordinary day and imagine it in your partner’s body: waking up, the phone that rings, the way home, the evening with you. Write it as “I”. You will get things wrong. That is where to ask.',
  },
  contentNote:
    'To look from the other’s side can hurt. Do not imagine what happened with the other person: an ordinary day is enough. Stop when it gets too much. Slow breathing or the five senses help.',
  exampleAnswer: {
    scene: 'I wake at four and for a second everything is as before. Then it comes back.',
    what_i_missed: 'How often I pretend for the children',
  },
  aim: 'Practises seeing with the other’s eyes, and lets the other say where it is near and where not.',
  notFor:
    'Never for the hurt partner before the involved partner has taken full responsibility and that was heard; never as a step towards forgiving. Not when shame is so strong that the writer only looks at themselves.',
  howToIntroduce:
    'Read the beginning of an invented day aloud. Say that it is a guess and that the other is the only one who knows. To the hurt partner say that there is no need to do it.',
  debrief:
    'If it is shared, let the other begin: what was near, what was missing? The writer only asks. Four small ones do more than one long one.',
  source: { codes: ['B7', 'D4', 'D5'], words: 'Step 7 and strategies 4 and 5 on feeling with the other.' },
  minutes: 15,
  stage: 1,
  gate: 'hurt',
  onlyAfter: [
    { for: 'hurt', stage: 3 },
    { for: 'hurt', accepted: { homework: 'S04', response: 'heard' } },
  ],
  fields: {
    scene: {
      kind: 'paragraph',
      max: 1200,
      sensitive: true,
      label: {
        any: 'How is one ordinary day for the other?',
        hurt: 'How, do you imagine, is one ordinary day for your partner?',
        involved: 'How, do you imagine, is one ordinary day for your partner now?',
      },
      help: 'Write it as “I”, from waking up to falling asleep.',
    },
    what_i_missed: {
      kind: 'paragraph',
      max: 600,
      optional: true,
      sensitive: true,
      label: 'What had you not seen before?',
    },
  },
  parts: {
    scene: { label: 'The day as you imagine it', fields: ['scene'], ceiling: { counselor: true, partner: true, report: 'full' } },
    missed: { label: 'What you had not seen', fields: ['what_i_missed'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { scene: { audiences: ['counselor'] }, missed: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly for four weeks; for the hurt partner only if they wish', default: { kind: 'weekly', days: ['SA'] } },
  responses: {
    accuracy: {
      label: 'How near is it?',
      help: 'You alone know. A low number is help and no reproach.',
      by: 'other',
      seen: 'both',
      fields: {
        accuracy: { kind: 'rating', min: 0, max: 10, low: 'far from it', high: 'as it is', label: 'How near is it to how it is for you?' },
      },
    },
  },
  scores: { scenes: { kind: 'count', field: 'scene', label: 'Days imagined' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Days imagined' },
    { kind: 'responses', title: 'How near it was, as the other says', response: 'accuracy', field: 'accuracy' },
  ],
  hard: true,
  examples: [
    {
      name: 'a morning',
      role: 'involved',
      answers: {
        scene: 'I wake and reach for the phone before I know why.\nAt breakfast I smile, because the children look at me.',
        what_i_missed: 'That mornings are the worst.',
      },
      scores: { scenes: 1 },
    },
    {
      name: 'of one’s own accord, late',
      role: 'hurt',
      answers: { scene: 'I stand at the door and do not know whether I may come in.' },
      scores: { scenes: 1 },
    },
  ],
});
