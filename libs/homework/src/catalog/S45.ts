import { defineHomework } from '../kit';

/**
 * A signal and the card that answers it. The card is agreed by both beforehand; the signal is a tap by its sender and never sent by itself.
 * How it was afterwards is told to the counselor only, so that nobody is marked for their answer.
 */
export const S45 = defineHomework({
  id: 'S45',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'agreement',
  roles: 'both',
  title: 'A signal for hard moments',
  summary: 'Agree on one signal that says “it is back”, and on what the other does then.',
  intro: {
    any: 'When old pain comes back, words are often gone. A signal agreed on beforehand says it for you. Together you write a small card: what the signal means, what helps then, and what to leave out.',
    hurt: 'When old pain comes back, words are often gone. A signal agreed on beforehand says it for you with one tap. On the card you write what helps you then, and what makes it worse. You never have to send it, and you never have to explain it.',
    involved:
      'When old pain comes back for your partner, words are often gone. With a signal you know that this is such a moment, and the card tells you what helps. You do not have to find the right words. You may send the signal too.',
  },
  contentNote: 'A signal reaches your partner’s phone only when they look. In danger, do not wait for an answer: open the help page.',
  exampleAnswer: {
    wording: 'It is back. Please do what is on our card.',
    please_do: ['stay_near', 'listen'],
    please_avoid: ['explain', 'ask_why'],
  },
  aim: 'Lets a flooded person ask for help without words, and gives the other something to do that was wanted.',
  notFor:
    'Not where the other’s answer is feared. Not as a duty to come at once: a signal may stay unanswered at work or at night. Not as a count of who suffers more.',
  howToIntroduce:
    'Write the card in a session, in the words of the one who will send it. Ask the other whether they can do each of these things. Practise it once, from signal to answer. Agree when an answer can’t be expected.',
  debrief:
    'How often was it used, and what came? Start with a time it helped. If the signal was sent and nothing came, ask what was in the way before asking who.',
  source: { codes: ['A.trig'], words: 'Triggers (long guide).' },
  minutes: 10,
  stage: 1,
  gate: true,
  fields: {
    wording: {
      kind: 'text',
      max: 80,
      label: 'What does the signal say?',
      help: 'A few plain words, such as “It is back. Please do what is on our card.”',
    },
    please_do: {
      kind: 'choices',
      label: 'What helps then?',
      options: {
        stay_near: 'Stay near',
        give_space: 'Give me space',
        listen: 'Listen',
        hold_hand: 'Hold my hand',
        say_card: 'Say the words on this card',
      },
    },
    please_avoid: {
      kind: 'choices',
      optional: true,
      label: 'What makes it worse?',
      options: { explain: 'Explaining', argue: 'Arguing', ask_why: 'Asking why', touch: 'Touching me' },
    },
  },
  pages: [
    { title: 'The signal', fields: ['wording'] },
    { title: 'The answer', fields: ['please_do', 'please_avoid'] },
  ],
  parts: {
    card: {
      label: 'The card',
      fields: ['wording', 'please_do', 'please_avoid'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { card: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once, looked at again after 60 days', default: { kind: 'once' } },
  agreement: {
    proposedBy: 'both',
    mine: 'This is what helps. I use the signal only on purpose.',
    theirs: 'When I see the signal, I do what is on the card as well as I can.',
    reviewDays: 60,
  },
  responses: {
    signal: {
      label: 'It is back',
      help: 'Sends the words of your card to your partner. It is sent only when you tap.',
      by: 'either',
      seen: 'both',
      many: true,
      needs: 'signed',
      fields: {},
    },
    acknowledged: {
      label: 'I have seen it, and I do what is on the card',
      by: 'either',
      seen: 'both',
      many: true,
      on: 'signal',
      needs: 'signed',
      fields: {},
    },
    afterwards: {
      label: 'How was it afterwards?',
      help: 'For you after a signal that you sent. Only your counselor sees it.',
      by: 'either',
      seen: 'counselor',
      many: true,
      needs: 'signed',
      fields: {
        helped: {
          kind: 'rating',
          min: 0,
          max: 10,
          low: 'it did not help',
          high: 'it helped a lot',
          label: 'How much did the answer help you?',
        },
      },
    },
  },
  scores: {
    wishes: { kind: 'count', field: 'please_do', label: 'Things that help' },
    limits: { kind: 'count', field: 'please_avoid', label: 'Things to leave out' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'responses', title: 'Signals in each week', response: 'signal' },
    { kind: 'wait', title: 'Hours until a signal was seen', response: 'acknowledged' },
    { kind: 'responses', title: 'How much the answer helped', response: 'afterwards', field: 'helped' },
  ],
  examples: [
    {
      name: 'near and quiet',
      role: 'hurt',
      answers: {
        wording: 'It is back. I need a moment with you.',
        please_do: ['stay_near', 'hold_hand', 'listen'],
        please_avoid: ['explain', 'ask_why'],
      },
      scores: { wishes: 3, limits: 2 },
    },
    {
      name: 'space, nothing to leave out',
      role: 'involved',
      answers: { wording: 'A wave. I come back when it is over.', please_do: ['give_space'] },
      scores: { wishes: 1, limits: 0 },
    },
  ],
});
