import { defineHomework } from '../kit';
import { S15 } from './S15';

/** I-statement builder. Beside version 1 it can say which kind of need it is and whether it was said in a real talk, which is what the counselor looks at over time. */
export const S15v2 = defineHomework({
  ...S15,
  version: 2,
  publishedOn: '2026-11-22',
  fields: {
    ...S15.fields,
    need_kind: {
      kind: 'choice',
      optional: true,
      label: 'What kind of need is it?',
      options: {
        information: 'To know something',
        reassurance: 'To be reassured',
        time_alone: 'Time for myself',
        practical: 'Help with something practical',
        affection: 'Warmth',
        check_in: 'To be asked how I am',
        therapy: 'Help from outside',
        other: 'Something else',
      },
    },
    used: {
      kind: 'yesNo',
      optional: true,
      label: 'Have you said it in a real talk?',
      help: 'Come back to say so. Only writing it down is fine.',
      yes: 'Yes',
      no: 'Not yet',
    },
  },
  pages: [
    { title: 'What happened?', fields: ['when'] },
    { title: 'What did you feel?', fields: ['i_feel'] },
    { title: 'Why does it matter to you?', fields: ['because'] },
    { title: 'What do you need?', fields: ['i_need', 'need_kind', 'used'] },
  ],
  parts: {
    statement: {
      label: 'What happened, what you felt and what you need',
      fields: ['when', 'i_feel', 'i_need', 'need_kind', 'used'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    reason: { label: 'Why it matters to you', fields: ['because'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  scores: {
    feelings: { kind: 'count', field: 'i_feel', label: 'Feelings named', unit: 'words' },
    used: { kind: 'value', field: 'used', label: 'Said in a real talk', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Statements in each week, and those that were said in a real talk', share: 'used' },
    { kind: 'mix', title: 'Kinds of needs', field: 'need_kind' },
  ],
  examples: [
    {
      name: 'a late evening, said aloud',
      role: 'hurt',
      answers: {
        when: 'You came home at nine and we had said seven',
        i_feel: ['worried', 'unimportant'],
        because: 'Not knowing brings back the months when I did not know',
        i_need: 'A message before seven when it gets late',
        need_kind: 'information',
        used: true,
      },
      scores: { feelings: 2, used: 1 },
    },
    {
      name: 'being asked again, only written',
      role: 'involved',
      answers: {
        when: 'We talked about that summer again last night',
        i_feel: ['ashamed', 'tired', 'regretful'],
        because: 'I want to answer well and I was worn out',
        i_need: 'To set a time for it, so that I can be fully there',
      },
      scores: { feelings: 3, used: null },
    },
  ],
});
