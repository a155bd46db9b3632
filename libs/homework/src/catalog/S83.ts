import { defineHomework } from '../kit';

/** Timeline card: how long rebuilding takes. It names no date to reach, and no chart draws a target from it (RS-1). */
export const S83 = defineHomework({
  id: 'S83',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'card',
  roles: 'both',
  title: 'How long does it take?',
  summary: 'A short card about time and patience.',
  intro: 'Many people ask when it will feel normal again. This card says what is known, and what nobody can know.',
  aim: 'Gives a realistic frame, so that slow progress is not taken for standing still.',
  notFor: 'Not as a promise and not as a deadline. Someone who is thinking of leaving may hear it as pressure to stay.',
  howToIntroduce: 'Give it when one of them asks “how much longer?”. Read the first part together.',
  debrief: 'Ask each of them what pace they had hoped for, and what they wish the other knew about it. Different paces are normal.',
  source: {
    codes: ['A.q1', 'C3', 'D10', 'B5'],
    words: 'How long it takes (long guide, first question); way 3, strategy 10 and step 5 on patience.',
  },
  minutes: 3,
  stage: 1,
  gate: false,
  body: [
    {
      heading: 'There is no clock',
      text: 'Rebuilding trust often takes one to two years of steady work. For some it is shorter, for some longer, and some couples decide to part. No date is the right one, and nobody is late.',
    },
    {
      heading: 'What makes a difference',
      text: 'It matters what happened and for how long, whether the whole truth came out at once or bit by bit, and how much both of you put into the work now. Small things done again and again count more than big words.',
    },
    {
      heading: 'Two people, two speeds',
      text: 'The one who was hurt often needs longer. This is not a lack of good will. The one who was involved may feel ready much sooner. Going at different speeds is normal and can be talked about.',
    },
    {
      heading: 'Bad weeks belong to it',
      text: 'Some weeks feel like the beginning again. They do not wipe out what you have built. Note what helped last time, and bring it to the next session.',
    },
  ],
  fields: { read: { kind: 'yesNo', label: 'I have read this', yes: 'Yes', no: 'Not yet' } },
  rules: [{ kind: 'mustBe', field: 'read', value: true, message: 'Come back to this card whenever you like.' }],
  parts: {
    // A mark that someone has read a card says something about diligence, so it stays out of the partner's sight and out of documents.
    read: { label: 'That you have read it', fields: ['read'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { read: { audiences: ['counselor'] } },
  schedule: { suggested: 'once', default: { kind: 'once' } },
  scores: {},
  figures: [{ figure: 'F1' }],
  examples: [{ name: 'read', answers: { read: true }, scores: {} }],
});
