import { defineHomework } from '../kit';

/** Being there when the other's pain is stirred: what I saw, what I wanted, what I did. */
export const S46 = defineHomework({
  id: 'S46',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'involved',
  title: 'Staying with it',
  summary: 'After a hard moment of your partner’s: what you saw, and what you did.',
  intro:
    'When your partner is flooded by old pain, it is easy to feel accused and to make it about yourself. What helps is to stay, to say little, and to let it be their moment. Look back on one such moment. It is practice, and nobody does it well every time.',
  exampleAnswer: {
    what_i_saw: 'You went pale when we passed the hotel',
    urge: ['fix'],
    what_i_did: 'I asked if you want to turn round, and held still',
    stayed: true,
    made_it_about_me: 3,
  },
  aim: 'Practises staying close without defending, fixing or falling apart, and notices where the attention went.',
  notFor:
    'Not when the hurt partner wants to be left alone in such moments: then leaving them in peace is staying. Not for someone who is drowning in shame: “From guilt to one act” comes first.',
  howToIntroduce:
    'Ask what the hurt partner would like in such a moment, if they want to say. Practise one sentence and the quiet after it.',
  debrief:
    'What did they see first, in face or body? Where did their attention go: to the other, or to themselves? What would one step better look like?',
  source: { codes: ['A.guilt', 'A.trig', 'C6'], words: 'Guilt and triggers (long guide); way 6 on making room for feelings.' },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    what_i_saw: { kind: 'text', max: 200, optional: true, label: 'What did you see in your partner?' },
    urge: {
      kind: 'choices',
      optional: true,
      label: 'What did you want to do?',
      options: { defend: 'Defend myself', fix: 'Fix it', leave: 'Get away', collapse: 'Fall apart myself' },
    },
    what_i_did: { kind: 'text', max: 240, label: 'What did you do?' },
    stayed: {
      kind: 'yesNo',
      label: 'Did you stay?',
      help: 'Giving space because your partner wanted it is staying too.',
      yes: 'Yes',
      no: 'No',
    },
    made_it_about_me: {
      kind: 'rating',
      min: 0,
      max: 10,
      low: 'all about my partner',
      high: 'all about me',
      label: 'Whom did the moment become about?',
    },
  },
  pages: [
    { title: 'The moment', fields: ['what_i_saw', 'urge'] },
    { title: 'What you did', fields: ['what_i_did', 'stayed', 'made_it_about_me'] },
  ],
  parts: {
    numbers: {
      label: 'Whether you stayed, and whom it became about',
      fields: ['urge', 'stayed', 'made_it_about_me'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    moment: {
      label: 'What you saw and did',
      fields: ['what_i_saw', 'what_i_did'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { numbers: { audiences: ['counselor'] }, moment: { audiences: ['counselor'] } },
  schedule: { suggested: 'after each such moment', default: { kind: 'once' }, open: true },
  scores: {
    stayed: { kind: 'value', field: 'stayed', label: 'Stayed', unit: '1 is yes' },
    self_focus: { kind: 'value', field: 'made_it_about_me', label: 'Made it about me', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Moments in each week, and those in which they stayed', share: 'stayed' },
    { kind: 'lines', title: 'Made it about me', scores: ['self_focus'] },
  ],
  examples: [
    {
      name: 'stayed',
      role: 'involved',
      answers: {
        what_i_saw: 'You stopped talking when the film began',
        urge: ['fix', 'defend'],
        what_i_did: 'I turned it off and asked nothing',
        stayed: true,
        made_it_about_me: 2,
      },
      scores: { stayed: 1, self_focus: 2 },
    },
    {
      name: 'left, number skipped',
      role: 'involved',
      answers: { what_i_did: 'I said that I cannot do this now and went out', stayed: false, made_it_about_me: null },
      scores: { stayed: 0, self_focus: null },
    },
  ],
});
