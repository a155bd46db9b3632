import { defineHomework } from '../kit';

/** Self-care: one sheet for one week. The targets are written at its beginning and the days counted at its end, so plan and log stand side by side. */
export const S49 = defineHomework({
  id: 'S49',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'Looking after yourself',
  summary: 'A small plan for the week, and what came of it.',
  intro:
    'In hard times, sleeping, eating and seeing people are the first things to go, and they carry everything else. Choose one or two small things for this week. Leave the sheet open and come back at the end of the week to write down how often it worked. Less than planned is still something.',
  exampleAnswer: { sleep_hours: 6 },
  aim: 'Keeps body and daily life in view while the work is on feelings, in steps small enough to happen.',
  notFor:
    'Not with someone who would use it to drive or punish themselves. With little sleep or food over weeks, thoughts of dying or heavy drinking, a doctor comes first.',
  howToIntroduce:
    'Choose one area together and halve the target. Show how the sheet stays open during the week. Say that nobody checks it.',
  debrief:
    'Begin with what worked, and what made it possible. If little did, make it smaller. Look at the sleep: below five hours for weeks is a reason to bring in a doctor.',
  source: { codes: ['A.care', 'D8'], words: 'Looking after oneself (long guide); strategy 8.' },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    goals: {
      kind: 'group',
      label: 'What do you want to do for yourself this week?',
      help: 'One or two are enough. Fill in how often at the end of the week.',
      item: 'Plan',
      min: 1,
      max: 8,
      fields: {
        domain: {
          kind: 'choice',
          label: 'What is it about?',
          options: {
            sleep: 'Sleep',
            food: 'Eating',
            movement: 'Movement',
            friends: 'Friends',
            rest: 'Rest',
            medical: 'Doctor and health',
            faith: 'Faith and meaning',
            leisure: 'Something nice',
          },
        },
        target: { kind: 'text', max: 120, label: 'What exactly?', help: 'Small, such as “A walk after lunch”.' },
        per_week: { kind: 'integer', min: 1, max: 7, unit: 'days', label: 'On how many days this week?' },
        done: {
          kind: 'integer',
          min: 0,
          max: 7,
          unit: 'days',
          optional: true,
          label: 'On how many days did it happen?',
          help: 'At the end of the week.',
        },
      },
    },
    sleep_hours: {
      kind: 'integer',
      min: 0,
      max: 14,
      unit: 'hours',
      optional: true,
      label: 'How many hours did you sleep on most nights?',
      help: 'At the end of the week.',
    },
  },
  parts: {
    goals: { label: 'Your plan and what came of it', fields: ['goals'], ceiling: { counselor: true, partner: true, report: 'full' } },
    sleep: { label: 'Your sleep', fields: ['sleep_hours'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { goals: { audiences: ['counselor'] }, sleep: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['MO'] } },
  scores: {
    goals: { kind: 'count', field: 'goals', label: 'Plans this week', unit: 'plans' },
    sleep: { kind: 'value', field: 'sleep_hours', label: 'Sleep', unit: 'hours a night' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'pairs', title: 'Planned and done, by area', group: 'goals', by: 'domain', value: 'per_week', other: 'done' },
    { kind: 'lines', title: 'Sleep', scores: ['sleep'] },
  ],
  examples: [
    {
      name: 'two plans and the week that was',
      role: 'hurt',
      answers: {
        goals: [
          { domain: 'movement', target: 'Twenty minutes by the river', per_week: 3, done: 2 },
          { domain: 'food', target: 'Something warm at noon', per_week: 5, done: 5 },
        ],
        sleep_hours: 6,
      },
      scores: { goals: 2, sleep: 6 },
    },
    {
      name: 'sent before the days were counted',
      role: 'involved',
      answers: { goals: [{ domain: 'sleep', target: 'No phone after eleven', per_week: 4 }] },
      scores: { goals: 1, sleep: null },
    },
  ],
});
