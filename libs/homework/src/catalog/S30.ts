import { defineHomework } from '../kit';

const open = { counselor: true, partner: true, report: 'full' } as const;

/**
 * Promise ledger: one entry is one small promise. Both mark it on their own, and neither sees the other's mark before both stand or it is closed.
 * Feeds the kept rate and the disagreement (F4, F5). Nothing is counted up for the partners: no runs of days, no points (RS-1).
 */
export const S30 = defineHomework({
  id: 'S30',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'ledger',
  roles: 'both',
  title: 'Small promises',
  summary: 'Make a small promise that can be checked, and later say, each alone, whether it was kept.',
  intro: {
    any: 'Trust grows from small things that are said and then done. Make a promise so small and clear that both of you can tell whether it was kept. When its time has come, each of you marks it alone. You see the other’s mark when both are there.',
    involved:
      'Big words weigh little now. Small things that you say and then do weigh more, each time. Make a promise so small and clear that both of you can tell whether it was kept. If it gets late or does not work, say so before. When its time has come, each of you marks it alone.',
  },
  exampleAnswer: { promise: 'I pick up the children on Thursday', due: '2026-12-03T16:00:00Z', size: 'small' },
  aim: 'Builds up, promise by promise, what both can see: what was said and what was done.',
  notFor:
    'Not for promises about feelings, or about never doing something again: they can’t be checked on a day. Not as a trap. Not where a promise that was not kept is followed by punishment: then look at safety.',
  howToIntroduce:
    'Make two promises in the session, with a day and an hour. Smaller is better. Show that “late, but I said so before” and “we changed it” are honest marks of their own. Ten can be open, no more.',
  debrief:
    'Begin with what was kept. Then look at promises the two marked differently: what did each of them expect? Make the next ones clearer. A rate over few promises says nothing; look at the talk about it.',
  source: {
    codes: ['A.small', 'C21', 'C11', 'D2', 'D9'],
    words: 'Small reliable actions (long guide); ways 11 and 21 on doing what was said; strategies 2 and 9.',
  },
  minutes: 3,
  stage: 1,
  gate: false,
  fields: {
    promise: { kind: 'text', max: 160, label: 'What do you promise?', help: 'Something that both of you can see. “I …”' },
    due: { kind: 'dateTime', label: 'By when?', help: 'A day and an hour. You can both mark it until seven days after.' },
    size: { kind: 'choice', optional: true, label: 'How big is it?', options: { small: 'Small', medium: 'A little bigger' } },
    note: { kind: 'text', max: 240, optional: true, label: 'Anything to add?' },
  },
  pages: [{ title: 'One promise', fields: ['promise', 'due', 'size', 'note'] }],
  parts: {
    promise: { label: 'This promise', fields: ['promise', 'due', 'size', 'note'], ceiling: open, joint: true },
  },
  sharing: { promise: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'ongoing, a few at a time', default: { kind: 'once' }, open: true },
  scores: {},
  figures: [
    { figure: 'F1' },
    { figure: 'F4', fields: ['due'], responses: ['self_mark', 'partner_mark'] },
    { figure: 'F5', fields: ['due'], responses: ['self_mark', 'partner_mark'] },
  ],
  pictures: [
    { kind: 'responses', title: 'What those who promised say', response: 'self_mark', field: 'mark' },
    { kind: 'responses', title: 'What the others say', response: 'partner_mark', field: 'mark' },
  ],
  list: { name: 'promise' },
  ledger: { closes: { field: 'due', days: 7 }, maxOpen: 10 },
  responses: {
    self_mark: {
      label: 'Did you keep it?',
      help: 'Your partner sees your mark when both of you have marked it, or when its time is over.',
      by: 'author',
      seen: 'afterBoth',
      beside: 'partner_mark',
      fields: {
        mark: {
          kind: 'choice',
          label: 'What became of your promise?',
          options: {
            kept: 'I kept it',
            kept_late_told_before: 'Late, and I said so before',
            missed: 'I did not keep it',
            changed_by_agreement: 'We changed it together',
          },
        },
      },
    },
    partner_mark: {
      label: 'Was it kept?',
      help: 'Your partner sees your mark when both of you have marked it, or when its time is over.',
      by: 'other',
      seen: 'afterBoth',
      beside: 'self_mark',
      fields: {
        mark: {
          kind: 'choice',
          label: 'What became of this promise?',
          options: { kept: 'It was kept', not_kept: 'It was not kept', unsure: 'I am not sure' },
        },
      },
    },
  },
  examples: [
    {
      name: 'the letter to the bank',
      role: 'involved',
      answers: { promise: 'I send the letter to the bank', due: '2026-01-16T18:00:00Z', size: 'small', note: 'The one from December' },
      scores: {},
    },
    {
      name: 'a walk',
      role: 'hurt',
      answers: { promise: 'I come along for the walk on Sunday', due: '2026-01-18T10:00:00+01:00' },
      scores: {},
    },
  ],
});
