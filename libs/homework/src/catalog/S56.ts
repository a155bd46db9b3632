import { defineHomework } from '../kit';

/** Boundary review: the same two questions for every boundary still in use. Feeds the boundary grid (F10). */
export const S56 = defineHomework({
  id: 'S56',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'checkin',
  roles: 'both',
  title: 'Boundary review',
  summary: 'Look at your boundaries again: do they hold, do they still fit?',
  intro:
    'Boundaries are meant to be looked at again. Some do their work, some need other words, and some are no longer needed. Each of you answers alone.',
  aim: 'Shows which limits hold and which need a talk, before a crossing turns into a quarrel.',
  notFor: 'Not as a tally of offences. If someone answers in fear, meet them alone first.',
  howToIntroduce: 'Go through one boundary together. “Does not apply” is a good answer when the situation did not come up.',
  debrief:
    'Start with what held. Then take the one boundary where the two answers are furthest apart, if both are shared, and ask each what they saw.',
  source: { codes: ['D12'], words: 'Strategy 12 on limits that are looked at again.' },
  minutes: 6,
  stage: 1,
  gate: false,
  fields: {
    boundaries: {
      kind: 'group',
      label: 'Your boundaries',
      item: 'Boundary',
      min: 1,
      max: 40,
      perEntryOf: { homework: 'S55', field: 'boundary', where: { field: 'status', is: ['proposed', 'agreed'] } },
      fields: {
        boundary: { kind: 'reference', to: 'S55', label: 'Boundary' },
        respected: {
          kind: 'choice',
          label: 'Was it respected?',
          options: { always: 'Always', mostly: 'Mostly', sometimes: 'Sometimes', no: 'No', na: 'Does not apply' },
        },
        still_fits: {
          kind: 'choice',
          label: 'Does it still fit?',
          options: { keep: 'Keep it', change: 'Change it', retire: 'No longer needed' },
        },
      },
    },
  },
  parts: { review: { label: 'Your review', fields: ['boundaries'], ceiling: { counselor: true, partner: true, report: 'full' } } },
  sharing: { review: { audiences: ['counselor'] } },
  schedule: { suggested: 'every 30 days', default: { kind: 'every', days: 30 } },
  scores: { reviewed: { kind: 'count', field: 'boundaries', label: 'Boundaries reviewed', unit: 'boundaries' } },
  figures: [{ figure: 'F1' }, { figure: 'F10', fields: ['boundaries'] }],
  examples: [
    {
      name: 'two boundaries, one to change',
      role: 'hurt',
      answers: {
        boundaries: [
          { boundary: '3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a01', respected: 'mostly', still_fits: 'keep' },
          { boundary: '7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402', respected: 'na', still_fits: 'change' },
        ],
      },
      scores: { reviewed: 2 },
    },
    {
      name: 'one boundary that holds',
      role: 'involved',
      answers: { boundaries: [{ boundary: '3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a01', respected: 'always', still_fits: 'keep' }] },
      scores: { reviewed: 1 },
    },
  ],
});
