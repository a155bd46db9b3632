import { defineHomework } from '../kit';

/** One moment in which the safety of the relationship came before being right. */
export const S65 = defineHomework({
  id: 'S65',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'both',
  title: 'Safe before right',
  summary: 'One moment when you chose the two of you over being right.',
  intro:
    'In many quarrels there is a moment when you could win and do not have to. To let the last word go, to ask instead of answering, to say “you have a point” makes it safer between you. Look for one such moment in your week. Small ones count.',
  exampleAnswer: {
    moment: 'I knew the date was wrong, and let it be',
    cost: 'It itched for an hour',
    effect: 'We went on talking about what mattered',
  },
  aim: 'Makes the choice for safety over pride visible and worth something, on both sides.',
  notFor:
    'Not for someone who gives in out of fear, or who always gives in: there the task is to speak up. Not for giving way on boundaries, facts or safety.',
  howToIntroduce:
    'Explain the difference between giving in and choosing. Ask for a moment in which it cost them something and was still their own choice.',
  debrief: 'What did it cost, and was it worth it? What did the other notice? If only one of them finds such moments, talk about that.',
  source: { codes: ['C24'], words: 'Way 24 on pride and safety.' },
  minutes: 4,
  stage: 2,
  gate: false,
  fields: {
    moment: { kind: 'text', max: 240, label: 'What was the moment?' },
    cost: { kind: 'text', max: 160, optional: true, label: 'What did it cost you?' },
    effect: { kind: 'text', max: 160, optional: true, label: 'What did it do for the two of you?' },
  },
  pages: [{ title: 'One moment', fields: ['moment', 'cost', 'effect'] }],
  parts: {
    moment: {
      label: 'The moment and what it did',
      fields: ['moment', 'effect'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    cost: { label: 'What it cost you', fields: ['cost'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { moment: { audiences: ['counselor', 'partner'] }, cost: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SA'] } },
  scores: { moments: { kind: 'count', field: 'moment', label: 'Moments' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Moments in each week' }],
  examples: [
    {
      name: 'the last word',
      role: 'involved',
      answers: { moment: 'I did not answer the last remark and made tea', cost: 'My pride', effect: 'The evening was quiet' },
      scores: { moments: 1 },
    },
    { name: 'a point taken', role: 'hurt', answers: { moment: 'I said “that is true” about the money' }, scores: { moments: 1 } },
  ],
});
