import { cardAnswers } from './cards';
import { measured, waveLog } from './lukasiewicz-course';
import type { Chapter, Days, Offset, Story, StoryResponse } from '../story';

const marks = (self: string, partner: string, on: Offset): StoryResponse[] => [
  { form: 'self_mark', by: 'tomasz', on, answers: { mark: self } },
  { form: 'partner_mark', by: 'zoe', on, at: '21:40', answers: { mark: partner } },
];

/** Small promises: most kept, one late and said before, one that the two of them see differently, one still open. */
const promises = (days: Days): Chapter => ({
  homework: 'S30',
  to: ['zoe', 'tomasz'],
  given: -42,
  entries: [
    [-30, 'I write by five when I come home after seven', -26, marks('kept', 'kept', -25)],
    [-28, 'I bring the bottles away before the weekend', -24, marks('kept', 'kept', -23)],
    [-22, 'I call the bank about the account', -18, marks('kept_late_told_before', 'kept', -17)],
    [-19, 'I say on Sunday which evenings I am out', -14, marks('kept', 'kept', -13)],
    [-15, 'I come along to the evening at school', -11, marks('kept', 'not_kept', -10)],
    [-8, 'My phone stays in the hall during dinner this week', -2, marks('kept', 'kept', -1).slice(0, 1)],
    [-3, 'I bring the papers for the car on Thursday', 3, []],
  ].map(([on, promise, due, responses]) => ({
    by: 'tomasz',
    on: on as Offset,
    answers: { promise: promise as string, due: days.moment(due as Offset, '20:00'), size: 'small' },
    responses: responses as StoryResponse[],
  })),
});

const needs = (days: Days): Chapter => ({
  homework: 'S16',
  to: ['zoe', 'tomasz'],
  given: -35,
  entries: [
    {
      by: 'zoe',
      on: -20,
      answers: {
        need: 'No surprises in the week',
        kind: 'information',
        request: 'Would you tell me on Sunday which evenings you are out?',
        priority: 1,
      },
      reads: ['counselor', 'partner'],
      responses: [
        {
          form: 'reply',
          by: 'tomasz',
          on: -19,
          answers: { reply: 'yes_with_change', reply_text: 'Yes. On Sunday after lunch, because the plan of the week comes on Saturday.' },
        },
        { form: 'tried', by: 'zoe', on: -13, answers: { tried_on: days.day(-14), helped: 7 } },
        { form: 'tried', by: 'zoe', on: -6, answers: { tried_on: days.day(-7), helped: 8 } },
      ],
    },
    {
      by: 'tomasz',
      on: -12,
      answers: {
        need: 'A quiet hour after work',
        kind: 'time_alone',
        request: 'Would it be all right if we talk after seven, not at the door?',
        priority: 2,
      },
      reads: ['counselor', 'partner'],
      responses: [{ form: 'reply', by: 'zoe', on: -11, answers: { reply: 'yes' } }],
    },
    {
      by: 'zoe',
      on: -2,
      answers: {
        need: 'To be asked how my day was',
        kind: 'check_in',
        request: 'Would you ask me once in the evening, and wait for the answer?',
        priority: 2,
      },
      reads: ['counselor', 'partner'],
    },
  ],
});

const agreements: Chapter[] = [
  {
    homework: 'S26',
    to: ['zoe'],
    given: -47,
    entries: [
      {
        by: 'zoe',
        on: -45,
        answers: {
          rules: ['no_interrupt', 'phones_away', 'stop_word', 'feelings_need_no_proof', 'other'],
          own_rule: 'We sit side by side, not across',
        },
        agreement: {
          signed: [
            { by: 'zoe', on: -45 },
            { by: 'tomasz', on: -44 },
          ],
          reviewOn: 16,
        },
      },
    ],
  },
  {
    homework: 'S19',
    to: ['tomasz'],
    given: -6,
    entries: [
      {
        by: 'tomasz',
        on: -4,
        answers: {
          signal: 'A hand flat on the table',
          pause: 40,
          who_returns: 'caller',
          not_during_pause: ['messaging_others', 'following'],
        },
        agreement: { signed: [{ by: 'tomasz', on: -4 }], reviewOn: 56 },
      },
    ],
  },
];

const rated = (by: string, on: Offset, heard: number, overwhelm: number, rules: number): StoryResponse => ({
  form: 'after',
  by,
  on,
  at: by === 'zoe' ? '21:15' : '21:30',
  answers: {
    held: true,
    ended_on_time: heard > 4,
    used_stop_word: overwhelm > 7,
    felt_heard: heard,
    overwhelm,
    afterwards_ok: 10 - overwhelm,
    kept_rules: rules,
  },
});

/** Hard talks with a time, a place and an end; afterwards each says alone how it was. */
const talks: Chapter = {
  homework: 'S17',
  to: ['zoe'],
  given: -41,
  entries: [
    {
      by: 'zoe',
      on: -40,
      answers: {
        slots_per_week: 1,
        length: 20,
        place: 'At the kitchen table, Wednesday at eight',
        opening: 'I am glad that we sit here',
        closing_activity: 'Tea, and one turn around the block',
        stop_word: 'Harbour',
      },
      responses: [
        ...[rated('zoe', -36, 3, 8, 6), rated('tomasz', -36, 5, 7, 5)],
        ...[rated('zoe', -29, 5, 6, 7), rated('tomasz', -29, 6, 6, 6)],
        ...[rated('zoe', -22, 5, 7, 7), rated('tomasz', -22, 6, 5, 7)],
        { form: 'after', by: 'zoe', on: -15, answers: { held: false } },
        ...[rated('zoe', -8, 7, 4, 8), rated('tomasz', -8, 7, 4, 8)],
        ...[rated('zoe', -1, 7, 3, 8)],
      ],
    },
  ],
};

const cards = (entries: [by: string, on: Offset, opened: Offset | undefined][]): Chapter => ({
  homework: 'S72',
  to: ['zoe', 'tomasz'],
  given: -21,
  every: 7,
  entries: entries.map(([by, on, opened]) => ({
    by,
    on,
    answers: (card) => ({ q_id: card, answer: cardAnswers[card]?.[by === 'zoe' ? 0 : 1] ?? '' }),
    reads: ['counselor', 'partner'],
    ...(opened !== undefined && { opened }),
  })),
});

const after = (by: string, on: Offset, enjoyed?: number): StoryResponse => ({
  form: 'after',
  by,
  on,
  at: by === 'zoe' ? '10:20' : '11:05',
  answers: enjoyed === undefined ? { happened: false } : { happened: true, enjoyed },
});

const dates = (days: Days): Chapter => ({
  homework: 'S66',
  to: ['zoe', 'tomasz'],
  given: -34,
  entries: (
    [
      ['zoe', -33, -31, 'To the lake, with a flask of tea', [after('zoe', -30, 5), after('tomasz', -30, 7)]],
      ['tomasz', -26, -24, 'Dumplings, and the old records', [after('zoe', -23, 7), after('tomasz', -23, 8)]],
      ['zoe', -19, -17, 'The market, and breakfast on a bench', [after('zoe', -16), after('tomasz', -16)]],
      ['tomasz', -12, -10, 'A walk up the hill before it gets dark', [after('zoe', -9, 8), after('tomasz', -9, 8)]],
      ['zoe', -3, 2, 'Pancakes, and no phones', []],
    ] as [string, Offset, Offset, string, StoryResponse[]][]
  ).map(([by, on, when, plan, responses]) => ({
    by,
    on,
    answers: { when: days.moment(when, '18:30'), plan, planner: 'a', no_betrayal_talk: true },
    responses,
  })),
});

const wins = (days: Days): Chapter => ({
  homework: 'S76',
  to: ['zoe', 'tomasz'],
  given: -30,
  entries: [
    {
      by: 'zoe',
      on: -17,
      answers: { what: 'A whole evening without the question', when: days.day(-17), how_marked: 'We lit the good candle' },
      responses: [{ form: 'confirmed', by: 'tomasz', on: -16, answers: {} }],
    },
    { by: 'tomasz', on: -5, answers: { what: 'I told her about the call before she asked', when: days.day(-5) } },
  ],
});

/** The couple that has come furthest: something of nearly every kind. */
export const lukasiewicz = (days: Days): Story => ({
  code: '7F3K',
  standing: {
    gate: 'clear',
    stage: 2,
    set: -50,
    seen: [
      { partner: 'zoe', on: -52, how: 'in_person' },
      { partner: 'tomasz', on: -51, how: 'in_person' },
      { partner: 'zoe', on: -17, how: 'private_call' },
      { partner: 'tomasz', on: -16, how: 'private_call' },
    ],
  },
  context: {
    betrayal_kind: ['emotional', 'lies'],
    pattern: 'long_term',
    came_out: 'found_out',
    since: days.day(-142),
    ongoing: 'no',
    disclosure_complete: 'believed',
  },
  chapters: [
    waveLog(days),
    measured('PHQ8', 'zoe', [2, 2, 3, 2, 1, 2, 2, 1], [1, 1, 1, 1, 1, 1, 1, 0]),
    measured('GAD7', 'tomasz', [2, 1, 2, 1, 1, 1, 2], [1, 1, 1, 0, 1, 0, 1]),
    ...agreements,
    promises(days),
    talks,
    needs(days),
    dates(days),
    wins(days),
    cards([
      ['zoe', -21, -19],
      ['tomasz', -21, -19],
      ['zoe', -14, -12],
      ['tomasz', -14, -12],
      ['zoe', -7, undefined],
    ]),
  ],
});
