import { defineHomework } from '../kit';

/** Setbacks belong to it: a card for the first bad week. On charts a setback is an annotation and resets nothing (RS-6). */
export const S84 = defineHomework({
  id: 'S84',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'card',
  roles: 'both',
  title: 'After a bad week',
  summary: 'A short card about ups and downs.',
  intro: 'It was getting better, and now it feels like the first day. This happens to nearly everyone who goes this way.',
  aim: 'Keeps a bad week from being read as the end of the whole work.',
  notFor:
    'Not to cover up something that did happen: a new lie or contact is talked about as what it is. Not as comfort when there is violence or fear.',
  howToIntroduce: 'Give it at the first setback, after listening to it. Read the second part together.',
  debrief: 'What was different this time, compared with the first weeks? What helped to come out of it, and who did what?',
  source: {
    codes: ['A.guilt', 'A.trig', 'C3', 'D2', 'D10'],
    words: 'Guilt and triggers (long guide); way 3 and strategies 2 and 10 on patience and steadiness.',
  },
  minutes: 3,
  stage: 1,
  gate: false,
  body: [
    {
      heading: 'It goes up and down',
      text: 'Healing does not climb like stairs. Good days, flat days and hard days change places, often for no reason one can see. A hard day after three good ones is no sign that the good ones were not real.',
    },
    {
      heading: 'It is not the beginning again',
      text: 'It may feel exactly like the first day. But you know more now: what helps, what makes it worse, whom you can call. What you have built is still there, also when you cannot feel it.',
    },
    {
      heading: 'If you were hurt',
      text: 'You do not have to be further than you are. Do less this week. Go back to what carried you: sleep, food, one person, slow breathing. You do not have to explain the wave to anyone.',
    },
    {
      heading: 'If you were involved',
      text: 'Do not ask “will this never end?”. Stay, keep the small promises, and say that you see how hard it is. If you did something that set it off, say so before you are asked.',
    },
    {
      heading: 'When to ask for help sooner',
      text: 'If you do not sleep for nights, cannot eat, drink to get through, are afraid of someone, or think of not wanting to live, do not wait for the next session. The help page is always there.',
    },
  ],
  fields: { read: { kind: 'yesNo', label: 'I have read this', yes: 'Yes', no: 'Not yet' } },
  rules: [{ kind: 'mustBe', field: 'read', value: true, message: 'Come back to this card whenever you like.' }],
  parts: {
    // A mark that someone has read a card says something about diligence, so it stays out of the partner's sight and out of documents.
    read: { label: 'That you have read it', fields: ['read'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { read: { audiences: ['counselor'] } },
  schedule: { suggested: 'once, after the first setback', default: { kind: 'once' } },
  scores: {},
  figures: [{ figure: 'F1' }],
  examples: [
    { name: 'read', role: 'involved', answers: { read: true }, scores: {} },
    { name: 'read by the other', role: 'hurt', answers: { read: true }, scores: {} },
  ],
});
