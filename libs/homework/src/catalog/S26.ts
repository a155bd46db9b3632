import { defineHomework } from '../kit';

/** Ground rules for talking. How well each kept to them is asked after a talk (S17), of oneself only. */
export const S26 = defineHomework({
  id: 'S26',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'agreement',
  roles: 'both',
  title: 'Ground rules for talking',
  summary: 'Choose the rules that make talking safe enough for both, and sign them.',
  intro:
    'Hard things can be said only where both feel safe enough. Choose together the rules you want to keep, three at least. They hold for both in the same way. You can change them when you look at them again.',
  exampleAnswer: { rules: ['no_interrupt', 'phones_away', 'stop_word'] },
  aim: 'A few rules of their own that make hard talks safe enough for both.',
  notFor:
    'Not as a remedy for fear or threats: there rules give false safety. Not as a list to convict the other with. Each looks at their own keeping.',
  howToIntroduce:
    'Ask each which rule would have saved the last hard talk. Fewer are better kept. Point out “hard questions are allowed” and “feelings need no proof”, so that the rules do not become a way to silence.',
  debrief:
    'Ask each which rule they kept themselves, and which was hardest. Do not let them mark each other. Which rule is no longer needed, which one is missing?',
  source: {
    codes: ['B4', 'C5', 'C24', 'D5'],
    words: 'Step 4 on talking; ways 5 and 24 on a safe space and on pride; strategy 5 on speaking openly.',
  },
  minutes: 8,
  stage: 1,
  gate: false,
  fields: {
    rules: {
      kind: 'choices',
      min: 3,
      label: 'Which rules do you want to keep?',
      help: 'Three at least. Few are easier to keep.',
      options: {
        no_interrupt: 'We let each other finish',
        no_blame: 'We say what happened in us, and leave out blame',
        no_name_calling: 'No name-calling',
        no_threats: 'No threats, also not to leave',
        phones_away: 'Phones are put away',
        no_children_present: 'Not in front of the children',
        stop_word: 'The stop word ends it at once',
        tough_questions_allowed: 'Hard questions are allowed',
        feelings_need_no_proof: 'Feelings need no proof',
        other: 'A rule of our own',
      },
    },
    own_rule: {
      kind: 'text',
      max: 200,
      optional: true,
      label: 'Your own rule',
      showIf: { field: 'rules', is: ['other'] },
    },
  },
  rules: [{ kind: 'requiredWhen', field: 'own_rule', when: { field: 'rules', is: ['other'] }, message: 'Please write your own rule.' }],
  pages: [{ title: 'Your rules', fields: ['rules', 'own_rule'] }],
  parts: {
    rules: {
      label: 'Your ground rules',
      fields: ['rules', 'own_rule'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { rules: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once; looked at again after 60 days', default: { kind: 'once' } },
  scores: { rules: { kind: 'count', field: 'rules', label: 'Rules chosen', unit: 'rules' } },
  figures: [{ figure: 'F1' }],
  agreement: {
    proposedBy: 'both',
    mine: 'I will keep to these rules myself.',
    theirs: 'I will keep to these rules myself.',
    reviewDays: 60,
  },
  examples: [
    {
      name: 'three rules',
      role: 'hurt',
      answers: { rules: ['no_interrupt', 'phones_away', 'feelings_need_no_proof'] },
      scores: { rules: 3 },
    },
    {
      name: 'four, one of their own',
      role: 'involved',
      answers: { rules: ['no_blame', 'stop_word', 'no_children_present', 'other'], own_rule: 'We sit side by side, not across' },
      scores: { rules: 4 },
    },
  ],
});
