import { defineHomework } from '../kit';

const scale = { kind: 'rating', min: 0, max: 10 } as const;

/** Core emotional check-in: the main time series (F2). The numbers and the words are apart, so that one can be shared without the other. */
export const S25 = defineHomework({
  id: 'S25',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'checkin',
  roles: 'both',
  title: 'Check-in',
  summary: 'Five quick questions about how today feels.',
  intro:
    'Feelings move up and down, and over weeks a path becomes visible. There are no right answers and nothing to reach. Skip whatever you like.',
  exampleAnswer: {
    mood: 6,
    trust: 4,
    safety: 5,
    connection: 5,
    hope: 6,
    word: 'Hopeful',
    note: 'A good walk after dinner. The evening was harder.',
  },
  aim: 'A steady line of mood, trust, emotional safety, closeness and hope as each person reports them, to bring to the session.',
  notFor: 'Not as proof of progress, and not to compare the partners. Leave it out for someone who feels watched by numbers.',
  howToIntroduce:
    'Say that it takes two minutes, that skipping is fine, and that trust is theirs alone to report. Agree on two or three fixed days. Explain that the numbers and the words are shared separately.',
  debrief: 'Look at the line together and ask about one high and one low day. Ask what helped. Do not ask why a day is missing.',
  source: {
    codes: ['D7', 'B3', 'C23', 'D2'],
    words: 'Strategies 2 and 7 on steady openness; step 3 on needs; way 23 on staying in touch with each other.',
  },
  minutes: 2,
  stage: 1,
  gate: false,
  fields: {
    mood: { ...scale, label: 'How is your mood?', low: 'very low', high: 'very good' },
    trust: {
      ...scale,
      label: {
        any: 'How much trust do you feel?',
        hurt: 'How much do you trust your partner today?',
        involved: 'How much trust do you feel between you today?',
      },
      low: 'none',
      high: 'full trust',
    },
    safety: {
      ...scale,
      label: 'How safe do you feel with your feelings?',
      help: 'Could you say what you feel and be met kindly?',
      low: 'not safe',
      high: 'very safe',
    },
    connection: { ...scale, label: 'How close do you feel to each other?', low: 'far apart', high: 'very close' },
    hope: { ...scale, optional: true, label: 'How hopeful do you feel?', low: 'no hope', high: 'full of hope' },
    word: { kind: 'text', max: 40, optional: true, label: 'One word for today' },
    note: { kind: 'paragraph', max: 800, optional: true, label: 'Anything you want to add?', sensitive: true },
  },
  pages: [
    { title: 'How is it today?', help: 'Choose a number, or skip.', fields: ['mood', 'trust', 'safety', 'connection', 'hope'] },
    { title: 'In your own words', fields: ['word', 'note'] },
  ],
  parts: {
    ratings: {
      label: 'Your numbers',
      fields: ['mood', 'trust', 'safety', 'connection', 'hope'],
      ceiling: { counselor: true, partner: true, report: 'aggregate' },
    },
    // R-agg means a count or a trend; words have neither, so they never reach a report.
    note: { label: 'Your words', fields: ['word', 'note'], ceiling: { counselor: true, partner: true, report: 'never' } },
  },
  sharing: { ratings: { audiences: ['counselor'] }, note: { audiences: ['counselor'] } },
  schedule: { suggested: 'two to seven times a week', default: { kind: 'weekly', days: ['MO', 'WE', 'FR'] } },
  scores: {
    mood: { kind: 'value', field: 'mood', label: 'Mood', unit: '0 to 10' },
    trust: { kind: 'value', field: 'trust', label: 'Trust', unit: '0 to 10' },
    safety: { kind: 'value', field: 'safety', label: 'Emotional safety', unit: '0 to 10' },
    connection: { kind: 'value', field: 'connection', label: 'Closeness', unit: '0 to 10' },
    hope: { kind: 'value', field: 'hope', label: 'Hope', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }, { figure: 'F2', scores: ['mood', 'trust', 'safety', 'connection', 'hope'] }],
  examples: [
    {
      name: 'a mixed day',
      role: 'hurt',
      answers: { mood: 5, trust: 3, safety: 4, connection: 6, hope: 5, word: 'Tired', note: 'We talked and it stayed calm.' },
      scores: { mood: 5, trust: 3, safety: 4, connection: 6, hope: 5 },
    },
    {
      name: 'trust skipped, which is not zero',
      role: 'involved',
      answers: { mood: 0, trust: null, safety: 2, connection: 1 },
      scores: { mood: 0, trust: null, safety: 2, connection: 1, hope: null },
    },
  ],
});
