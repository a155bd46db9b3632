import { defineHomework } from '../kit';

/** Pause and return: a way out of a talk that has become too much, with a promise to come back. Each pause is noted by whoever likes to. */
export const S19 = defineHomework({
  id: 'S19',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'agreement',
  roles: 'both',
  title: 'Pause and come back',
  summary: 'Agree on a sign for a pause, how long it lasts, and who comes back.',
  intro:
    'When the heart races, nobody can listen. A pause is no running away if both know that you come back. Agree on a sign, on a time, and on who comes back to the other. A pause needs no reason. It lasts at least twenty minutes, because the body needs that long to settle.',
  exampleAnswer: { signal: 'A hand on the table', pause: 40, who_returns: 'caller', not_during_pause: ['messaging_others', 'following'] },
  aim: 'Replaces arguing on, going silent and walking out with a pause that both can rely on.',
  notFor:
    'Not as a way to end every hard topic: look at who calls it, and when. Where a pause is not respected, by following or blocking the door, stop joint work and look at safety.',
  howToIntroduce:
    'Explain why the body needs twenty minutes. Try the sign out in the session. Say that whoever calls the pause also comes back, unless they agree otherwise. A longer pause is fine when it is said.',
  debrief:
    'Ask for the last pause: who noticed it first, what helped in between, who came back and how? If they did not come back in time, make the time longer rather than the rule stricter.',
  source: {
    codes: ['A.talkI', 'B1'],
    words: 'Talking as the partner who broke trust, on the urge to argue or shut down (long guide); step 1, on going silent.',
  },
  minutes: 8,
  stage: 1,
  gate: false,
  fields: {
    signal: { kind: 'text', max: 60, label: 'What is your sign for a pause?', help: 'A word or a gesture that hurts nobody.' },
    pause: {
      kind: 'minutes',
      min: 20,
      max: 1440,
      initial: 40,
      label: 'How long is a pause?',
      help: 'At least 20 minutes, at most a day.',
    },
    who_returns: {
      kind: 'choice',
      label: 'Who comes back to the other?',
      options: { caller: 'Whoever called the pause', other: 'The other one', either: 'Whoever is ready first' },
    },
    not_during_pause: {
      kind: 'choices',
      optional: true,
      label: 'What do you leave out during a pause?',
      options: {
        drinking: 'Drinking',
        messaging_others: 'Writing to others about it',
        following: 'Following the other',
        leaving_children: 'Leaving the children alone',
      },
    },
  },
  pages: [
    { title: 'The sign and the time', fields: ['signal', 'pause'] },
    { title: 'Coming back', fields: ['who_returns', 'not_during_pause'] },
  ],
  parts: {
    pause: {
      label: 'Your agreement on pauses',
      fields: ['signal', 'pause', 'who_returns', 'not_during_pause'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { pause: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once; looked at again after 60 days', default: { kind: 'once' } },
  scores: { pause: { kind: 'value', field: 'pause', label: 'Length of a pause', unit: 'minutes' } },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'responses', title: 'Pauses used', response: 'pause_used' },
    { kind: 'responses', title: 'Came back in time', response: 'pause_used', field: 'returned_on_time' },
  ],
  agreement: {
    proposedBy: 'both',
    mine: 'I will stop at the sign, and come back as we agreed.',
    theirs: 'I will stop at the sign, and come back as we agreed.',
    reviewDays: 60,
  },
  responses: {
    pause_used: {
      label: 'We took a pause',
      help: 'One of you is enough. Both of you and your counselor can see it.',
      by: 'either',
      seen: 'both',
      many: true,
      needs: 'signed',
      fields: {
        returned_on_time: { kind: 'yesNo', label: 'Did you come back to each other in time?', yes: 'Yes', no: 'Not in time' },
      },
    },
  },
  examples: [
    {
      name: 'a hand on the table',
      role: 'involved',
      answers: { signal: 'A hand flat on the table', pause: 30, who_returns: 'caller', not_during_pause: ['drinking', 'following'] },
      scores: { pause: 30 },
    },
    {
      name: 'until the next evening',
      role: 'hurt',
      answers: { signal: 'Saying “harbour”', pause: 1440, who_returns: 'either' },
      scores: { pause: 1440 },
    },
  ],
});
