import { defineHomework } from '../kit';

const severity = { kind: 'rating', min: 0, max: 4, low: 'not at all', high: 'very strongly' } as const;

/**
 * Impact map. The hurt partner says where it shows; the involved partner writes separately what they believe. The two numbers are two fields,
 * so that someone who is on both sides gives both and neither is taken for the other.
 */
export const S03 = defineHomework({
  id: 'S03',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'both',
  title: 'Where it shows',
  summary: 'Which parts of life are touched by what happened, and how much.',
  intro: {
    any: 'What happened does not stay in one place. It can show in sleep, at work, in the body, with friends. Choose the areas that are touched, and say how much.',
    hurt: 'What happened does not stay in one place. It can show in your sleep, at work, in your body, with friends. Choose the areas where you notice it, and say how much. You do not have to prove anything.',
    involved:
      'Your partner fills in where it shows for them. You write, alone, what you think it is like for them. It is not a test: you will compare the two in a session, and the gaps show you where to ask and listen.',
  },
  contentNote:
    'Looking at all of it at once can be a lot. One area is enough for today. Slow breathing can help you to stop when you want to.',
  exampleAnswer: { worst_now: 'The nights. Everything comes back when it gets quiet.' },
  aim: 'Makes the size of the hurt visible in daily life, and shows where the involved partner sees it and where not yet.',
  notFor:
    'Not in the first days, and not alone at home with someone who is at risk of harming themselves: do it together in a session. The comparison is for the session and not for the kitchen table.',
  howToIntroduce:
    'Say that each works alone and that nobody marks anyone. Tell the involved partner that a wrong guess is useful: it says where to listen.',
  debrief:
    'Start with an area that both named. Then take the one with the widest gap: the hurt partner tells, the other says back what they heard. Look at sleep, eating and body first when planning help.',
  source: {
    codes: ['A.pain', 'C1', 'C4', 'A.4P'],
    words: 'The pain of the hurt partner and the four pillars (long guide); ways 1 and 4 on facing what it did.',
  },
  minutes: 12,
  stage: 1,
  gate: false,
  fields: {
    areas: {
      kind: 'group',
      label: {
        any: 'Which areas are touched?',
        hurt: 'Where do you notice it?',
        involved: 'Where, do you think, does it show for your partner?',
      },
      help: 'Add one area at a time.',
      item: 'Area',
      min: 1,
      max: 11,
      fields: {
        area: {
          kind: 'choice',
          label: 'Which area?',
          options: {
            sleep: 'Sleep',
            appetite: 'Eating',
            work: 'Work',
            body: 'Body and health',
            self_worth: 'Feeling of one’s own worth',
            parenting: 'Being a parent',
            finances: 'Money',
            friends: 'Friends',
            intimacy: 'Closeness and touch',
            faith: 'Faith and meaning',
            other: 'Something else',
          },
        },
        severity: { ...severity, label: { any: 'How much does it show for you?', hurt: 'How much does it show here?' }, onlyFor: 'hurt' },
        my_estimate: {
          ...severity,
          label: { any: 'How much, do you think, does it show for your partner?', involved: 'How much, do you think, does it show here?' },
          onlyFor: 'involved',
        },
        note: { kind: 'paragraph', max: 500, optional: true, label: 'How does it show?', sensitive: true },
      },
    },
    worst_now: {
      kind: 'paragraph',
      max: 1000,
      optional: true,
      sensitive: true,
      label: {
        any: 'What is hardest right now?',
        hurt: 'What is hardest for you right now?',
        involved: 'What, do you think, is hardest for your partner right now?',
      },
    },
  },
  parts: {
    areas: {
      label: 'The areas, with what you wrote on each',
      fields: ['areas'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    worst: { label: 'What is hardest', fields: ['worst_now'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { areas: { audiences: ['counselor'] }, worst: { audiences: ['counselor'] } },
  schedule: { suggested: 'every 60 days', default: { kind: 'every', days: 60 } },
  scores: { areas: { kind: 'count', field: 'areas', label: 'Areas named', unit: 'areas' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'pairs', title: 'Felt, and as the other imagines it', group: 'areas', by: 'area', value: 'severity', other: 'my_estimate' },
  ],
  hard: true,
  examples: [
    {
      name: 'sleep and work',
      role: 'hurt',
      answers: {
        areas: [
          { area: 'sleep', severity: 4, note: 'Awake from three o’clock on' },
          { area: 'work', severity: 2 },
        ],
        worst_now: 'The hours before dawn.',
      },
      scores: { areas: 2 },
    },
    {
      name: 'a guess at the same, one number skipped',
      role: 'involved',
      answers: {
        areas: [
          { area: 'sleep', my_estimate: 2 },
          { area: 'friends', my_estimate: null, note: 'I do not know. I never asked.' },
          { area: 'body', my_estimate: 3 },
        ],
      },
      scores: { areas: 3 },
    },
    {
      name: 'hurt and involved at once',
      role: 'both',
      answers: { areas: [{ area: 'self_worth', severity: 3, my_estimate: 4 }] },
      scores: { areas: 1 },
    },
  ],
});
