import { defineHomework } from '../kit';
import { S24 } from './S24';

/** One curious question a day. Beside version 1 the questions are a deck of cards to draw from. */
export const S24v2 = defineHomework({
  ...S24,
  version: 2,
  fields: { ...S24.fields, question_used: { ...S24.fields.question_used, deck: 'own' } },
  parts: {
    practice: {
      label: 'The question, and whether you fixed',
      fields: ['question_used', 'did_i_fix_instead'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    learned: { label: 'What you learned', fields: ['feeling_i_learned'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  scores: S24.scores,
  figures: S24.figures,
});
