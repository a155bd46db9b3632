import { defineHomework } from '../kit';

/** Emotional closeness once a week. Feeds the connection figure (F14). */
export const S61 = defineHomework({
  id: 'S61',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'How close were we?',
  summary: 'Three quick questions about closeness this week.',
  intro:
    'Closeness comes and goes, and after a hurt it comes back in small pieces, if it does. Look back on the week. There is nothing to reach, and the two of you may feel it differently.',
  exampleAnswer: { close: 4, shared_something: true, quality_time: 90 },
  aim: 'A weekly line of felt closeness from each side, beside what was shared and the time for each other.',
  notFor:
    'Not while the hurt partner needs distance to feel safe: then closeness is not the question. Not as a count of minutes to be filled.',
  howToIntroduce: 'Ask each what closeness means for them, apart from touch. Say that a low week is no sign of anything but a low week.',
  debrief: 'Which week felt closest, and what was in it? If the two lines differ, ask each what the other might have noticed.',
  source: { codes: ['D6'], words: 'Strategy 6 on closeness.' },
  minutes: 2,
  stage: 2,
  gate: false,
  fields: {
    close: { kind: 'rating', min: 0, max: 10, low: 'far apart', high: 'very close', label: 'How close did you feel to your partner?' },
    shared_something: {
      kind: 'yesNo',
      optional: true,
      label: 'Did you tell your partner something that mattered to you?',
      yes: 'Yes',
      no: 'Not this week',
    },
    quality_time: {
      kind: 'minutes',
      min: 0,
      max: 1440,
      optional: true,
      label: 'How much time did you have for each other?',
      help: 'Good time together in the whole week, roughly.',
    },
  },
  pages: [{ title: 'This week', fields: ['close', 'shared_something', 'quality_time'] }],
  parts: {
    week: {
      label: 'Your week',
      fields: ['close', 'shared_something', 'quality_time'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { week: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SU'] } },
  scores: {
    close: { kind: 'value', field: 'close', label: 'Closeness', unit: '0 to 10' },
    time: { kind: 'value', field: 'quality_time', label: 'Time for each other', unit: 'minutes a week' },
  },
  figures: [{ figure: 'F1' }, { figure: 'F14', scores: ['close'] }],
  pictures: [{ kind: 'lines', title: 'Closeness', scores: ['close'] }],
  examples: [
    {
      name: 'a walk and a talk',
      role: 'hurt',
      answers: { close: 5, shared_something: true, quality_time: 120 },
      scores: { close: 5, time: 120 },
    },
    { name: 'closeness skipped', role: 'involved', answers: { close: null, shared_something: false }, scores: { close: null, time: null } },
  ],
});
