import { defineHomework } from '../kit';

/**
 * A boundary that was crossed. For the counselor; while somebody did not feel safe, neither the partner nor a document can get any of it, and whether
 * they felt safe is never the partner's to know.
 */
export const S57 = defineHomework({
  id: 'S57',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'both',
  title: 'When a boundary was crossed',
  summary: 'Write down what happened, and what you need now.',
  intro:
    'It can help to write down what happened soon, in plain words, before it is talked away. Say what was crossed, what happened, whether you felt safe, and what you need. It goes to nobody until you decide so. If you did not feel safe, your partner can never get to see it.',
  contentNote:
    'If you are in danger now, leave this page and open the help page. You can leave things out, and go on another day. Slow breathing or the five senses help afterwards.',
  exampleAnswer: { felt_unsafe: 'no', need_now: 'To say it calmly in the session' },
  aim: 'Catches a crossing while it is fresh, and tells the counselor early when somebody did not feel safe.',
  notFor:
    'Not as a collection of proof, and not as homework for both about the same evening. With fear in the relationship do not rely on a form: ask alone and in person.',
  howToIntroduce:
    'Show it before it is needed. Say who reads it and who never does. Agree what you will do when an answer says “not safe”: a call at a number and a time that are safe for them.',
  debrief:
    'Alone first, always, when safety was touched: what happened, what do they fear now, is a safety plan needed? Else: was the boundary clear, what would repair it, does it need other words?',
  source: { codes: ['D12'], words: 'Strategy 12 on limits.' },
  minutes: 6,
  stage: 1,
  gate: false,
  fields: {
    boundary: {
      kind: 'reference',
      to: 'S55',
      optional: true,
      label: 'Which boundary was it?',
      help: 'From your boundary list, if it is there.',
    },
    when: { kind: 'dateTime', label: 'When was it?', help: 'About is enough.' },
    what: {
      kind: 'paragraph',
      max: 800,
      sensitive: true,
      label: 'What happened?',
      help: 'As a camera would have seen it.',
    },
    felt_unsafe: {
      kind: 'choice',
      sensitive: true,
      label: 'Did you feel unsafe?',
      options: { no: 'No', a_little: 'A little', yes: 'Yes' },
    },
    need_now: { kind: 'text', max: 200, optional: true, sensitive: true, label: 'What do you need now?' },
  },
  rules: [{ kind: 'notAfter', field: 'when', now: true, message: 'Please choose a time that has already come.' }],
  pages: [
    { title: 'What happened', fields: ['boundary', 'when', 'what'] },
    { title: 'And you?', fields: ['felt_unsafe', 'need_now'] },
  ],
  parts: {
    crossing: {
      label: 'What happened',
      fields: ['boundary', 'when', 'what'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      cappedWhen: { field: 'felt_unsafe', isNot: ['no'] },
    },
    need: {
      label: 'What you need now',
      fields: ['need_now'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      cappedWhen: { field: 'felt_unsafe', isNot: ['no'] },
    },
    safety: { label: 'Whether you felt safe', fields: ['felt_unsafe'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { crossing: { audiences: ['counselor'] }, need: { audiences: ['counselor'] }, safety: { audiences: ['counselor'] } },
  schedule: { suggested: 'when it happens', default: { kind: 'once' }, open: true },
  flags: [{ kind: 'unsafe', when: { field: 'felt_unsafe', is: ['a_little', 'yes'] }, help: true }],
  scores: {
    unsafe: {
      kind: 'tally',
      fields: ['felt_unsafe'],
      values: ['a_little', 'yes'],
      label: 'Did not feel safe',
      unit: '1 is a little or yes',
    },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Crossings in each week' },
    { kind: 'mix', title: 'Whether somebody felt unsafe', field: 'felt_unsafe' },
  ],
  hard: true,
  examples: [
    {
      name: 'crossed, and safe',
      role: 'hurt',
      answers: {
        boundary: '3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a01',
        when: '2026-01-12T23:10:00+01:00',
        what: 'It was past eleven and the talk went on, although I said that I was too tired.',
        felt_unsafe: 'no',
        need_now: 'That we stop next time',
      },
      scores: { unsafe: 0 },
    },
    {
      name: 'not safe, which is a quiet signal and stays with the counselor',
      role: 'involved',
      answers: { when: '2026-01-13T20:00:00Z', what: 'The door was held shut when I wanted to go.', felt_unsafe: 'yes' },
      scores: { unsafe: 1 },
    },
  ],
});
