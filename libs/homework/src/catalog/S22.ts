import { defineHomework } from '../kit';

/**
 * Active listening in turns. Both do it at the same time and each sends an entry of their own: as speaker, how well was I heard? So the lines of
 * the two show the two directions.
 */
export const S22 = defineHomework({
  id: 'S22',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'timer',
  roles: 'both',
  title: 'Taking turns to listen',
  summary: 'One speaks, the other says back what they heard. Then you swap.',
  intro:
    'Sit down together. One speaks for a few minutes about one thing. The other listens and then says back, in their own words, what they heard, without an answer of their own. The speaker says whether it is right. Then you swap. One clock is enough for both. Afterwards each answers alone.',
  contentNote: 'Begin with something small. If it gets too much, stop: nothing has to be finished.',
  exampleAnswer: { turn: 5, topic: 'How my week was' },
  aim: 'Practises hearing before answering, and shows in which direction it works and in which not yet.',
  notFor: 'Not with the hardest topic first. Not while one is afraid of the other. Not when either is very tired or has been drinking.',
  howToIntroduce:
    'Do one round in the session with a harmless topic and three minutes each. Stop every answer, defence and piece of advice kindly. “Did I get that right?” is the only question.',
  debrief:
    'Ask each speaker what the other got right. Compare the two directions: where does it work less well, and what comes in between? Take the next topic one step harder only when both are above the middle.',
  source: {
    codes: ['A.talkI', 'C2', 'C24', 'D1', 'D14'],
    words: 'Talking as the partner who broke trust (long guide); ways 2 and 24 on listening; strategies 1 and 14 on talk and conflict.',
  },
  minutes: 25,
  stage: 1,
  gate: false,
  fields: {
    turn: { kind: 'minutes', min: 2, max: 10, initial: 5, label: 'How long is one turn?' },
    topic: { kind: 'text', max: 120, optional: true, label: 'What do you speak about?', help: 'In a few words.' },
    completed: { kind: 'yesNo', optional: true, label: 'Did you do all four turns?', yes: 'Yes', no: 'Not all' },
    paraphrase_ok: {
      kind: 'rating',
      min: 0,
      max: 10,
      label: 'When you spoke: how well did your partner say back what you meant?',
      low: 'not at all',
      high: 'just as I meant it',
    },
    interruptions: {
      kind: 'integer',
      min: 0,
      max: 50,
      unit: 'times',
      optional: true,
      label: 'When you spoke: about how often were you interrupted?',
    },
  },
  pages: [
    { title: 'Before you begin', fields: ['turn', 'topic'] },
    { title: 'Afterwards, alone', fields: ['completed', 'paraphrase_ok', 'interruptions'] },
  ],
  turns: {
    minutes: 'turn',
    turns: [
      { key: 'first_speaks', label: 'The first one speaks', help: 'The other listens and says nothing.' },
      { key: 'first_said_back', label: 'The listener says it back', help: 'In your own words. “Did I get that right?”' },
      { key: 'second_speaks', label: 'Swap: the other one speaks', help: 'About something of their own, not as an answer.' },
      { key: 'second_said_back', label: 'The listener says it back', help: 'In your own words. “Did I get that right?”' },
    ],
    completed: 'completed',
  },
  parts: {
    heard: {
      label: 'How it was for you',
      fields: ['turn', 'completed', 'paraphrase_ok', 'interruptions'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    topic: { label: 'What you spoke about', fields: ['topic'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { heard: { audiences: ['counselor'] }, topic: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SU'] } },
  scores: {
    heard: { kind: 'value', field: 'paraphrase_ok', label: 'Heard by the other', unit: '0 to 10' },
    interruptions: { kind: 'value', field: 'interruptions', label: 'Interruptions', unit: 'times' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'How well each was heard by the other', scores: ['heard'] },
    { kind: 'lines', title: 'How often each was interrupted', scores: ['interruptions'] },
  ],
  examples: [
    {
      name: 'heard well, interrupted once',
      role: 'hurt',
      answers: { turn: 5, topic: 'The evening with your parents', completed: true, paraphrase_ok: 7, interruptions: 1 },
      scores: { heard: 7, interruptions: 1 },
    },
    {
      name: 'short, and the number skipped',
      role: 'involved',
      answers: { turn: 3, completed: false, paraphrase_ok: null },
      scores: { heard: null, interruptions: null },
    },
  ],
});
