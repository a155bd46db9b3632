import { defineHomework } from '../kit';

const scale = { kind: 'rating', min: 0, max: 10 } as const;

/** Pace and pressure, asked of each side in its own way. Strong pressure is a quiet signal to the counselor, and only when the counselor may read it (SA-38). */
export const S41 = defineHomework({
  id: 'S41',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'Pace and pressure',
  summary: 'Is there room to go at your own speed?',
  intro: {
    any: 'Two people rarely heal at the same speed. Look back on two weeks: was there room for your own pace? Your partner can never see these answers.',
    hurt: 'Nobody can tell you when to be over it. Look back on two weeks: was there room for what you feel, or were you pushed to move on or to believe? Your partner can never see these answers.',
    involved:
      'Being patient with somebody’s pain for months is hard work, and it is allowed to be hard. Look back on two weeks, as honestly as you can. Your partner can never see these answers.',
  },
  contentNote: 'If you are afraid of what happens when you do not hurry, talk with your counselor alone, or open the help page.',
  exampleAnswer: { pressured: 4, free_to_feel: 6, patience_hard: 5, i_pushed: false },
  aim: 'Shows early when one of them is being hurried, and gives the work of being patient a place to be talked about.',
  notFor:
    'Not to be discussed in the other’s presence unless its author begins. Not as a mark for patience. If answers might be read over a shoulder, ask in person.',
  howToIntroduce:
    'Say that different speeds are the rule. Tell the hurt partner that pressure can be quiet, such as a sigh. Tell the involved partner that saying “this is hard” here is better than showing it at home.',
  debrief:
    'Alone with its author. Who or what is pushing: the partner, the family, they themselves? With strong pressure ask about fear, and look at safety before anything else.',
  source: {
    codes: ['C12', 'C6', 'C20', 'B5', 'D10', 'A.guilt'],
    words: 'Ways 6, 12 and 20, step 5 and strategy 10 on patience and room for feelings; guilt (long guide).',
  },
  minutes: 2,
  stage: 1,
  gate: false,
  fields: {
    pressured: {
      ...scale,
      onlyFor: 'hurt',
      label: 'How much were you pushed to move on or to believe?',
      help: 'With words, looks or silence.',
      low: 'not at all',
      high: 'all the time',
    },
    free_to_feel: { ...scale, onlyFor: 'hurt', label: 'How free were you to feel what you felt?', low: 'not free', high: 'fully free' },
    patience_hard: { ...scale, onlyFor: 'involved', label: 'How hard was it to be patient?', low: 'easy', high: 'very hard' },
    i_pushed: {
      kind: 'yesNo',
      optional: true,
      onlyFor: 'involved',
      label: 'Did you push your partner to move on?',
      yes: 'Yes, I think so',
      no: 'No',
    },
    what_helped: { kind: 'text', max: 200, optional: true, onlyFor: 'involved', label: 'What helped you to be patient?' },
  },
  pages: [
    {
      title: 'The last two weeks',
      fields: ['pressured', 'free_to_feel', 'patience_hard', 'i_pushed', 'what_helped'],
    },
  ],
  parts: {
    // One part: each side is asked only its own questions, and no part may be left without any.
    pace: {
      label: 'Your answers',
      fields: ['pressured', 'free_to_feel', 'patience_hard', 'i_pushed', 'what_helped'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { pace: { audiences: ['counselor'] } },
  schedule: { suggested: 'every two weeks', default: { kind: 'every', days: 14 } },
  flags: [{ kind: 'pressure', when: { field: 'pressured', atLeast: 7 }, help: true }],
  scores: {
    pressured: { kind: 'value', field: 'pressured', label: 'Pressure felt', unit: '0 to 10' },
    free: { kind: 'value', field: 'free_to_feel', label: 'Free to feel', unit: '0 to 10' },
    patience: { kind: 'value', field: 'patience_hard', label: 'Patience was hard', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Pressure felt and room to feel', scores: ['pressured', 'free'] },
    { kind: 'lines', title: 'How hard patience was', scores: ['patience'] },
    { kind: 'weeks', title: 'Check-ins, and in how many somebody noticed that they pushed', share: 'i_pushed' },
  ],
  examples: [
    {
      name: 'pushed hard, which is a quiet signal',
      role: 'hurt',
      answers: { pressured: 7, free_to_feel: 3 },
      scores: { pressured: 7, free: 3, patience: null },
    },
    {
      name: 'a little, one number skipped',
      role: 'hurt',
      answers: { pressured: 2, free_to_feel: null },
      scores: { pressured: 2, free: null, patience: null },
    },
    {
      name: 'patience was hard',
      role: 'involved',
      answers: { patience_hard: 8, i_pushed: true, what_helped: 'Running before dinner' },
      scores: { pressured: null, free: null, patience: 8 },
    },
  ],
});
