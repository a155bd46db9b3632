import { defineHomework } from '../kit';

const scale = { kind: 'rating', min: 0, max: 10, optional: true, low: 'not at all', high: 'fully' } as const;

/** Four pillars, each from one's own side: what was given, and what arrived. Feeds the pillar gap (F3), which needs both partners' consent. */
export const S01 = defineHomework({
  id: 'S01',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'Four pillars',
  summary: 'Look back on two weeks: honesty, responsibility, empathy and what was done.',
  intro: {
    any: 'Trust grows again on four things: honesty, taking responsibility, empathy, and actions that match the words. Look back on the last two weeks and choose a number for each, from your own side. Skip what you like.',
    hurt: 'Trust grows again on four things: honesty, taking responsibility, empathy, and actions that match the words. Look back on the last two weeks: how much of each reached you? There are no right answers, and nothing has to go up.',
    involved:
      'Trust grows again on four things: honesty, taking responsibility, empathy, and actions that match the words. Look back on the last two weeks: how well did you manage each? An honest low number helps more than a kind high one.',
  },
  exampleAnswer: { honesty: 6, responsibility: 5, empathy: 4, actions: 6, note: 'The talk on Sunday was open. On Thursday I closed up.' },
  aim: 'Shows, pillar by pillar, what one partner meant to give and what the other felt, so that the talk can be about one thing at a time.',
  notFor:
    'Not as a school report on the involved partner, and not in the first days. With fear in the relationship a low number can have a price: meet each alone first.',
  howToIntroduce:
    'Go through the four words together and ask each of them for one example. Say that the two sides will differ, that this is normal, and that the difference is shown only when both have agreed to share.',
  debrief:
    'Begin with the pillar where the two are closest. Then ask the hurt partner what one point more would look like in daily life, and the involved partner whether that is something they can do.',
  source: { codes: ['A.4P'], words: 'The table of the four pillars (long guide).' },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    honesty: {
      ...scale,
      label: {
        any: 'How honest were the last two weeks?',
        hurt: 'How much honesty did you feel from your partner?',
        involved: 'How honest were you with your partner?',
      },
    },
    responsibility: {
      ...scale,
      label: {
        any: 'How much was responsibility taken for what happened?',
        hurt: 'How much did your partner take responsibility for what they did?',
        involved: 'How well did you take responsibility for what you did?',
      },
    },
    empathy: {
      ...scale,
      label: {
        any: 'How much was felt with the pain?',
        hurt: 'How much did you feel that your partner feels with you?',
        involved: 'How well could you stay with your partner’s pain?',
      },
    },
    actions: {
      ...scale,
      label: {
        any: 'How well did actions match words?',
        hurt: 'How well did your partner’s actions match their words?',
        involved: 'How well did your actions match your words?',
      },
    },
    note: { kind: 'paragraph', max: 1000, optional: true, label: 'Anything you want to add?', sensitive: true },
  },
  pages: [
    {
      title: 'The last two weeks',
      help: 'Choose a number, or leave it out.',
      fields: ['honesty', 'responsibility', 'empathy', 'actions'],
    },
    { title: 'In your own words', fields: ['note'] },
  ],
  parts: {
    ratings: {
      label: 'Your numbers',
      fields: ['honesty', 'responsibility', 'empathy', 'actions'],
      ceiling: { counselor: true, partner: true, report: 'aggregate' },
    },
    // R-agg means a count or a trend; words have neither, so they never reach a report.
    note: { label: 'Your words', fields: ['note'], ceiling: { counselor: true, partner: true, report: 'never' } },
  },
  sharing: { ratings: { audiences: ['counselor'] }, note: { audiences: ['counselor'] } },
  schedule: { suggested: 'every two weeks', default: { kind: 'every', days: 14 } },
  scores: {
    honesty: { kind: 'value', field: 'honesty', label: 'Honesty', unit: '0 to 10' },
    responsibility: { kind: 'value', field: 'responsibility', label: 'Responsibility', unit: '0 to 10' },
    empathy: { kind: 'value', field: 'empathy', label: 'Empathy', unit: '0 to 10' },
    actions: { kind: 'value', field: 'actions', label: 'Consistent actions', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }, { figure: 'F3', scores: ['honesty', 'responsibility', 'empathy', 'actions'] }],
  pictures: [
    { kind: 'lines', title: 'Honesty', scores: ['honesty'] },
    { kind: 'lines', title: 'Responsibility', scores: ['responsibility'] },
    { kind: 'lines', title: 'Empathy', scores: ['empathy'] },
    { kind: 'lines', title: 'Consistent actions', scores: ['actions'] },
  ],
  examples: [
    {
      name: 'what arrived',
      role: 'hurt',
      answers: { honesty: 5, responsibility: 3, empathy: 2, actions: 4, note: 'The promises about the evenings held.' },
      scores: { honesty: 5, responsibility: 3, empathy: 2, actions: 4 },
    },
    {
      name: 'what was given, one pillar skipped and one left out',
      role: 'involved',
      answers: { honesty: 7, responsibility: null, actions: 6 },
      scores: { honesty: 7, responsibility: null, empathy: null, actions: 6 },
    },
  ],
});
