import { defineHomework } from '../kit';

const interest = {
  kind: 'choice',
  options: { yes: 'Yes', maybe: 'Perhaps', no: 'No', already: 'I have it already' },
} as const;

const kinds = ['individual', 'couple', 'group', 'medical', 'intimacy'] as const;

/**
 * Help plan: what each would like, and the counselor's board of referrals. Mediation is not asked here: it is unsafe where there is coercion, so the
 * counselor brings it up when the safety gate allows it.
 */
export const S86 = defineHomework({
  id: 'S86',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'both',
  title: 'Which help would you like?',
  summary: 'Other kinds of help, and whether you would like to know more.',
  intro:
    'Couple work is one kind of help among others. Some people need a place of their own, some a doctor, some a group. Say what you would like to know more about. A “no” is fine, and you can change it at any time. Your counselor helps with addresses.',
  aim: 'Brings needs to light that couple work alone does not meet, and keeps track of what came of them.',
  notFor: 'Not to pass on somebody who is hard to work with. Thoughts of dying, violence or heavy drinking do not wait for a form.',
  howToIntroduce:
    'Go through the kinds and say in a sentence what each is for. Speak of a health check for both as a matter of course. Promise no effect: help works for many and not for all.',
  debrief:
    'Start with “yes” and “perhaps”. What is in the way: money, time, fear, what others may think? Write down who calls whom by when.',
  source: {
    codes: ['A.prof', 'A.care', 'A.q4', 'C22', 'D3', 'D6'],
    words: 'Professional support, looking after oneself, and whether it works alone (long guide); way 22 and strategies 3 and 6 on help.',
  },
  minutes: 3,
  stage: 1,
  gate: false,
  fields: {
    individual: { ...interest, label: 'Talks for you alone', help: 'Individual therapy or counseling.' },
    couple: { ...interest, label: 'Couple therapy', help: 'More of it, or another kind.' },
    group: { ...interest, label: 'A group', help: 'With others who have been through something similar.' },
    medical: { ...interest, sensitive: true, label: 'A doctor', help: 'Sleep, body, a sexual health check.' },
    intimacy: {
      ...interest,
      sensitive: true,
      label: 'Somebody for closeness and sexuality',
      help: 'A specialist for questions of intimacy.',
    },
  },
  pages: [{ title: 'Would you like to know more about it?', fields: ['individual', 'couple', 'group', 'medical', 'intimacy'] }],
  parts: {
    together: {
      label: 'Help for the two of you',
      fields: ['couple', 'intimacy'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    // Health and a place of one's own are nobody else's to know, and never in a document for two (5.4).
    own: {
      label: 'Help for you alone',
      fields: ['individual', 'group', 'medical'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { together: { audiences: ['counselor'] }, own: { audiences: ['counselor'] } },
  schedule: { suggested: 'at the beginning, and every 60 days', default: { kind: 'every', days: 60 } },
  carries: kinds,
  tool: {
    label: 'Referrals',
    help: 'One line for each. Mediation only while the safety gate is clear.',
    about: 'partner',
    many: true,
    fields: {
      kind: {
        kind: 'choice',
        label: 'Which kind of help?',
        options: {
          individual: 'Individual therapy',
          couple: 'Couple therapy',
          group: 'Group',
          medical: 'Medical or sexual health check',
          mediation: 'Mediation',
          intimacy: 'Intimacy specialist',
        },
      },
      referral: { kind: 'text', max: 160, optional: true, label: 'To whom?' },
      status: {
        kind: 'choice',
        optional: true,
        initial: 'none',
        label: 'Where does it stand?',
        options: { none: 'Nothing yet', offered: 'Offered', booked: 'Booked', attending: 'Attending', ended: 'Ended' },
      },
    },
  },
  scores: {
    wanted: { kind: 'tally', fields: kinds, values: ['yes', 'maybe'], label: 'Wants to know more', unit: 'of 5' },
    already: { kind: 'tally', fields: kinds, values: ['already'], label: 'Has it already', unit: 'of 5' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'lines', title: 'Kinds of help wanted, and those there already', scores: ['wanted', 'already'] }],
  examples: [
    {
      name: 'a doctor and perhaps a group',
      role: 'hurt',
      answers: { individual: 'already', couple: 'yes', group: 'maybe', medical: 'yes', intimacy: 'no' },
      scores: { wanted: 3, already: 1 },
    },
    {
      name: 'nothing further',
      role: 'involved',
      answers: { individual: 'no', couple: 'already', group: 'no', medical: 'no', intimacy: 'no' },
      scores: { wanted: 0, already: 1 },
    },
  ],
});
