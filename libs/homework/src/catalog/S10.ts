import { defineHomework, personHints } from '../kit';

/** Weekly word on contact, also contact that could not be avoided. It takes the involved partner's word and asks for no evidence (SA-22). */
export const S10 = defineHomework({
  id: 'S10',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'involved',
  title: 'Contact this week',
  summary: 'A weekly word on whether there was contact with the other person.',
  intro:
    'Once a week you say, in one line, whether there was contact with the other person. Contact can happen without your doing. What counts is that it does not stay hidden. Please write no names, numbers or addresses, and no proof: your word is what is asked for.',
  aim: 'A steady, honest word on contact, and practice in telling soon what happened.',
  notFor:
    'Not as evidence and not for the hurt partner to demand. Not while contact is still going on or its end is unclear: then that is the topic of the session. With control or fear in the relationship, look at safety first.',
  howToIntroduce:
    'Agree beforehand what “could not be avoided” means, for example at work, and what to do then. Say that a week with contact that is told is worth more than a clean sheet. You decide together when it ends.',
  debrief:
    'If there was contact: what happened, what did they do, when was it told? Praise the telling. Plan the next situation of that kind. A week without an answer is a question, not a verdict.',
  source: { codes: ['A.contact', 'C16'], words: 'Ending contact (long guide); way 16 on changing what opened the door.' },
  minutes: 3,
  stage: 1,
  gate: false,
  fields: {
    contact: {
      kind: 'choice',
      label: 'Was there contact with the other person this week?',
      options: {
        none: 'No contact',
        unavoidable_as_planned: 'It could not be avoided, and went as planned',
        unplanned_incoming: 'They got in touch, unplanned',
        i_initiated: 'I got in touch',
      },
    },
    when: {
      kind: 'dateTime',
      optional: true,
      label: 'When was it?',
      help: 'About is enough.',
      showIf: { field: 'contact', isNot: ['none'] },
    },
    what_i_did: {
      kind: 'paragraph',
      max: 800,
      label: 'What did you do?',
      help: 'In a few words. “The other person” is enough.',
      showIf: { field: 'contact', isNot: ['none'] },
      hints: personHints,
      sensitive: true,
    },
    told_partner: {
      kind: 'choice',
      label: 'Does your partner know?',
      showIf: { field: 'contact', isNot: ['none'] },
      options: { yes: 'Yes', planned_with_counselor: 'It is planned with my counselor', not_yet: 'Not yet' },
    },
  },
  rules: [{ kind: 'notAfter', field: 'when', now: true, message: 'Please choose a time that has already come.' }],
  pages: [
    { title: 'This week', fields: ['contact'] },
    { title: 'What happened', fields: ['when', 'what_i_did', 'told_partner'] },
  ],
  parts: {
    contact: {
      label: 'Whether there was contact',
      fields: ['contact', 'when', 'told_partner'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    words: { label: 'What you did', fields: ['what_i_did'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { contact: { audiences: ['counselor'] }, words: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly, until you and your counselor end it', default: { kind: 'weekly', days: ['FR'] } },
  scores: {
    contact: {
      kind: 'tally',
      fields: ['contact'],
      values: ['unavoidable_as_planned', 'unplanned_incoming', 'i_initiated'],
      label: 'Weeks with contact',
      unit: '1 is contact of any kind',
    },
  },
  figures: [{ figure: 'F1' }, { figure: 'F9', fields: ['when', 'told_partner'] }],
  pictures: [{ kind: 'mix', title: 'Contact, week by week', field: 'contact' }],
  examples: [
    { name: 'a week without contact', role: 'involved', answers: { contact: 'none' }, scores: { contact: 0 } },
    {
      name: 'a message that came in',
      role: 'involved',
      answers: {
        contact: 'unplanned_incoming',
        when: '2026-01-13T12:40:00Z',
        what_i_did: 'I did not answer, and told you the same evening.',
        told_partner: 'yes',
      },
      scores: { contact: 1 },
    },
    {
      name: 'a meeting at work, as planned',
      role: 'involved',
      answers: {
        contact: 'unavoidable_as_planned',
        what_i_did: 'The weekly team meeting. We spoke about the budget only.',
        told_partner: 'planned_with_counselor',
      },
      scores: { contact: 1 },
    },
  ],
});
