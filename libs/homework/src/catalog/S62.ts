import { defineHomework } from '../kit';

/** Showing something vulnerable, one at a time. What is said stays in the room: there is no field for it. */
export const S62 = defineHomework({
  id: 'S62',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'both',
  title: 'Something I rarely say',
  summary: 'Draw a card, and tell each other something that is not easy to say.',
  intro:
    'Sit down together without phones on the table. One draws a card and answers it in a few sentences. The other listens, says thank you, and asks nothing. Then you change. You may put back any card. What you say is not written down anywhere.',
  contentNote:
    'Choose a card that is a little hard, and not the hardest. You may stop in the middle. Facts about what happened do not belong here: those are planned with your counselor.',
  aim: 'Small doses of showing oneself and being received, which is what closeness is made of.',
  notFor:
    'Not when what is told might be used in the next fight, or when one is afraid. Not in the first weeks, and never for confessions.',
  howToIntroduce:
    'Do one round in the session, with you keeping the rule: listen, thank, stop. Let each choose among three cards. Say that a light one is a good beginning.',
  debrief:
    'How was it to be listened to, and how to listen without answering? Where did something small become lighter? If one felt badly received, make the next card lighter.',
  source: { codes: ['D5'], words: 'Strategy 5 on speaking openly.' },
  minutes: 15,
  stage: 2,
  gate: true,
  fields: {
    prompt_id: {
      kind: 'choice',
      deck: 'own',
      label: 'Which card did you answer?',
      options: {
        worried_lately: 'Something I have worried about lately',
        hard_to_ask: 'Something I find hard to ask for',
        felt_small: 'A moment this week when I felt small',
        wish_you_knew: 'Something about me that I wish you knew',
        afraid_to_lose: 'Something I am afraid to lose',
        child_memory: 'A memory from when I was a child that still touches me',
        not_good_at: 'Something I think I am not good at',
        lonely: 'When I feel lonely, also with others around',
        proud_quietly: 'Something I am quietly proud of',
        need_comfort: 'How I like to be comforted, and do not say so',
        body: 'How I feel in my body these days',
        future: 'A fear I have about the years to come',
        miss: 'Something that I miss',
        thankful: 'Something you did that I never thanked you for',
        hide: 'What I do when I hide how I feel',
        hope: 'A hope that I hardly dare to say',
      },
    },
    done: { kind: 'yesNo', label: 'Did each of you have a turn?', yes: 'Yes', no: 'Not this time' },
    felt_received: {
      kind: 'rating',
      min: 0,
      max: 10,
      optional: true,
      low: 'not received',
      high: 'fully received',
      label: 'How well did you feel received?',
    },
  },
  pages: [
    { title: 'Your card', fields: ['prompt_id'] },
    { title: 'Afterwards', fields: ['done', 'felt_received'] },
  ],
  parts: {
    practice: {
      label: 'Which card, and whether you did it',
      fields: ['prompt_id', 'done'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    received: {
      label: 'How well you felt received',
      fields: ['felt_received'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { practice: { audiences: ['counselor'] }, received: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SU'] } },
  scores: {
    done: { kind: 'value', field: 'done', label: 'Done', unit: '1 is yes' },
    received: { kind: 'value', field: 'felt_received', label: 'Felt received', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Rounds in each week, and those in which both had a turn', share: 'done' },
    { kind: 'lines', title: 'How well each felt received', scores: ['received'] },
  ],
  hard: true,
  examples: [
    {
      name: 'received well',
      role: 'hurt',
      answers: { prompt_id: 'need_comfort', done: true, felt_received: 7 },
      scores: { done: 1, received: 7 },
    },
    {
      name: 'broken off',
      role: 'involved',
      answers: { prompt_id: 'hide', done: false, felt_received: null },
      scores: { done: 0, received: null },
    },
  ],
});
