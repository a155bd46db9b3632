import { defineHomework } from '../kit';

/** Needs list: one entry is one need, put as a request. The other partner answers, and whoever asked says what came of it. */
export const S16 = defineHomework({
  id: 'S16',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'ledger',
  roles: 'both',
  title: 'What I need',
  summary: 'Write down a need as a request, and see what your partner answers.',
  intro: {
    any: 'Nobody can guess what another needs. Take one need and say what your partner could do or say. It is a request and no order: “no” and “not now” are honest answers too.',
    hurt: 'Your partner may want to help and not know how. Take one need and say exactly what would help you. It is a request and no order. When your partner has tried it, you can write down whether it helped.',
  },
  exampleAnswer: {
    need: 'To know what is coming in the week',
    kind: 'information',
    request: 'On Sunday evening, tell me which evenings you are out',
    priority: 1,
  },
  aim: 'Turns complaints and silence into requests that can be answered, and shows which answers help.',
  notFor:
    'Not as a list of duties, and not as a test of love. Not for control over where someone is or whom they see. Where one does not dare to say no, look at safety first.',
  howToIntroduce:
    'Begin with the hurt partner and one small need. Show the difference between “be more loving” and “sit with me for ten minutes after supper”. Say that each of the four answers is allowed. The other partner’s needs come later.',
  debrief:
    'Start with what was tried and helped. Then look at a request that has waited for more than a week: what makes the answer hard? With a “no”, look for what would be possible instead.',
  source: {
    codes: ['A.talkH', 'B3', 'C17', 'D1'],
    words: 'Talking as the hurt partner (long guide); step 3 on needs; way 17 on expectations; strategy 1 on open talk.',
  },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    need: { kind: 'text', max: 200, label: 'What do you need?', help: 'In a few words, such as “rest in the evening”.' },
    kind: {
      kind: 'choice',
      label: 'What kind of need is it?',
      options: {
        information: 'To know something',
        reassurance: 'To be reassured',
        time_alone: 'Time alone',
        practical: 'Practical help',
        affection: 'Affection',
        check_in: 'To be asked how I am',
        therapy: 'Help from a professional',
        other: 'Something else',
      },
    },
    request: {
      kind: 'text',
      max: 300,
      label: 'What could your partner do or say?',
      help: 'Small and clear: what, when, how often. “Would you …”',
      hints: [
        { pattern: '\\b(?:always|never)\\b', message: 'Something that can be done this week is easier to say yes to.' },
        { pattern: '\\byou\\s+(?:must|have\\s+to)\\b', message: 'As a request it leaves room for an honest answer: “Would you …”.' },
      ],
    },
    priority: {
      kind: 'integer',
      min: 1,
      max: 3,
      optional: true,
      label: 'How pressing is it?',
      help: '1 is the most pressing, 3 can wait.',
    },
  },
  pages: [
    { title: 'The need', fields: ['need', 'kind', 'priority'] },
    { title: 'As a request', fields: ['request'] },
  ],
  parts: {
    need: {
      label: 'This need and the request',
      fields: ['need', 'kind', 'request', 'priority'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { need: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'ongoing', default: { kind: 'once' }, open: true },
  scores: { priority: { kind: 'value', field: 'priority', label: 'How pressing', unit: '1 is the most pressing' } },
  figures: [{ figure: 'F1' }, { figure: 'F15', fields: ['need'], responses: ['reply'] }],
  pictures: [
    { kind: 'responses', title: 'Answers to requests', response: 'reply', field: 'reply' },
    { kind: 'responses', title: 'How much it helped', response: 'tried', field: 'helped' },
    { kind: 'wait', title: 'Time until an answer', response: 'reply' },
    { kind: 'mix', title: 'Kinds of needs', field: 'kind' },
  ],
  list: { name: 'need' },
  ledger: {},
  responses: {
    reply: {
      label: { any: 'Your answer', hurt: 'Your answer to this request', involved: 'Your answer to this request' },
      help: 'Promise only what you want to do. An honest “not now” is better than a yes that does not hold.',
      by: 'other',
      seen: 'both',
      fields: {
        reply: {
          kind: 'choice',
          label: 'What do you say to it?',
          options: { yes: 'Yes', yes_with_change: 'Yes, with a change', not_now: 'Not now', no: 'No' },
        },
        reply_text: {
          kind: 'paragraph',
          max: 500,
          optional: true,
          label: 'Anything to add?',
          help: 'Such as the change, or when it could be.',
        },
      },
    },
    tried: {
      label: 'It was tried',
      help: 'When you have noticed it. You can add this each time.',
      by: 'author',
      seen: 'both',
      many: true,
      settles: true,
      fields: {
        tried_on: { kind: 'date', label: 'On which day?' },
        helped: {
          kind: 'rating',
          min: 0,
          max: 10,
          optional: true,
          label: 'How much did it help you?',
          low: 'not at all',
          high: 'very much',
        },
      },
      rules: [{ kind: 'notAfter', field: 'tried_on', days: 0, message: 'Please choose a day that has already come.' }],
    },
  },
  examples: [
    {
      name: 'to know the week',
      role: 'hurt',
      answers: {
        need: 'No surprises in the week',
        kind: 'information',
        request: 'Would you tell me on Sunday which evenings you are out?',
        priority: 1,
      },
      scores: { priority: 1 },
    },
    {
      name: 'an hour alone',
      role: 'involved',
      answers: { need: 'A quiet hour after work', kind: 'time_alone', request: 'Would it be all right if we talk after seven?' },
      scores: { priority: null },
    },
  ],
});
