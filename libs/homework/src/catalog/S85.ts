import { defineHomework } from '../kit';

/** Commitment and ambivalence, for the counselor's eyes only: an honest doubt must never cost someone at home. */
export const S85 = defineHomework({
  id: 'S85',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'Where I stand',
  summary: 'Two quiet questions about staying and leaving.',
  intro:
    'Wanting to stay, wanting to leave, and both on the same day: all of this is common. Your counselor can help better when they know where you really are. Your partner can never see these answers, and no document can hold them. Nothing follows from a number.',
  contentNote: 'If you are afraid of what would happen if you left, talk with your counselor alone, or open the help page.',
  exampleAnswer: { want_to_work_on_it: 5, leaning: 'unsure' },
  aim: 'Tells the counselor early when the work is not wanted, so that it is not done against someone’s will.',
  notFor:
    'Not to win anyone for staying, and not to be talked about in the other’s presence unless its author begins. If someone may be made to show their screen, ask in person instead.',
  howToIntroduce:
    'Give it to each alone, and remind each of your secrets policy before they answer. Say that separating is a result you can work with as well.',
  debrief:
    'Only alone with its author. What would have to be true for one point more, or for a clear no? A wish to leave together with fear is a matter of safety.',
  source: {
    codes: ['A.pain', 'A.req', 'A.q2'],
    words: 'The pain, what the work asks for, and whether trust can come back (long guide); the third stage includes parting.',
  },
  minutes: 2,
  stage: 1,
  gate: false,
  fields: {
    want_to_work_on_it: {
      kind: 'rating',
      min: 0,
      max: 10,
      low: 'not at all',
      high: 'very much',
      label: 'How much do you want to work on this relationship now?',
    },
    leaning: {
      kind: 'choice',
      label: 'Which way are you leaning?',
      options: { stay: 'To stay', unsure: 'I do not know', leave: 'To leave', prefer_not_say: 'I would rather not say' },
    },
  },
  pages: [{ title: 'As it is today', fields: ['want_to_work_on_it', 'leaning'] }],
  parts: {
    stand: {
      label: 'Where you stand',
      fields: ['want_to_work_on_it', 'leaning'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { stand: { audiences: ['counselor'] } },
  schedule: { suggested: 'monthly', default: { kind: 'monthly', day: 1 } },
  scores: { want: { kind: 'value', field: 'want_to_work_on_it', label: 'Wants to work on it', unit: '0 to 10' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Wants to work on it', scores: ['want'] },
    { kind: 'mix', title: 'Leaning', field: 'leaning' },
  ],
  hard: true,
  examples: [
    { name: 'torn', role: 'hurt', answers: { want_to_work_on_it: 5, leaning: 'unsure' }, scores: { want: 5 } },
    {
      name: 'number skipped, leaning not said',
      role: 'involved',
      answers: { want_to_work_on_it: null, leaning: 'prefer_not_say' },
      scores: { want: null },
    },
  ],
});
