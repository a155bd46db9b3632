import { defineHomework } from '../kit';

/** Time alone. The other can say that they have seen it; there is no button to approve it, because space is not granted by the other. */
export const S53 = defineHomework({
  id: 'S53',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'ledger',
  roles: 'both',
  title: 'Time for myself',
  summary: 'Say when you need time alone, and how you can be reached.',
  intro:
    'Sometimes one needs to be alone to rest or to think. Saying when it begins, when it ends, and how you can be reached makes it easier for both. You do not need anybody’s permission: your partner can say that they have seen it, and that is all.',
  exampleAnswer: { purpose: 'rest', contact_during: 'agreed_times' },
  aim: 'Makes room to breathe without the other being left in the dark about when it ends.',
  notFor:
    'Not as a punishment by silence, and not as something to be allowed or refused. If somebody is not free to leave the home, that is a matter of safety.',
  howToIntroduce:
    'Explain the difference between taking space and walking out: an end is named. Choose together what “emergency only” means. Ask the other what would help them to wait.',
  debrief:
    'Did they come back as they said? What did the time do for the one, and the waiting for the other? What would make the next one easier?',
  source: { codes: ['B3', 'A.care'], words: 'Step 3 on needs; looking after oneself (long guide).' },
  minutes: 3,
  stage: 1,
  gate: false,
  fields: {
    from: { kind: 'dateTime', label: 'From when?' },
    to: { kind: 'dateTime', label: 'Until when?', help: 'At most two weeks. You can come back sooner.' },
    purpose: {
      kind: 'choice',
      optional: true,
      label: 'What is it for?',
      options: { rest: 'To rest', think: 'To think', therapy: 'For therapy', family: 'For family', other: 'Something else' },
    },
    contact_during: {
      kind: 'choice',
      label: 'How can you be reached meanwhile?',
      options: { none: 'Not at all', agreed_times: 'At agreed times', emergency_only: 'In an emergency only' },
    },
  },
  rules: [
    { kind: 'notBefore', field: 'to', other: 'from', message: 'The end comes after the beginning.' },
    { kind: 'notAfter', field: 'to', other: 'from', days: 14, message: 'Please choose an end within two weeks. You can ask again then.' },
  ],
  pages: [
    { title: 'When', fields: ['from', 'to'] },
    { title: 'How', fields: ['purpose', 'contact_during'] },
  ],
  parts: {
    time: {
      label: 'When it is, and how you can be reached',
      fields: ['from', 'to', 'contact_during'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    purpose: { label: 'What it is for', fields: ['purpose'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { time: { audiences: ['counselor', 'partner'] }, purpose: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'whenever it is needed', default: { kind: 'once' }, open: true },
  list: { name: 'purpose' },
  ledger: { closes: { field: 'to', days: 1 } },
  responses: {
    seen: {
      label: 'I have seen it',
      help: 'It says only that you know. There is nothing to allow or to refuse.',
      by: 'other',
      seen: 'both',
      settles: true,
      fields: {},
    },
  },
  scores: { days: { kind: 'span', from: 'from', to: 'to', in: 'days', label: 'Time alone', unit: 'days' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Days of each time alone', scores: ['days'] },
    { kind: 'responses', title: 'Answers in each week', response: 'seen' },
    { kind: 'wait', title: 'Hours until it was seen', response: 'seen' },
  ],
  examples: [
    {
      name: 'a weekend',
      role: 'hurt',
      answers: {
        from: '2026-01-16T18:00:00+01:00',
        to: '2026-01-18T18:00:00+01:00',
        purpose: 'rest',
        contact_during: 'emergency_only',
      },
      scores: { days: 2 },
    },
    {
      name: 'two weeks, the longest there is, for no reason given',
      role: 'involved',
      answers: { from: '2026-01-15T08:00:00Z', to: '2026-01-29T08:00:00Z', contact_during: 'agreed_times' },
      scores: { days: 14 },
    },
    {
      name: 'half a day',
      role: 'hurt',
      answers: { from: '2026-01-15T08:00:00Z', to: '2026-01-15T20:00:00Z', purpose: 'think', contact_during: 'none' },
      scores: { days: 0.5 },
    },
  ],
});
