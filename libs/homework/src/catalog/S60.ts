import { defineHomework } from '../kit';

/**
 * Comfort with closeness. A partner never reads it: the only thing that ever shows is a step both said yes to, and only while both took part in the
 * matching. Not answering looks like any other answer that is no yes.
 */
export const S60 = defineHomework({
  id: 'S60',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'both',
  title: 'Closeness, step by step',
  summary: 'Which kinds of closeness feel all right to you at present.',
  intro:
    'After a hurt, the body has its own pace. Here you say for yourself which steps feel all right, which might with a condition, and which do not now. Your partner never reads your answers. If you both choose to take part in the matching, each of you sees only the steps to which both said yes. A step you leave out shows nothing, and nobody can tell why.',
  contentNote:
    'You owe no one any step, and every answer can change tomorrow. If you are pushed towards something you do not want, talk with your counselor alone, or open the help page.',
  aim: 'Lets each find out and keep their own pace, and shows common ground without anyone having to say no to the other.',
  notFor:
    'Not while there is fear, pressure or a risk to health that was not cleared with a doctor. Not before the hurt partner brings up closeness themselves. Never as a plan of what has to come next.',
  howToIntroduce:
    'Give it to each alone. Say that “not now” is a full answer and that the other can’t see it. Explain the matching with holding hands as the example. Say that a match is no promise.',
  debrief:
    'Talk only about what matched, unless its author brings more. What would make a matched step pleasant, and how can either stop it? Alone: does anything feel like a duty?',
  source: { codes: ['D6'], words: 'Strategy 6 on closeness.' },
  minutes: 6,
  stage: 2,
  gate: true,
  fields: {
    steps: {
      kind: 'group',
      label: 'Which steps do you want to say something about?',
      help: 'Leave out what you like.',
      item: 'Step',
      perOption: 'step',
      min: 1,
      max: 7,
      fields: {
        step: {
          kind: 'choice',
          label: 'Which step?',
          options: {
            sit_close: 'Sitting close',
            hold_hands: 'Holding hands',
            hug: 'A hug',
            kiss: 'A kiss',
            sleep_same_bed: 'Sleeping in the same bed',
            massage: 'A massage',
            sexual: 'Being together sexually',
          },
        },
        comfort: {
          kind: 'choice',
          sensitive: true,
          label: 'How is it for you at present?',
          options: { yes: 'Yes', maybe_with: 'Perhaps, with a condition', not_now: 'Not now' },
        },
        condition: {
          kind: 'text',
          max: 160,
          optional: true,
          sensitive: true,
          label: 'What would have to be given?',
          help: 'Only for you, and for your counselor if you like.',
        },
      },
    },
  },
  parts: {
    // No words of it reach a partner or a document: the partner's switch takes part in the matching, and that is all it does.
    steps: {
      label: 'Your steps',
      fields: ['steps'],
      ceiling: { counselor: true, partner: true, report: 'never' },
      reaches: 'match',
    },
  },
  sharing: { steps: { audiences: [] } },
  schedule: { suggested: 'every 30 days', default: { kind: 'every', days: 30 } },
  match: { field: 'steps', step: 'step', answer: 'comfort', yes: ['yes'] },
  carries: ['steps'],
  scores: { named: { kind: 'count', field: 'steps', label: 'Steps answered', unit: 'of 7' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'matches', title: 'Steps both said yes to' }],
  hard: true,
  examples: [
    {
      name: 'near, and no further now',
      role: 'hurt',
      answers: {
        steps: [
          { step: 'sit_close', comfort: 'yes' },
          { step: 'hold_hands', comfort: 'yes' },
          { step: 'hug', comfort: 'maybe_with', condition: 'When I come to you' },
          { step: 'kiss', comfort: 'not_now' },
        ],
      },
      scores: { named: 4 },
    },
    {
      name: 'two steps, the others left out',
      role: 'involved',
      answers: {
        steps: [
          { step: 'hold_hands', comfort: 'yes' },
          { step: 'sleep_same_bed', comfort: 'maybe_with' },
        ],
      },
      scores: { named: 2 },
    },
  ],
});
