import { defineHomework, personHints } from '../kit';

/** Support map. Who stands by someone is no business of the partner: names and kinds can go to the counselor, apart from each other, and nowhere else. */
export const S50 = defineHomework({
  id: 'S50',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Who stands by me',
  summary: 'People and places you can turn to, and what for.',
  intro:
    'Nobody gets through this alone, and no one person can be everything. Write down who could be there for what: someone to cry with, someone to walk with, someone who knows about money. They do not all have to know what happened. Initials are enough. Your partner can never see this list.',
  exampleAnswer: { who: 'M.', kind: 'friend', for: 'Walking and not talking about it', knows_about_it: 'partly' },
  aim: 'Shows where support is and where someone stands alone, and helps to choose whom to tell how much.',
  notFor:
    'Not to decide for the couple who may know: talk about that openly. If someone is kept from seeing people, that is a matter of safety.',
  howToIntroduce:
    'Draw a few circles together: for the heart, for daily life, for emergencies. Ask what each person can be told without harm. Say that initials are enough and the partner never sees it.',
  debrief:
    'Is there someone for bad nights? Is everyone on the list on one side only? A map with one entry or none is a sign of standing alone: plan one step.',
  source: { codes: ['A.care', 'D3'], words: 'Looking after oneself (long guide); strategy 3 on getting help.' },
  minutes: 6,
  stage: 1,
  gate: false,
  fields: {
    who: { kind: 'text', max: 60, label: 'Who is it?', help: 'Initials are enough.', hints: personHints, sensitive: true },
    kind: {
      kind: 'choice',
      optional: true,
      label: 'Who are they to you?',
      options: {
        friend: 'Friend',
        family: 'Family',
        therapist: 'Therapist',
        doctor: 'Doctor',
        group: 'Group',
        faith: 'Faith community',
        crisis_line: 'Crisis line',
      },
    },
    for: { kind: 'text', max: 120, optional: true, label: 'What can they be there for?' },
    knows_about_it: {
      kind: 'choice',
      optional: true,
      label: 'Do they know what happened?',
      help: 'Is it safe to tell them? You decide whether and how much.',
      options: { yes: 'Yes', no: 'No', partly: 'Partly' },
    },
  },
  pages: [{ title: 'One person or place', fields: ['who', 'kind', 'for', 'knows_about_it'] }],
  parts: {
    kind: {
      label: 'What kind of support, and whether they know',
      fields: ['kind', 'knows_about_it'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
    who: { label: 'Who it is and what for', fields: ['who', 'for'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { kind: { audiences: [] }, who: { audiences: [] } },
  schedule: { suggested: 'once, and looked at again now and then', default: { kind: 'once' }, open: true },
  scores: { supports: { kind: 'count', field: 'kind', label: 'Supports with a kind' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'mix', title: 'Kinds of support', field: 'kind' }],
  list: { name: 'who' },
  examples: [
    {
      name: 'a friend who knows a part',
      role: 'hurt',
      answers: { who: 'K.', kind: 'friend', for: 'Phone calls late at night', knows_about_it: 'partly' },
      scores: { supports: 1 },
    },
    { name: 'somebody, nothing more said', role: 'involved', answers: { who: 'My brother' }, scores: { supports: 0 } },
  ],
});
