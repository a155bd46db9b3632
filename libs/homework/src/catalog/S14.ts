import { defineHomework, emotionGroups, emotions } from '../kit';

/** Naming the hurt. A person chooses many words first and the strongest among them, so that a mixed feeling is not cut down to one. */
export const S14 = defineHomework({
  id: 'S14',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'hurt',
  title: 'What I feel counts',
  summary: 'Find words for what you feel today.',
  intro:
    'Feelings after such a hurt come in waves and often several at once. None of them is wrong, and you do not have to explain them. To have a word for a feeling makes it a little easier to carry. Choose the words that come closest today.',
  contentNote: 'Some words may hit hard. You can stop after any of them. Slow breathing or the five senses help to come back to the room.',
  exampleAnswer: { say_it_in_one_sentence: 'Today I am mostly sad, and a little relieved that it is out.' },
  aim: 'Widens the words for the hurt, and says by its form that every feeling may be there.',
  notFor: 'Not when naming feelings tips someone into panic: first “Five senses”. Not to find out whether they are “over it”.',
  howToIntroduce:
    'Choose words for today together, aloud. Say that opposite feelings on one day are normal, and that this stays with them unless they show it to you.',
  debrief:
    'Ask for the strongest one and where in the body it sits. Has it changed over the weeks, in kind more than in strength? Do not answer a feeling with advice.',
  source: {
    codes: ['A.pain', 'B1', 'C6'],
    words: 'The pain of the hurt partner (long guide); step 1 and way 6 on feelings that may be there.',
  },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    emotions: {
      kind: 'choices',
      options: emotions,
      groups: emotionGroups,
      label: 'What do you feel today?',
      help: 'As many as fit.',
    },
    strongest: { kind: 'choice', options: emotions, among: 'emotions', label: 'Which one is the strongest?' },
    intensity: { kind: 'rating', min: 0, max: 10, low: 'faint', high: 'as strong as can be', label: 'How strong is it?' },
    say_it_in_one_sentence: {
      kind: 'text',
      max: 240,
      optional: true,
      sensitive: true,
      label: 'Can you say it in one sentence?',
      help: '“Today I feel …”',
    },
  },
  pages: [
    { title: 'What do you feel today?', fields: ['emotions'] },
    { title: 'The strongest one', fields: ['strongest', 'intensity'] },
  ],
  parts: {
    feelings: {
      label: 'Your feelings and how strong they are',
      fields: ['emotions', 'strongest', 'intensity'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
    sentence: { label: 'Your sentence', fields: ['say_it_in_one_sentence'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { feelings: { audiences: ['counselor'] }, sentence: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SU'] } },
  scores: {
    intensity: { kind: 'value', field: 'intensity', label: 'Strength of the strongest feeling', unit: '0 to 10' },
    feelings: { kind: 'count', field: 'emotions', label: 'Feelings named', unit: 'words' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Strength of the strongest feeling', scores: ['intensity'] },
    { kind: 'mix', title: 'The strongest feeling', field: 'strongest' },
  ],
  hard: true,
  examples: [
    {
      name: 'sad and relieved',
      role: 'hurt',
      answers: {
        emotions: ['sad', 'relieved', 'tired'],
        strongest: 'sad',
        intensity: 7,
        say_it_in_one_sentence: 'Today I feel sad, and glad that I know now.',
      },
      scores: { intensity: 7, feelings: 3 },
    },
    {
      name: 'one word, strength skipped',
      role: 'hurt',
      answers: { emotions: ['numb'], strongest: 'numb', intensity: null },
      scores: { intensity: null, feelings: 1 },
    },
  ],
});
