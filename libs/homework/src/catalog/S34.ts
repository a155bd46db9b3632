import { defineHomework } from '../kit';

/** Proactive reassurance: foresee an anxious moment and plan one small act. The other says whether it was seen and whether it helped. */
export const S34 = defineHomework({
  id: 'S34',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'ledger',
  roles: 'involved',
  title: 'Thinking ahead',
  summary: 'Foresee a moment that will be hard for your partner, and plan one small thing to do.',
  intro:
    'Some moments are hard for your partner and can be seen coming: a work trip, a date, a song at a wedding. Do not wait until the worry is there. Think of one such moment and plan one small thing that you will do by yourself. If there is a list of what helps, look there first.',
  exampleAnswer: {
    moment: 'My evening at the office party',
    what_it_may_stir: 'The parties two years ago, and not knowing',
    my_action: 'I call at nine and come home at ten, as I said',
    when: '2026-12-18T21:00:00Z',
  },
  aim: 'Moves the work of reassurance from the one who is afraid to the one who can see it coming.',
  notFor:
    'Not as surveillance on offer: no proof, no places, no pictures. Not when reassurance is needed hour by hour: then it feeds the worry. Not as a deal for praise.',
  howToIntroduce:
    'Look at the next two weeks together and find one moment. The involved partner guesses what it may stir; the hurt partner says whether the guess fits. One small act that can be done for sure is enough.',
  debrief:
    'Was it done without a reminder? What did it do for the other? When it did not help: was it the wrong act, or the wrong moment? Bring the list of what helps up to date.',
  source: { codes: ['A.reass', 'C23'], words: 'Reassurance (long guide); way 23 on staying in touch.' },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    moment: { kind: 'text', max: 200, label: 'Which moment do you see coming?' },
    what_it_may_stir: { kind: 'text', max: 200, label: 'What may it stir in your partner?', help: 'Your guess. It may be wrong.' },
    my_action: {
      kind: 'text',
      max: 200,
      label: 'What will you do?',
      help: 'One small thing, by yourself, before you are asked. Please write no passwords or codes.',
    },
    when: { kind: 'dateTime', label: 'When will you do it?' },
  },
  pages: [
    { title: 'The moment', fields: ['moment', 'what_it_may_stir'] },
    { title: 'One small thing', fields: ['my_action', 'when'] },
  ],
  parts: {
    plan: {
      label: 'What you plan to do',
      fields: ['moment', 'my_action', 'when'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    guess: {
      label: 'What you think it may stir',
      fields: ['what_it_may_stir'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { plan: { audiences: ['counselor', 'partner'] }, guess: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'twice a week', default: { kind: 'weekly', days: ['TU', 'FR'] }, open: true },
  scores: {},
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'responses', title: 'Done as planned', response: 'done', field: 'done' },
    { kind: 'responses', title: 'How much it helped', response: 'helped', field: 'helped' },
    { kind: 'responses', title: 'Seen by the other', response: 'helped', field: 'seen_it' },
  ],
  list: { name: 'my_action' },
  ledger: {},
  responses: {
    done: {
      label: 'Have you done it?',
      by: 'author',
      seen: 'both',
      settles: true,
      fields: { done: { kind: 'yesNo', label: 'Did you do it?', yes: 'Yes', no: 'It did not come to it' } },
    },
    helped: {
      label: 'What was it like for you?',
      help: 'Only if you like. You owe no praise, and a low number is useful.',
      by: 'other',
      seen: 'both',
      fields: {
        seen_it: { kind: 'yesNo', optional: true, label: 'Did you notice it?', yes: 'Yes', no: 'No' },
        helped: { kind: 'rating', min: 0, max: 10, optional: true, label: 'How much did it help?', low: 'not at all', high: 'very much' },
      },
    },
  },
  examples: [
    {
      name: 'the office party',
      role: 'involved',
      answers: {
        moment: 'My evening at the office party',
        what_it_may_stir: 'The parties two years ago',
        my_action: 'I call at nine, by myself',
        when: '2026-01-16T21:00:00+01:00',
      },
      scores: {},
    },
    {
      name: 'an anniversary',
      role: 'involved',
      answers: {
        moment: 'The second of June',
        what_it_may_stir: 'The day it came out',
        my_action: 'I take the day off and ask in the morning what would be good',
        when: '2026-06-02T08:00:00Z',
      },
      scores: {},
    },
  ],
});
