import { defineHomework } from '../kit';

const scale = { kind: 'rating', min: 0, max: 10, low: 'not at all', high: 'fully' } as const;

/**
 * Ratings after a session, our own and no scale: no cut-offs, no norms (measures 2.5). Each partner alone; the counselor reads both, the partners
 * neither of them. Low safety raises a quiet flag.
 */
export const SR = defineHomework({
  id: 'SR',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'After the session',
  summary: 'Four quick ratings of the last session.',
  intro:
    'How was the last session for you? Your ratings help your counselor to do better. There are no right answers. Your partner never sees them.',
  exampleAnswer: {
    heard_by_counselor: 8,
    fair_to_both: 6,
    worked_on_what_matters: 7,
    felt_safe: 6,
    comment: 'I would have liked more time for the last point.',
  },
  aim: 'What each partner found of the session, while something can still be done about it. These are ratings, not a scale: compare a person only with themselves.',
  notFor: 'Not in the room, and not on one device for two. Never read one partner’s ratings to the other.',
  howToIntroduce:
    'Say that you ask because you may miss things, that low numbers help you most, that each does it alone, and that the other never sees them.',
  debrief:
    'Look for the lowest number and ask that person alone. When somebody felt unsafe to say what they think, ask alone, by the confidential channel, before the next joint session.',
  source: {
    codes: [],
    words: 'Our own questions. Asking after each session is supported by trials in couple therapy (Anker and colleagues 2009).',
  },
  minutes: 2,
  stage: 1,
  gate: false,
  fields: {
    heard_by_counselor: { ...scale, label: 'Did you feel heard by your counselor?' },
    fair_to_both: { ...scale, label: 'Was the session fair to both of you?' },
    worked_on_what_matters: { ...scale, label: 'Did you work on what matters to you?' },
    felt_safe: { ...scale, label: 'Did you feel safe to say what you think?' },
    comment: { kind: 'paragraph', max: 600, optional: true, label: 'Anything you want to add?', sensitive: true },
  },
  pages: [
    {
      title: 'How was the session?',
      help: 'Choose a number, or skip.',
      fields: ['heard_by_counselor', 'fair_to_both', 'worked_on_what_matters', 'felt_safe'],
    },
    { title: 'In your own words', fields: ['comment'] },
  ],
  parts: {
    ratings: {
      label: 'Your ratings',
      fields: ['heard_by_counselor', 'fair_to_both', 'worked_on_what_matters', 'felt_safe', 'comment'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { ratings: { audiences: ['counselor'] } },
  schedule: { suggested: 'after each session', default: { kind: 'once' } },
  flags: [{ kind: 'rating', when: { field: 'felt_safe', is: [0, 1, 2, 3, 4] } }],
  scores: {
    heard: { kind: 'value', field: 'heard_by_counselor', label: 'Heard by the counselor', unit: '0 to 10' },
    fair: { kind: 'value', field: 'fair_to_both', label: 'Fair to both', unit: '0 to 10' },
    matters: { kind: 'value', field: 'worked_on_what_matters', label: 'Worked on what matters', unit: '0 to 10' },
    safe: { kind: 'value', field: 'felt_safe', label: 'Felt safe to speak', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'lines', title: 'Ratings after sessions', scores: ['heard', 'fair', 'matters', 'safe'] }],
  examples: [
    {
      name: 'a session that went well',
      answers: { heard_by_counselor: 9, fair_to_both: 8, worked_on_what_matters: 8, felt_safe: 9 },
      scores: { heard: 9, fair: 8, matters: 8, safe: 9 },
    },
    {
      name: 'one skipped, little safety',
      answers: { heard_by_counselor: 6, fair_to_both: null, worked_on_what_matters: 5, felt_safe: 4, comment: 'I held back.' },
      scores: { heard: 6, fair: null, matters: 5, safe: 4 },
    },
  ],
});
