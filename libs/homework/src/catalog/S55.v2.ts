import { defineHomework } from '../kit';
import { S55 } from './S55';

const whenProposed = { audiences: ['counselor', 'partner'], when: { field: 'status', is: ['proposed', 'agreed', 'retired'] } } as const;

/** Boundary list. Beside version 1, what is "ours" can now be signed by both; what is "mine" still needs nobody's approval. */
export const S55v2 = defineHomework({
  ...S55,
  version: 2,
  publishedOn: '2026-11-22',
  howToIntroduce:
    'Build one in the session: the limit, whose it is, and what I will do if it is crossed. Explain the difference: “mine” stands by itself, “ours” stands once both have signed it, and either can end it. Keep drafts private until they are ready to talk about them.',
  fields: S55.fields,
  rules: [
    { kind: 'notAfter', field: 'review_on', days: 90, message: 'Please choose a day within the next 90 days.' },
    {
      kind: 'allowedWhen',
      field: 'status',
      values: ['agreed'],
      when: { field: 'whose', is: ['mine'] },
      message: 'A boundary that is “ours” is agreed as soon as you have both signed it. Choose “Proposed” until then.',
    },
  ],
  parts: {
    boundary: {
      label: 'The boundary',
      fields: ['category', 'text', 'whose', 'status', 'review_on'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    response: {
      label: 'What you will do if it is crossed',
      fields: ['if_crossed'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { boundary: whenProposed, response: whenProposed },
  agreement: {
    proposedBy: 'both',
    mine: 'I would like this to be ours, and I will keep to it.',
    theirs: 'This is ours, and I will keep to it.',
    when: { field: 'whose', is: ['ours'] },
    reviewOn: 'review_on',
  },
  scores: {},
  figures: [{ figure: 'F1' }, { figure: 'F15', fields: ['review_on'] }],
  pictures: [
    { kind: 'mix', title: 'Where the boundaries of each stand', field: 'status' },
    { kind: 'mix', title: 'Mine and ours', field: 'whose' },
  ],
  examples: S55.examples,
});
