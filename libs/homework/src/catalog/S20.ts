import { defineHomework } from '../kit';

/**
 * Hard questions, one entry each. A question reaches the partner only when its author asks it and the counselor releases it; what S59 says never
 * to want to know stops it. `topic` is not in the table's row: it is what ties a question to S59. "Counselor hold" is the counselor's release.
 */
export const S20 = defineHomework({
  id: 'S20',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'ledger',
  roles: 'hurt',
  title: 'Hard questions',
  summary: 'Put down a question, look at whether the answer will help you, and decide whether to ask it.',
  intro: {
    any: 'A question can be put down without being asked. Each one is looked at first: what will the answer help with, and how much of it is needed? It is asked when its author wants it, and the counselor has a look at it before.',
    hurt: 'You have a right to ask. Some answers help you to understand and to decide. Others leave pictures that stay. Put each question down here first. Nobody sees it. Then look at what the answer would help you with and how much you need to know. When you want it asked, share it: your counselor looks at it first and finds a good time.',
    involved:
      'Your partner has asked you something. Your counselor has looked at it. Answer what is asked, truthfully and as fully as your partner wants it, and no more than that. If there is more that has not been said, do not begin here: tell your counselor.',
  },
  contentNote:
    'Questions and answers can bring up a lot. Do not read or write them late at night. Slow breathing and the five senses help, and you can stop at any time.',
  exampleAnswer: {
    question: 'Was it already going on when we went to the lake?',
    topic: 'timeline',
    why_i_need_it: 'make_sense',
    detail_level: 'yes_no',
  },
  aim: 'Gives every question a place, separates what helps from what only hurts, and gets answers that are true, complete and bearable.',
  notFor:
    'Not while facts are still held back: plan one whole telling first. Not for asking the same again and again through the night. Not with fear of what an answer may lead to. Questions about health go to a doctor at once.',
  howToIntroduce:
    'Fill in one question together. Ask for each: what will you do with the answer? What if it is the one you fear? Say that you may keep a question back for a time, and tell why. Few at once: the next ones wait until some are answered.',
  debrief:
    'Take a question released this week. Was the answer complete, and did it help or hurt? Move what is too heavy for paper into a session. If “to test whether I am told the truth” comes up often, talk about that, and not about more questions.',
  source: {
    codes: ['A.talkI', 'C18', 'B2', 'D1'],
    words:
      'Talking as the partner who broke trust (long guide), way 18 and strategy 1 on honest answers; step 2 on what helps to know and what only hurts.',
  },
  minutes: 8,
  stage: 2,
  gate: true,
  hard: true,
  fields: {
    question: { kind: 'paragraph', max: 500, label: 'What is your question?', help: 'One at a time.', sensitive: true },
    topic: {
      kind: 'choice',
      label: 'What is it about?',
      options: {
        timeline: 'When it was and for how long',
        who_knows: 'Who knows about it',
        feelings: 'What my partner felt',
        health_risk: 'Risks to my health',
        money: 'Money that was spent',
        lies: 'What was not true',
        places: 'Places',
        physical_detail: 'Physical details',
        why: 'How it could come to it',
      },
    },
    why_i_need_it: {
      kind: 'choice',
      label: 'What will the answer help you with?',
      options: {
        decide: 'To decide something',
        safety_or_health: 'To protect my safety or health',
        make_sense: 'To make sense of what happened',
        stop_imagining: 'To stop imagining worse',
        test_honesty: 'To see whether I am told the truth',
        other: 'Something else',
      },
      help: 'If you find nothing it will help you with, let it rest for a few days.',
    },
    detail_level: {
      kind: 'choice',
      label: 'How much do you need to know?',
      options: { yes_no: 'A yes or no', outline: 'An outline', detail: 'Details' },
      help: 'You can always ask for more later. Nobody can take a picture back.',
    },
    status: {
      kind: 'choice',
      optional: true,
      initial: 'draft',
      label: 'Where does it stand for you?',
      help: 'For your own order. Who reads your question is decided by what you share, not by this.',
      options: {
        draft: 'Not finished',
        wait: 'It can wait',
        sent_to_counselor: 'With my counselor',
        asked: 'Asked',
        answered: 'Answered',
        withdrawn: 'I no longer want to know',
      },
    },
  },
  pages: [
    { title: 'Your question', fields: ['question', 'topic'] },
    { title: 'Will it help you?', help: 'Take your time with these two.', fields: ['why_i_need_it', 'detail_level', 'status'] },
  ],
  parts: {
    question: {
      label: 'The question and how much you need to know',
      fields: ['question', 'topic', 'detail_level'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      reaches: 'released',
    },
    // What someone hopes or tests with a question is theirs and the counselor's: the other only has to answer it.
    reason: {
      label: 'Why you ask, and where it stands',
      fields: ['why_i_need_it', 'status'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: {
    question: { audiences: ['counselor'], when: { field: 'status', is: ['sent_to_counselor', 'asked', 'answered'] } },
    reason: { audiences: ['counselor'], when: { field: 'status', is: ['sent_to_counselor', 'asked', 'answered'] } },
  },
  schedule: { suggested: 'ongoing, few at a time', default: { kind: 'once' }, open: true },
  scores: {
    test: { kind: 'tally', fields: ['why_i_need_it'], values: ['test_honesty'], label: 'To see whether it is true', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Questions put down' },
    { kind: 'wait', title: 'Time until an answer', response: 'answer' },
    { kind: 'responses', title: 'Answered in a session', response: 'answer', field: 'answered_in_session' },
    { kind: 'responses', title: 'How complete it was', response: 'result', field: 'complete' },
    { kind: 'responses', title: 'Whether it helped or hurt', response: 'result', field: 'helped' },
    { kind: 'mix', title: 'What answers are needed for', field: 'why_i_need_it' },
  ],
  // Of these, only what the counselor has let through and nobody has answered yet counts: any number may be put down.
  ledger: { maxOpen: 5 },
  list: { name: 'topic', status: 'status' },
  blockedBy: {
    homework: 'S59',
    by: 'topic',
    values: ['never'],
    message: 'You have said that you never want to know about this. You can change that in “What I want to know”, and then ask.',
  },
  responses: {
    answer: {
      label: 'The answer',
      help: 'Truthfully, as fully as it is asked for, and no more. You can also answer it in a session.',
      by: 'other',
      seen: 'both',
      settles: true,
      fields: {
        answer: { kind: 'paragraph', max: 2000, optional: true, label: 'What is your answer?', sensitive: true },
        answered_in_session: { kind: 'yesNo', optional: true, label: 'Was it answered in a session?', yes: 'Yes', no: 'No' },
      },
      rules: [
        { kind: 'oneOf', fields: ['answer', 'answered_in_session'], message: 'Write your answer, or say that you gave it in a session.' },
      ],
    },
    result: {
      label: 'How was the answer for you?',
      help: 'Your counselor reads this, your partner does not.',
      by: 'author',
      seen: 'counselor',
      on: 'answer',
      fields: {
        complete: {
          kind: 'rating',
          min: 0,
          max: 10,
          optional: true,
          label: 'How complete does it feel?',
          low: 'much is missing',
          high: 'complete',
        },
        helped: {
          kind: 'rating',
          min: -5,
          max: 5,
          optional: true,
          label: 'Did it help or hurt to know it?',
          low: 'it hurt',
          high: 'it helped',
        },
      },
    },
  },
  examples: [
    {
      name: 'a question about time, asked',
      role: 'hurt',
      answers: {
        question: 'Was it already going on when we went to the lake in June?',
        topic: 'timeline',
        why_i_need_it: 'make_sense',
        detail_level: 'yes_no',
        status: 'asked',
      },
      scores: { test: 0 },
    },
    {
      name: 'a test, kept to oneself for now',
      role: 'hurt',
      answers: {
        question: 'How much did you spend in the spring?',
        topic: 'money',
        why_i_need_it: 'test_honesty',
        detail_level: 'outline',
        status: 'wait',
      },
      scores: { test: 1 },
    },
  ],
});
