import { defineHomework } from '../kit';

/** Milestones and small wins, confirmed by the other or not. They stand as marks on the time line of the trends (F2), and nothing is counted towards a goal (RS-1). */
export const S76 = defineHomework({
  id: 'S76',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Small wins',
  summary: 'Write down what you managed, and how you marked it.',
  intro:
    'The way is long, and what was managed is quickly forgotten: the first calm talk, a night slept through, a promise kept when it was hard. Write it down and mark it, with tea or with cake. Your partner can say that they see it too. Both of you and your counselor read this list.',
  exampleAnswer: { what: 'The first evening without checking', how_marked: 'We lit the good candle' },
  aim: 'Makes progress visible that feelings overlook, and gives both something to look back on in a bad week.',
  notFor: 'Not to celebrate over someone’s pain. Not days without something counted up: one bad day would take them all away.',
  howToIntroduce:
    'Ask each for one thing that would not have been possible three months ago. Say that a win may be one’s own and need not be confirmed.',
  debrief: 'What made it possible, and who did what? How does it feel to see it on the line beside the hard weeks?',
  source: { codes: ['D15', 'D10', 'C3'], words: 'Strategies 10 and 15 and way 3 on patience and marking the way.' },
  minutes: 3,
  stage: 2,
  gate: false,
  fields: {
    what: { kind: 'text', max: 160, label: 'What did you manage?' },
    when: { kind: 'date', label: 'When was it?' },
    how_marked: { kind: 'text', max: 200, optional: true, label: 'How did you mark it, or how will you?' },
  },
  pages: [{ title: 'A small win', fields: ['what', 'when', 'how_marked'] }],
  parts: {
    win: {
      label: 'This entry',
      fields: ['what', 'when', 'how_marked'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { win: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'whenever there is one', default: { kind: 'once' }, open: true },
  list: { name: 'what' },
  responses: {
    confirmed: { label: 'I see it too', by: 'other', seen: 'both', fields: {} },
  },
  scores: { marked: { kind: 'count', field: 'how_marked', label: 'Marked in some way' } },
  figures: [{ figure: 'F1' }, { figure: 'F2', fields: ['when', 'what'] }],
  pictures: [
    { kind: 'weeks', title: 'Small wins in each week' },
    { kind: 'responses', title: 'Seen by the other too', response: 'confirmed' },
  ],
  examples: [
    {
      name: 'a calm talk',
      role: 'involved',
      answers: { what: 'We talked for half an hour and nobody left', when: '2026-01-11', how_marked: 'Ice cream in January' },
      scores: { marked: 1 },
    },
    { name: 'a night slept through', role: 'hurt', answers: { what: 'Slept until six', when: '2026-01-14' }, scores: { marked: 0 } },
  ],
});
