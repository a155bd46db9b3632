import { defineHomework } from '../kit';

/** Free journal. The words have no possible reader but their author; the mood alone can be offered to the counselor, which counts the entry. */
export const S47 = defineHomework({
  id: 'S47',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'journal',
  roles: 'both',
  title: 'Journal',
  summary: 'Write whatever is there. Nobody else can read it.',
  intro:
    'Here you can write without thinking of a reader. Nobody but you can open the words: not your partner, not your counselor, and no document can hold them. If you like, your counselor can see the number below, and nothing else.',
  contentNote: 'If it gets too much, stop in the middle. Slow breathing or the five senses help, and the help page is always there.',
  aim: 'A place where nothing has to be weighed, so that feelings get room before they become a talk.',
  notFor:
    'Not for someone who gets lost in circling thoughts while writing: set a time, or choose a walk. Not as a way to learn what a client hides.',
  howToIntroduce:
    'Say that you can never read the words, and mean it. Ten minutes are enough. If something from it should be talked about, they can bring it themselves.',
  debrief: 'Ask how the writing is for them, and not what they wrote. Is there something from it that they would like to say here?',
  source: { codes: ['A.q3', 'D8'], words: 'Anger and its ways out (long guide, third question); strategy 8 on looking at oneself.' },
  minutes: 10,
  stage: 1,
  gate: false,
  fields: {
    text: { kind: 'paragraph', max: 10_000, label: 'What is there today?', sensitive: true },
    mood: { kind: 'rating', min: 0, max: 10, optional: true, low: 'very low', high: 'very good', label: 'How is your mood?' },
  },
  pages: [{ title: 'Today', fields: ['text', 'mood'] }],
  parts: {
    words: { label: 'What you wrote', fields: ['text'], ceiling: { counselor: false, partner: false, report: 'never' } },
    mood: { label: 'Your mood', fields: ['mood'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { words: { audiences: [] }, mood: { audiences: [] } },
  schedule: { suggested: 'whenever you like', default: { kind: 'once' }, open: true },
  scores: { mood: { kind: 'value', field: 'mood', label: 'Mood', unit: '0 to 10' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Entries in each week' }],
  hard: true,
  examples: [
    {
      name: 'a page, with a mood',
      role: 'hurt',
      answers: { text: 'The whole day I had the feeling of walking on ice.\nIn the evening it was better.', mood: 4 },
      scores: { mood: 4 },
    },
    { name: 'words alone', role: 'involved', answers: { text: 'I do not know what I feel.' }, scores: { mood: null } },
  ],
});
