import { defineHomework } from '../kit';

/** Lateness rule, given together with S11 and looked at on the same days. Whether it is kept stands among the small promises (S30). */
export const S33 = defineHomework({
  id: 'S33',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'agreement',
  roles: 'both',
  title: 'When it gets late',
  summary: 'Agree how long before, and in which way, you say that you will be late.',
  intro:
    'Waiting without a word can bring everything back. Anybody can be late: a train stops, a talk goes on. Agree on how long before you say so, and how. It holds for both of you, and it needs no reason and no proof.',
  aim: 'Takes the worst out of waiting, with one rule that is easy to keep.',
  notFor: 'Not as a curfew, and not to find out where somebody is. Not where being late leads to punishment: then look at safety first.',
  howToIntroduce: 'Ask the one who waits from when on the worry begins, and the other what they can really keep. One way is enough.',
  debrief:
    'Look at a time when it worked. If it did not: what stood in the way, and is the time too tight? Change the rule sooner than bend it.',
  source: { codes: ['A.small'], words: 'Small reliable actions, on running late (long guide).' },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    notify_before: {
      kind: 'minutes',
      min: 5,
      max: 120,
      initial: 20,
      label: 'How long before the agreed time do you say that you will be late?',
      help: 'As soon as you know it, and at the latest so many minutes before.',
    },
    means: { kind: 'choice', label: 'In which way?', options: { call: 'A call', message: 'A message' } },
  },
  pages: [{ title: 'Your rule', fields: ['notify_before', 'means'] }],
  parts: {
    rule: {
      label: 'Your rule',
      fields: ['notify_before', 'means'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { rule: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once, together with the openness agreement', default: { kind: 'once' } },
  scores: { notice: { kind: 'value', field: 'notify_before', label: 'Notice', unit: 'minutes before' } },
  figures: [{ figure: 'F1' }],
  agreement: {
    proposedBy: 'both',
    mine: 'I will keep to this rule.',
    theirs: 'I will keep to this rule.',
    reviewDays: 30,
    maxDays: 90,
  },
  examples: [
    {
      name: 'a message, twenty minutes before',
      role: 'involved',
      answers: { notify_before: 20, means: 'message' },
      scores: { notice: 20 },
    },
    { name: 'a call, an hour before', role: 'hurt', answers: { notify_before: 60, means: 'call' }, scores: { notice: 60 } },
  ],
});
