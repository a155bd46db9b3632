import { defineHomework } from '../kit';

/** Planning a hard talk. Private to its author and the counselor: a plan that the other reads beforehand is already the talk. */
export const S28 = defineHomework({
  id: 'S28',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'both',
  title: 'Plan a hard talk',
  summary: 'Think it through first: what about, how to begin, and what would be enough.',
  intro:
    'Hard talks go better when you know what you want from them. A few lines before the talk help you to begin gently and to notice when it has been enough for one day. The plan is for you.',
  exampleAnswer: {
    topic: 'Who picks up the children on Fridays',
    goal: 'decide',
    first_sentence: 'I would like to find a way for Fridays that works for both of us. Is now a good time?',
    my_part: 'I said yes too quickly last time.',
    worst_fear: 'That you walk out',
    good_enough_result: 'We have an idea for two weeks',
  },
  aim: 'A gentle beginning, one clear aim, and a result that is good enough to stop at.',
  notFor:
    'Not for a talk that one of them fears because of how the other may react: look at safety first. Not for telling new facts about what happened: that is planned with you.',
  howToIntroduce:
    'Plan one small talk together. Spend the most time on the first sentence. Ask what would be good enough, and make that smaller.',
  debrief:
    'Was the talk held? How did it begin, and how did it end? If it did not come to a talk, what was in the way? Compare the fear with what came.',
  source: { codes: ['D1', 'C5', 'D15'], words: 'Strategies 1 and 15 and way 5 on open talks.' },
  minutes: 8,
  stage: 1,
  gate: false,
  fields: {
    topic: { kind: 'text', max: 160, label: 'What is it about?', help: 'One thing only.' },
    goal: {
      kind: 'choice',
      label: 'What do you want from it?',
      options: {
        understand: 'To understand',
        be_understood: 'To be understood',
        decide: 'To decide something',
        ask: 'To ask for something',
        repair: 'To make something good again',
      },
    },
    first_sentence: {
      kind: 'text',
      max: 240,
      label: 'What is your first sentence?',
      help: 'Begin with “I”, and ask whether it is a good moment.',
    },
    my_part: { kind: 'paragraph', max: 600, optional: true, label: 'What is your own part in it?', sensitive: true },
    worst_fear: { kind: 'text', max: 200, optional: true, label: 'What are you most afraid of?', sensitive: true },
    good_enough_result: { kind: 'text', max: 200, label: 'What would be good enough for today?' },
  },
  pages: [
    { title: 'The talk', fields: ['topic', 'goal', 'first_sentence'] },
    { title: 'In you', fields: ['my_part', 'worst_fear'] },
    { title: 'When to stop', fields: ['good_enough_result'] },
  ],
  parts: {
    plan: {
      label: 'Your plan',
      fields: ['topic', 'goal', 'first_sentence', 'good_enough_result'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
    inner: {
      label: 'Your part and your fear',
      fields: ['my_part', 'worst_fear'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { plan: { audiences: ['counselor'] }, inner: { audiences: ['counselor'] } },
  schedule: { suggested: 'when there is something to talk about', default: { kind: 'once' }, open: true },
  scores: { planned: { kind: 'count', field: 'topic', label: 'Talks planned' } },
  figures: [{ figure: 'F1' }],
  examples: [
    {
      name: 'asking for an evening alone',
      role: 'hurt',
      answers: {
        topic: 'One evening a week for myself',
        goal: 'ask',
        first_sentence: 'I need one evening a week to myself. Can I tell you why?',
        worst_fear: 'That it sounds like the end',
        good_enough_result: 'You know that I asked',
      },
      scores: { planned: 1 },
    },
    {
      name: 'after a quarrel',
      role: 'involved',
      answers: {
        topic: 'How I spoke on Sunday',
        goal: 'repair',
        first_sentence: 'I was sharp on Sunday. I would like to say sorry for it.',
        my_part: 'I was tired and said so too late.',
        good_enough_result: 'I have said it and you could answer',
      },
      scores: { planned: 1 },
    },
  ],
});
