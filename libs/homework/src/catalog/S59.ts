import { defineHomework } from '../kit';

const want = {
  kind: 'choice',
  options: { yes_outline: 'Yes, in outline', yes_detail: 'Yes, in detail', not_now: 'Not now', never: 'Never' },
} as const;

const topics = ['timeline', 'who_knows', 'feelings', 'health_risk', 'money', 'lies', 'places', 'physical_detail', 'why'] as const;

/** What the hurt partner wants to know, by topic and depth. It asks for no answers: those are given in session. The more intimate topics can be kept apart. */
export const S59 = defineHomework({
  id: 'S59',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'hurt',
  title: 'What I want to know',
  summary: 'Decide, topic by topic, what you want to know and how much.',
  intro:
    'You have a right to the truth, and you also have a right not to know. Some answers help to understand and to decide. Others leave pictures that stay. Go through the topics and choose for each how much you want to know. You can change it at any time. Nobody gives you an answer because of this: it is a map for you and your counselor.',
  contentNote:
    'The list alone can be hard to read. Stop when you want to. Slow breathing or the five senses help, and you can go on another day.',
  aim: 'Separates what helps from what only hurts, before anything is asked, and gives the hurt partner the say over it.',
  notFor:
    'Not in the first shock, when everything has to be known at once: wait a few days. Questions about health risks do not wait and need a doctor.',
  howToIntroduce:
    'Say that “never” is a full answer and can be changed. Talk about pictures that cannot be unseen. Ask for each “in detail”: what will it help you to do?',
  debrief:
    'Begin with health and money, where knowing protects. Then what is needed to make sense of it. For each detail: what is hoped for, and what if it does not come? Plan with both how it will be told.',
  source: { codes: ['B2'], words: 'Step 2 on what helps to know and what only hurts.' },
  minutes: 8,
  stage: 1,
  gate: false,
  fields: {
    timeline: { ...want, label: 'When it was and for how long' },
    who_knows: { ...want, label: 'Who knows about it' },
    lies: { ...want, label: 'What was not true' },
    money: { ...want, label: 'Money that was spent' },
    health_risk: { ...want, label: 'Risks to your health', help: 'A doctor can also help you with this without any details.' },
    why: { ...want, label: 'How it could come to it' },
    feelings: { ...want, label: 'What your partner felt' },
    places: { ...want, label: 'Places' },
    physical_detail: {
      ...want,
      label: 'Physical details',
      help: 'Pictures of this kind are hard to get rid of again. “Never” and “not now” are good answers.',
    },
  },
  pages: [
    { title: 'The facts', fields: ['timeline', 'who_knows', 'lies', 'money'] },
    { title: 'You and your health', fields: ['health_risk'] },
    { title: 'Closer in', fields: ['why', 'feelings', 'places', 'physical_detail'] },
  ],
  parts: {
    facts: {
      label: 'Facts, health and reasons',
      fields: ['timeline', 'who_knows', 'lies', 'money', 'health_risk', 'why'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    closer: {
      label: 'Feelings, places and physical details',
      fields: ['feelings', 'places', 'physical_detail'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { facts: { audiences: ['counselor'] }, closer: { audiences: ['counselor'] } },
  schedule: { suggested: 'once, and changed whenever you like', default: { kind: 'once' } },
  scores: {
    wanted: { kind: 'tally', fields: topics, values: ['yes_outline', 'yes_detail'], label: 'Topics to hear about', unit: 'of 9' },
    never: { kind: 'tally', fields: topics, values: ['never'], label: 'Topics never to hear about', unit: 'of 9' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'lines', title: 'Topics to hear about, and never to hear about', scores: ['wanted', 'never'] }],
  hard: true,
  examples: [
    {
      name: 'outline, health in detail, no pictures',
      role: 'hurt',
      answers: {
        timeline: 'yes_outline',
        who_knows: 'yes_outline',
        lies: 'yes_outline',
        money: 'yes_detail',
        health_risk: 'yes_detail',
        why: 'not_now',
        feelings: 'not_now',
        places: 'never',
        physical_detail: 'never',
      },
      scores: { wanted: 5, never: 2 },
    },
    {
      name: 'nothing yet but health',
      role: 'hurt',
      answers: {
        timeline: 'not_now',
        who_knows: 'not_now',
        lies: 'not_now',
        money: 'not_now',
        health_risk: 'yes_outline',
        why: 'not_now',
        feelings: 'not_now',
        places: 'not_now',
        physical_detail: 'never',
      },
      scores: { wanted: 1, never: 1 },
    },
  ],
});
