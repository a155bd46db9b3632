import { defineHomework } from '../kit';

/** Change plan, shown and not said: the plan is written once and carried on; each week counts how often it was done. */
export const S38 = defineHomework({
  id: 'S38',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'involved',
  title: 'Showing the change',
  summary: 'Plan one thing you will do differently, and count once a week how often you did it.',
  intro:
    'Saying “I have changed” does little. Doing one thing differently, week after week, can be seen. Choose one habit that did harm, and what you do in its place. Once a week you count how often it came about. The plan stays from week to week, and you can change it. Less than planned is still something.',
  exampleAnswer: {
    behaviour: 'Saying “everything is fine” when it is not',
    instead: 'Say one true sentence about my day',
    cue: 'When we sit down to supper',
    measure: 'Evenings on which I did it',
    per_week: 5,
  },
  aim: 'Makes one change visible over twelve weeks, in numbers of what was done and not in assurances.',
  notFor: 'Not for several habits at once. Not for feelings. Not as evidence in a quarrel about who makes more effort.',
  howToIntroduce:
    'Find one behaviour together, and something to do in its place that others could see. Tie it to a moment of the day. Halve the number they name.',
  debrief:
    'Look at target and done side by side. Ask what made the good weeks possible. If the number stays low, make the plan smaller. If it is always met, ask whether it matters to the other.',
  source: { codes: ['C11', 'D2', 'D9'], words: 'Way 11 on showing change; strategies 2 and 9 on steady action.' },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    behaviour: { kind: 'text', max: 160, label: 'What do you want to stop doing?', help: 'One habit.' },
    instead: { kind: 'text', max: 160, label: 'What do you do in its place?', help: 'Something that others could see.' },
    cue: { kind: 'text', max: 120, optional: true, label: 'What reminds you?', help: 'A moment of the day, a place, a sound.' },
    measure: { kind: 'text', max: 120, label: 'What do you count?', help: 'Such as “Evenings on which I did it”.' },
    per_week: { kind: 'integer', min: 1, max: 21, unit: 'times', label: 'How many times a week do you plan?' },
    done_count: {
      kind: 'integer',
      min: 0,
      max: 21,
      unit: 'times',
      label: 'How many times was it this week?',
      help: 'At the end of the week. In the first week you can leave the sheet open until then.',
    },
  },
  pages: [
    {
      title: 'Your plan',
      help: 'It stays from week to week. Change it when it does not fit.',
      fields: ['behaviour', 'instead', 'cue', 'measure', 'per_week'],
    },
    { title: 'This week', fields: ['done_count'] },
  ],
  carries: ['behaviour', 'instead', 'cue', 'measure', 'per_week'],
  parts: {
    plan: {
      label: 'Your plan',
      fields: ['behaviour', 'instead', 'cue', 'measure'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    count: { label: 'Planned and done', fields: ['per_week', 'done_count'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { plan: { audiences: ['counselor', 'partner'] }, count: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'weekly for twelve weeks', default: { kind: 'weekly', days: ['SU'] } },
  scores: {
    planned: { kind: 'value', field: 'per_week', label: 'Planned', unit: 'times a week' },
    done: { kind: 'value', field: 'done_count', label: 'Done', unit: 'times this week' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'lines', title: 'Planned and done, week by week', scores: ['planned', 'done'] }],
  examples: [
    {
      name: 'four of five evenings',
      role: 'involved',
      answers: {
        behaviour: 'Going silent when I am ashamed',
        instead: 'Say “I am ashamed, give me ten minutes”, and come back',
        cue: 'When my face gets hot',
        measure: 'Times I said it and came back',
        per_week: 5,
        done_count: 4,
      },
      scores: { planned: 5, done: 4 },
    },
    {
      name: 'a week in which it did not happen',
      role: 'involved',
      answers: {
        behaviour: 'Looking at the phone at table',
        instead: 'Leave it in the hall',
        measure: 'Suppers without it',
        per_week: 7,
        done_count: 0,
      },
      scores: { planned: 7, done: 0 },
    },
  ],
});
