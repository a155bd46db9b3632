import { defineHomework } from '../kit';

/** Monthly talk about the goals that both agreed on: one number and one next step for each of them. */
export const S75 = defineHomework({
  id: 'S75',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'How are our goals?',
  summary: 'Once a month: how far is each goal, and what comes next?',
  intro:
    'Once a month you look at your goals together. For each, say how far it is as you see it, and what could come next. Your numbers may differ, and a goal that has not moved is worth a talk and no blame. Both of you and your counselor read this.',
  aim: 'Keeps goals alive or lets them go, on a fixed day and not in the middle of daily life.',
  notFor: 'Not right after a setback: wait until there is ground under their feet. Not as a report on who did their share.',
  howToIntroduce:
    'Do the first one here, half an hour at most. Begin with what went well. Each number is how far the goal is, and no mark for a person.',
  debrief: 'Where do the two numbers differ, and what does each see that the other does not? Which goal wants a smaller step?',
  source: { codes: ['D11', 'D7', 'D2'], words: 'Strategies 2, 7 and 11 on steadiness, openness and goals.' },
  minutes: 20,
  stage: 3,
  gate: false,
  fields: {
    goals: {
      kind: 'group',
      label: 'Your goals',
      item: 'Goal',
      min: 1,
      max: 20,
      perEntryOf: { homework: 'S73', field: 'goal', where: { field: 'status', is: ['agreed', 'active'] } },
      fields: {
        goal: { kind: 'reference', to: 'S73', label: 'Goal' },
        progress: { kind: 'rating', min: 0, max: 10, low: 'not begun', high: 'reached', label: 'How far is it?' },
        next: { kind: 'text', max: 160, optional: true, label: 'What could come next?' },
      },
    },
  },
  parts: {
    review: {
      label: 'Your view of the goals',
      fields: ['goals'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { review: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'monthly', default: { kind: 'monthly', day: 1 } },
  scores: { goals: { kind: 'count', field: 'goals', label: 'Goals looked at', unit: 'goals' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'pairs', title: 'How far each goal is, side by side', group: 'goals', by: 'goal', value: 'progress' }],
  examples: [
    {
      name: 'two goals, one of them standing still',
      role: 'hurt',
      answers: {
        goals: [
          { goal: '3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a01', progress: 6, next: 'Book the room' },
          { goal: '7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402', progress: 0 },
        ],
      },
      scores: { goals: 2 },
    },
    {
      name: 'one goal, number skipped',
      role: 'involved',
      answers: { goals: [{ goal: '3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a01', progress: null, next: 'Ask for the days off' }] },
      scores: { goals: 1 },
    },
  ],
});
