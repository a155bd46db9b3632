import { defineHomework } from '../kit';

/**
 * A fixed time for hard talks. The setup is joint; after each talk both answer on their own, for the counselor. How the ground rules (S26) were
 * kept is asked here too, because this is where they are used.
 */
export const S17 = defineHomework({
  id: 'S17',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'timer',
  roles: 'both',
  title: 'A time for hard talks',
  summary: 'Give hard talks a fixed time, a beginning and an end.',
  intro: {
    any: 'What happened can fill every hour. A fixed time gives it a place, and gives the rest of the day back to you. Plan it together: how often, how long, how you begin and what you do afterwards. When the time is over, you stop, also in the middle. What is left waits until the next time.',
    hurt: 'You do not have to choose between talking all the time and never. A fixed time means that you will be heard, and that you need not carry it alone until then. Plan it together. When the time is over you stop, also in the middle. What is left waits until the next time.',
  },
  contentNote:
    'Each of you can end a talk at once with the stop word. If you are afraid of your partner, do not use this: talk with your counselor alone.',
  exampleAnswer: {
    place: 'Kitchen table, Tuesdays and Fridays at eight',
    opening: 'Thank you for sitting down with me.',
    closing_activity: 'Tea, and a walk around the block',
    stop_word: 'Harbour',
  },
  aim: 'Takes hard talks out of the night and the doorway, keeps them short enough to be bearable, and lets both be heard.',
  notFor:
    'Not with fear, threats or violence. Not in the first days, when neither can listen: begin in the session. Not late in the evening, and not after drinking.',
  howToIntroduce:
    'Hold a first talk of ten minutes in the session, with the clock. Choose the stop word and what comes after it. Say that each answers the few questions afterwards alone, and that only you read them.',
  debrief:
    'Look first at whether talks ended on time. Compare how heard each felt, and begin with the lower line. High overwhelm means shorter talks. Praise the use of the stop word, and that they came back.',
  source: {
    codes: ['A.talkH', 'A.q3', 'C5', 'D1'],
    words: 'Talking as the hurt partner, and what to do with anger (long guide); way 5 on a safe space; strategy 1 on open talk.',
  },
  minutes: 25,
  stage: 1,
  gate: true,
  hard: true,
  fields: {
    slots_per_week: {
      kind: 'integer',
      min: 0,
      max: 3,
      initial: 2,
      unit: 'talks',
      label: 'How many talks a week?',
      help: 'Three at most. None is fine for a while.',
    },
    length: {
      kind: 'minutes',
      min: 10,
      max: 45,
      initial: 20,
      label: 'How long is one talk?',
      help: 'Shorter is easier to hold. Most begin with 20.',
    },
    place: { kind: 'text', max: 100, optional: true, label: 'Where and when?', help: 'Somewhere quiet, without children.' },
    opening: { kind: 'text', max: 200, optional: true, label: 'How do you begin?', help: 'One sentence that is kind to both.' },
    closing_activity: { kind: 'text', max: 200, label: 'What do you do afterwards?', help: 'Something that brings you back to the day.' },
    stop_word: { kind: 'text', max: 30, label: 'Your stop word', help: 'Whoever says it ends the talk, at once and without a reason.' },
  },
  pages: [
    { title: 'When and where', fields: ['slots_per_week', 'length', 'place'] },
    { title: 'Beginning and end', fields: ['opening', 'closing_activity', 'stop_word'] },
  ],
  turns: {
    minutes: 'length',
    turns: [
      { key: 'talk', label: 'Your talk', help: 'One speaks, the other listens. Stop when the time is over. The stop word always counts.' },
    ],
  },
  parts: {
    setup: {
      label: 'How you hold your talks',
      fields: ['slots_per_week', 'length', 'place', 'opening', 'closing_activity', 'stop_word'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { setup: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'planned once, then one to three talks a week', default: { kind: 'once' } },
  scores: {
    planned: { kind: 'value', field: 'slots_per_week', label: 'Talks planned', unit: 'a week' },
    length: { kind: 'value', field: 'length', label: 'Length of a talk', unit: 'minutes' },
  },
  figures: [
    { figure: 'F1' },
    { figure: 'F7', responses: ['after'] },
    { figure: 'F8', scores: ['planned'], fields: ['slots_per_week'], responses: ['after'] },
  ],
  pictures: [
    { kind: 'responses', title: 'How heard each felt', response: 'after', field: 'felt_heard' },
    { kind: 'responses', title: 'How much it was', response: 'after', field: 'overwhelm' },
    { kind: 'responses', title: 'Ended on time', response: 'after', field: 'ended_on_time' },
    { kind: 'responses', title: 'Ground rules kept, each on themselves', response: 'after', field: 'kept_rules' },
  ],
  list: { name: 'place' },
  responses: {
    after: {
      label: 'After a talk',
      help: 'Answer alone. Your counselor reads it, your partner does not.',
      by: 'either',
      seen: 'counselor',
      many: true,
      fields: {
        held: { kind: 'yesNo', label: 'Did the talk take place?', yes: 'Yes', no: 'No' },
        ended_on_time: {
          kind: 'yesNo',
          optional: true,
          showIf: { field: 'held', is: [true] },
          label: 'Did it end on time?',
          yes: 'Yes',
          no: 'No',
        },
        used_stop_word: {
          kind: 'yesNo',
          optional: true,
          showIf: { field: 'held', is: [true] },
          label: 'Was the stop word used?',
          yes: 'Yes',
          no: 'No',
        },
        felt_heard: {
          kind: 'rating',
          min: 0,
          max: 10,
          optional: true,
          showIf: { field: 'held', is: [true] },
          label: 'How much did you feel heard?',
          low: 'not heard',
          high: 'fully heard',
        },
        overwhelm: {
          kind: 'rating',
          min: 0,
          max: 10,
          optional: true,
          showIf: { field: 'held', is: [true] },
          label: 'How much was it for you?',
          low: 'easy to bear',
          high: 'far too much',
        },
        afterwards_ok: {
          kind: 'rating',
          min: 0,
          max: 10,
          optional: true,
          showIf: { field: 'held', is: [true] },
          label: 'How are you afterwards?',
          low: 'not well',
          high: 'well',
        },
        kept_rules: {
          kind: 'rating',
          min: 0,
          max: 10,
          optional: true,
          showIf: { field: 'held', is: [true] },
          label: 'If you have ground rules: how well did you keep to them yourself?',
          low: 'not at all',
          high: 'fully',
        },
      },
    },
  },
  examples: [
    {
      name: 'twice a week at the kitchen table',
      role: 'hurt',
      answers: {
        slots_per_week: 2,
        length: 20,
        place: 'Kitchen table, Tuesday and Friday at eight',
        opening: 'Thank you for being here.',
        closing_activity: 'Tea and the crossword',
        stop_word: 'Harbour',
      },
      scores: { planned: 2, length: 20 },
    },
    {
      name: 'once, ten minutes',
      role: 'involved',
      answers: { slots_per_week: 1, length: 10, closing_activity: 'We feed the rabbits', stop_word: 'Enough' },
      scores: { planned: 1, length: 10 },
    },
  ],
});
