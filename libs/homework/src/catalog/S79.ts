import { defineHomework } from '../kit';

const line = { text: { kind: 'text', max: 160, label: 'In a few words' } } as const;

/** A new normal: what to leave behind, keep and create, written apart and opened together (CC-17). It fits a way together as well as a way apart. */
export const S79 = defineHomework({
  id: 'S79',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'both',
  title: 'Leave, keep, create',
  summary: 'What belongs to the past, what stays, and what you want to begin.',
  intro:
    'What was before does not come back, and not all of it should. Each of you writes alone what you want to leave behind, what you want to keep, and what you want to create. It is about the two of you if you go on together, and about your own life if you do not. Nothing shows before both have chosen to open it.',
  contentNote: 'Leaving something behind can hurt, also when it was not good. Take your time, and stop when it is enough.',
  aim: 'A picture of what trust can look like from now on, made by both and not by the past.',
  notFor:
    'Not before the third stage, and not to hurry a decision. Not as proof that all is well: what is left behind may still be mourned.',
  howToIntroduce:
    'Say that “as before” is not on offer and that this is a loss and a chance. Give one example of each. Explain that it opens only when both have said yes.',
  debrief:
    'Read “keep” first: where do the lists meet? Then one line each from “create”. What on “leave behind” has been taken for granted by only one of them?',
  source: {
    codes: ['A.q2', 'C15', 'D10'],
    words: 'Whether trust can come back (long guide, second question); way 15 and strategy 10 on patience and actions.',
  },
  minutes: 20,
  stage: 3,
  gate: false,
  fields: {
    leave: { kind: 'group', label: 'What do you want to leave behind?', item: 'Line', min: 1, max: 10, fields: line },
    keep: { kind: 'group', label: 'What do you want to keep?', item: 'Line', min: 1, max: 10, fields: line },
    create: { kind: 'group', label: 'What do you want to create?', item: 'Line', min: 1, max: 10, fields: line },
  },
  parts: {
    // One part: the three lists are read side by side, and a half would be read as a refusal of the other half.
    lists: {
      label: 'Your three lists',
      fields: ['leave', 'keep', 'create'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      reaches: 'together',
    },
  },
  sharing: { lists: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once, in the third stage', default: { kind: 'once' } },
  scores: {
    leave: { kind: 'count', field: 'leave', label: 'To leave behind', unit: 'lines' },
    keep: { kind: 'count', field: 'keep', label: 'To keep', unit: 'lines' },
    create: { kind: 'count', field: 'create', label: 'To create', unit: 'lines' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'pairs', title: 'Lines to leave, keep and create', scores: ['leave', 'keep', 'create'] }],
  examples: [
    {
      name: 'a life with more said',
      role: 'hurt',
      answers: {
        leave: [{ text: 'Guessing how you are' }, { text: 'The old house' }],
        keep: [{ text: 'Saturday market' }],
        create: [{ text: 'An evening a week for each of us alone' }, { text: 'Saying things on the same day' }, { text: 'A garden' }],
      },
      scores: { leave: 2, keep: 1, create: 3 },
    },
    {
      name: 'one of each',
      role: 'involved',
      answers: { leave: [{ text: 'Two phones' }], keep: [{ text: 'Saturday market' }], create: [{ text: 'Work that ends at six' }] },
      scores: { leave: 1, keep: 1, create: 1 },
    },
  ],
});
