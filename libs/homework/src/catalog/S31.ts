import { defineHomework } from '../kit';

const actions = {
  kind: 'choices',
  optional: true,
  options: {
    on_time: 'On time',
    did_without_reminder: 'Done without a reminder',
    told_plan_first: 'Told the plan first',
    told_delay_early: 'Said early that it gets late',
    answered_openly: 'Answered openly',
    other: 'Something else',
  },
} as const;

/** Small reliable things, day by day: one side ticks what was done, the other, if they like, what they noticed. Actions, never words (RS-2). */
export const S31 = defineHomework({
  id: 'S31',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'Small reliable things',
  summary: 'A few ticks a day: what was done, and what was noticed.',
  intro: {
    any: 'Reliability is made of small things, like a wall of bricks. Tick what you did today, and what you noticed of the other. A day without ticks is a day like others.',
    involved:
      'Reliability is made of small things, like a wall of bricks. Tick what you did today. It is for you and your counselor. Do not expect it to be seen at once; many small things are seen only after weeks.',
    hurt: 'If you like, tick what you noticed today. You owe no praise, and noticing does not mean that you trust again. What you tick here, your partner and your counselor can read.',
  },
  aim: 'Keeps effort steady, and shows which effort is seen and which goes by unseen.',
  notFor:
    'Not as proof of being reliable, and not as homework in gratitude for the hurt partner. Leave it out where ticks become a reproach.',
  howToIntroduce:
    'Choose two of the ticks to begin with. Tell the hurt partner that this is an offer, and that leaving it empty says nothing. Tell the involved partner that unseen effort is still effort.',
  debrief:
    'Compare what was done with what was noticed in the same weeks. For effort that goes unseen: is it the kind that helps? Ask the hurt partner which small thing did reach them.',
  source: { codes: ['A.small', 'D9'], words: 'Small reliable actions (long guide); strategy 9.' },
  minutes: 1,
  stage: 1,
  gate: false,
  fields: {
    did: {
      ...actions,
      onlyFor: 'involved',
      label: { any: 'What did you do today?', involved: 'What did you do today?' },
      help: 'Nothing today is fine too: then leave it.',
    },
    noticed: {
      ...actions,
      onlyFor: 'hurt',
      label: { any: 'What did you notice of your partner today?', hurt: 'What did you notice today?' },
      help: 'Only if you like.',
    },
  },
  parts: {
    did: { label: 'What you did', fields: ['did'], ceiling: { counselor: true, partner: true, report: 'full' } },
    noticed: {
      label: 'What you noticed',
      fields: ['noticed'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { did: { audiences: ['counselor'] }, noticed: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'daily', default: { kind: 'daily' } },
  // Counting ticks would give the other side's entries a nought that nobody said; the pictures count each kind on its own side.
  scores: {},
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'mix', title: 'What was done', field: 'did' },
    { kind: 'mix', title: 'What was noticed', field: 'noticed' },
  ],
  examples: [
    { name: 'on time, and told first', role: 'involved', answers: { did: ['on_time', 'told_plan_first'] }, scores: {} },
    { name: 'one thing noticed', role: 'hurt', answers: { noticed: ['told_delay_early'] }, scores: {} },
  ],
});
