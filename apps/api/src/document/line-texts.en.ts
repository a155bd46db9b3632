/** English words of the lines a document can hold, beside the document's own (pdf/texts.en.ts). */
export const lineTexts = {
  summary: 'Your summary',
  homework: 'Homework',
  shows: 'What it shows',
  anEntry: 'An entry',
  part: '{homework}: {part}',
  proposed: '{text} (proposed)',
  when: 'When',
};
