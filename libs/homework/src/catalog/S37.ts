import { defineHomework } from '../kit';

/** Guilt into action. Guilt is about a deed and can become an act; shame is about the whole self. High shame is a cue for the counselor. */
export const S37 = defineHomework({
  id: 'S37',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'involved',
  title: 'From guilt to one act',
  summary: 'Tell guilt and shame apart, and choose one thing to do.',
  intro:
    'Guilt says “I did something wrong”. It hurts, and it can move you to do something about it. Shame says “I am no good”. It makes people hide, and then they are of no help to anyone. Take one thought, see which of the two it is, and choose one act.',
  contentNote:
    'If a thought says that it would be better if you were not here, stop and open the help page now, or tell someone near you. You do not have to be alone with it.',
  exampleAnswer: {
    thought: 'I ruined your best years',
    guilt_or_shame: 'both',
    action_for_partner: 'I take over the letters to the bank that you dread',
    action_for_self: 'I call my brother and say how it is',
  },
  aim: 'Turns guilt into repair, and keeps shame from turning into hiding.',
  notFor:
    'Not alone at home for someone with thoughts of not wanting to live: ask directly, and make a safety plan first. Not as penance, and never as acts the other has to be grateful for.',
  howToIntroduce:
    'Draw the line between “I did” and “I am” with an example. Say that one small act is enough, and that one for themselves counts as well.',
  debrief:
    'Ask about shame first: withdrawing, drinking, not sleeping, thoughts of dying. Then the act: what became of it? A share of shame that stays high over weeks is a reason to meet alone.',
  source: { codes: ['C19', 'A.guilt'], words: 'Way 19 on using guilt; guilt and shame (long guide).' },
  minutes: 8,
  stage: 1,
  gate: false,
  fields: {
    thought: { kind: 'text', max: 240, label: 'Which thought keeps coming back?', sensitive: true },
    guilt_or_shame: {
      kind: 'choice',
      label: 'What is it?',
      options: { guilt: 'Guilt: about something I did', shame: 'Shame: about who I am', both: 'Both' },
    },
    action_for_partner: {
      kind: 'text',
      max: 200,
      optional: true,
      label: 'What could you do for your partner?',
      help: 'Something that helps them, also when nobody thanks you.',
    },
    action_for_self: {
      kind: 'text',
      max: 200,
      optional: true,
      label: 'What could you do for yourself?',
      help: 'Something that keeps you from hiding.',
    },
    by: { kind: 'date', label: 'By when?' },
    done: { kind: 'yesNo', optional: true, label: 'Have you done it?', yes: 'Yes', no: 'Not yet' },
  },
  rules: [
    {
      kind: 'oneOf',
      fields: ['action_for_partner', 'action_for_self'],
      message: 'Please choose one act, for your partner or for yourself.',
    },
  ],
  pages: [
    { title: 'The thought', fields: ['thought', 'guilt_or_shame'] },
    {
      title: 'One act',
      help: 'For your partner or for yourself. One is enough.',
      fields: ['action_for_partner', 'action_for_self', 'by', 'done'],
    },
  ],
  parts: {
    sorted: {
      label: 'Whether it is guilt or shame',
      fields: ['guilt_or_shame'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    thought: { label: 'The thought', fields: ['thought'], ceiling: { counselor: true, partner: true, report: 'full' } },
    act: {
      label: 'What you will do',
      fields: ['action_for_partner', 'action_for_self', 'by', 'done'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { sorted: { audiences: ['counselor'] }, thought: { audiences: ['counselor'] }, act: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SU'] } },
  scores: {
    shame: { kind: 'tally', fields: ['guilt_or_shame'], values: ['shame', 'both'], label: 'Shame in it', unit: '1 is yes' },
    done: { kind: 'value', field: 'done', label: 'Done', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'mix', title: 'Guilt and shame', field: 'guilt_or_shame' },
    { kind: 'lines', title: 'Shame in it, over time', scores: ['shame'] },
    { kind: 'weeks', title: 'Acts in each week, and those that were done', share: 'done' },
  ],
  hard: true,
  examples: [
    {
      name: 'guilt, with an act for the partner',
      role: 'involved',
      answers: {
        thought: 'I lied to your face at the birthday',
        guilt_or_shame: 'guilt',
        action_for_partner: 'I tell your parents myself that the lie was mine',
        by: '2026-01-25',
        done: false,
      },
      scores: { shame: 0, done: 0 },
    },
    {
      name: 'shame, with an act for oneself',
      role: 'involved',
      answers: {
        thought: 'Nobody can love someone like me',
        guilt_or_shame: 'shame',
        action_for_self: 'I go to the group on Tuesday',
        by: '2026-01-20',
      },
      scores: { shame: 1, done: null },
    },
  ],
});
