import { defineHomework } from '../kit';

/** Parking lot: one entry is one topic that waits for the next talk (S17). */
export const S18 = defineHomework({
  id: 'S18',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Topics for the next talk',
  summary: 'Put down a topic that can wait, so that it is not lost and not in the way.',
  intro:
    'Some topics come up in the car, at work, at two in the morning. Put them down here. They are not forgotten and not pushed away: they wait for your next talk. What cannot wait, such as danger or somebody’s health, does not belong here.',
  exampleAnswer: { topic: 'What we tell your parents', can_wait: true, status: 'parked' },
  aim: 'Keeps hard topics out of bad moments without losing them, and shows which ones come back again and again.',
  notFor: 'Not as a way to put somebody off for good. Not for what is urgent: safety, health, children.',
  howToIntroduce:
    'Give it together with the time for hard talks. Say that a parked topic is a promise to come back to it. A topic in a few words is enough.',
  debrief:
    'Which topic has waited longest, and why? One that comes back three times is asking for a talk of its own, perhaps here in the session. What solved itself?',
  source: { codes: ['A.talkH'], words: 'Talking as the hurt partner, on keeping conflict in bounds (long guide).' },
  minutes: 2,
  stage: 1,
  gate: false,
  fields: {
    topic: { kind: 'text', max: 160, label: 'What is the topic?', help: 'In a few words. No details are needed.' },
    can_wait: {
      kind: 'yesNo',
      label: 'Can it wait until your next talk?',
      help: 'If not, say so to your partner or your counselor today. If you are in danger, open the help page.',
      yes: 'Yes, it can wait',
      no: 'No, not that long',
    },
    slot: {
      kind: 'reference',
      to: 'S17',
      optional: true,
      label: 'Which talk is it for?',
      help: 'If you have planned a time for hard talks.',
    },
    status: {
      kind: 'choice',
      initial: 'parked',
      optional: true,
      label: 'Where does it stand?',
      options: { parked: 'It waits', discussed: 'We have talked about it', dropped: 'No longer needed' },
    },
  },
  pages: [{ title: 'One topic', fields: ['topic', 'can_wait', 'slot', 'status'] }],
  parts: {
    topic: {
      label: 'This topic',
      fields: ['topic', 'can_wait', 'slot', 'status'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { topic: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'ongoing', default: { kind: 'once' }, open: true },
  scores: {
    waiting: { kind: 'tally', fields: ['status'], values: ['parked'], label: 'Waiting', unit: '1 is yes' },
    discussed: { kind: 'tally', fields: ['status'], values: ['discussed'], label: 'Talked about', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Topics put down, and how many could wait', share: 'can_wait' },
    { kind: 'mix', title: 'Where the topics stand', field: 'status' },
  ],
  list: { name: 'topic', status: 'status' },
  examples: [
    {
      name: 'the holidays, for the next talk',
      role: 'involved',
      answers: { topic: 'Where we spend the holidays', can_wait: true, slot: '3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a17', status: 'parked' },
      scores: { waiting: 1, discussed: 0 },
    },
    {
      name: 'one that was talked about',
      role: 'hurt',
      answers: { topic: 'The photos from the summer', can_wait: true, status: 'discussed' },
      scores: { waiting: 0, discussed: 1 },
    },
  ],
});
