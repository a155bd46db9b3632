import { defineHomework, personHints } from '../kit';

/** Changing what opened the door: one entry is one change. Third persons and places of the story stay out of documents for two (documents 5.4). */
export const S13 = defineHomework({
  id: 'S13',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'involved',
  title: 'Closing doors',
  summary: 'Places, habits and situations that you change, so that it does not begin again.',
  intro:
    'Good intentions are tired by the evening. It helps to change what made it easy: a place, a route, an app, a habit. Write down one change at a time, with a day. Please write no names, numbers or addresses of anyone.',
  exampleAnswer: {
    item: 'Staying for drinks after the Thursday training',
    kind: 'routine',
    action: 'I drive home straight after the shower.',
    status: 'planned',
  },
  aim: 'Turns “it will not happen again” into changes in daily life that can be seen and kept.',
  notFor:
    'Not as a list of people the involved partner may no longer meet, written or checked by the other. Not to cut someone off from friends, family or work altogether.',
  howToIntroduce:
    'Ask what made it easy: where, when, in which mood. Choose one thing that is in their own hands. A change that is too big will not hold, so begin small.',
  debrief:
    'What was changed, and what did it cost? If something is not possible, such as leaving a job, plan what else protects that place. Open ones are talked about without reproach.',
  source: { codes: ['C16'], words: 'Way 16 on changing people, places and habits.' },
  minutes: 8,
  stage: 1,
  gate: false,
  fields: {
    item: {
      kind: 'text',
      max: 120,
      label: 'What do you want to change?',
      help: 'A place, a habit, a situation. Please write no names.',
      hints: personHints,
    },
    kind: {
      kind: 'choice',
      label: 'What is it?',
      options: {
        place: 'A place',
        routine: 'A habit or routine',
        app: 'An app or website',
        social_circle: 'A group of people',
        work_situation: 'A situation at work',
        substance: 'Drinking or other substances',
        other: 'Something else',
      },
    },
    action: { kind: 'text', max: 300, label: 'What will you do?', help: 'Something that is in your own hands.', hints: personHints },
    by: { kind: 'date', label: 'By when?' },
    status: {
      kind: 'choice',
      optional: true,
      initial: 'planned',
      label: 'Where does it stand?',
      options: { planned: 'Planned', done: 'Done', not_possible: 'Not possible' },
    },
  },
  pages: [
    { title: 'What made it easy', fields: ['item', 'kind'] },
    { title: 'What you change', fields: ['action', 'by', 'status'] },
  ],
  parts: {
    change: {
      label: 'This change',
      fields: ['item', 'kind', 'action', 'by', 'status'],
      ceiling: { counselor: true, partner: true, report: 'never' },
    },
  },
  sharing: { change: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'ongoing', default: { kind: 'once' }, open: true },
  scores: { done: { kind: 'tally', fields: ['status'], values: ['done'], label: 'Done', unit: '1 is done' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'mix', title: 'Where the changes stand', field: 'status' }],
  list: { name: 'item', status: 'status' },
  examples: [
    {
      name: 'a habit, done',
      role: 'involved',
      answers: {
        item: 'Phone in bed at night',
        kind: 'routine',
        action: 'It charges in the kitchen from ten on',
        by: '2026-01-20',
        status: 'done',
      },
      scores: { done: 1 },
    },
    {
      name: 'a situation at work, planned',
      role: 'involved',
      answers: {
        item: 'The late shift in the back office',
        kind: 'work_situation',
        action: 'I ask for the early shift and say no to the project',
        by: '2026-02-15',
        status: 'planned',
      },
      scores: { done: 0 },
    },
  ],
});
