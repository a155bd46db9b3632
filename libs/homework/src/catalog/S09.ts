import { defineHomework, personHints } from '../kit';

/**
 * No-contact confirmation. The involved partner signs what was ended; the other's signature says that they were told, not that they believe it.
 * The other person has no name, number or address here (CC-33).
 */
export const S09 = defineHomework({
  id: 'S09',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'agreement',
  roles: 'involved',
  title: 'Contact has ended',
  summary: 'Write down which contact you have ended and how, and sign it.',
  intro: {
    any: 'This paper says, way by way, which contact with the other person has been ended and how. One of you signs that it is so, the other signs only that they were told.',
    involved:
      'Your partner cannot rest as long as a door may be open. Go through the ways in which there was contact, and write down how you ended each. Both of you and your counselor read it. You sign that it is so. Your partner signs only that they were told. Please write no names, numbers or addresses: “the other person” is enough.',
    hurt: 'Your partner writes down which contact with the other person has been ended and how. Your signature says only that you were told. It does not say that you believe it, and you can leave it out.',
  },
  aim: 'Puts the end of the contact on paper once, way by way, so that it need not be asked for every evening.',
  notFor:
    'Not while contact is still going on or its end is unclear. Not as proof, and not as a reason to search devices. With threats from the other person, or fear between the partners, look at safety first.',
  howToIntroduce:
    'Go through the kinds of contact in the session. Where contact cannot be avoided, such as at work, write what is left and how it is limited. Say what the second signature means, and that it may stay open.',
  debrief:
    'Ask the hurt partner what is missing and what is still unclear. Ask the involved partner what was hardest to end. Agree on the weekly word on contact, and on what to do when the other person gets in touch.',
  source: { codes: ['A.contact'], words: 'Ending contact (long guide).' },
  minutes: 12,
  stage: 1,
  gate: true,
  fields: {
    channels: {
      kind: 'group',
      label: 'In which ways was there contact, and how did you end each?',
      item: 'Way',
      min: 1,
      max: 12,
      fields: {
        kind: {
          kind: 'choice',
          label: 'Which way?',
          options: {
            phone: 'Phone calls',
            messaging: 'Messages',
            email: 'E-mail',
            social: 'Social media and games',
            in_person: 'Meeting in person',
            work: 'At work',
            other: 'Another way',
          },
        },
        action: {
          kind: 'choice',
          label: 'What did you do?',
          options: {
            blocked: 'I blocked it',
            deleted: 'I deleted the contact',
            closed: 'I closed the account',
            told_to_stop: 'I said that it is over and asked not to be contacted',
            limited_to_work: 'It is limited to what work needs',
          },
        },
        done_on: { kind: 'date', label: 'On which day?' },
        note: {
          kind: 'text',
          max: 200,
          optional: true,
          label: 'Anything to add?',
          help: 'No names, numbers, addresses or handles, please.',
          hints: personHints,
        },
      },
      rules: [{ kind: 'notAfter', field: 'done_on', days: 0, message: 'Please choose a day that has already come.' }],
    },
    told_partner_how: {
      kind: 'yesNo',
      label: 'Have you told your partner how you ended it?',
      yes: 'Yes',
      no: 'Not yet, I will in the session',
    },
  },
  parts: {
    ended: {
      label: 'What was ended and how',
      fields: ['channels', 'told_partner_how'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { ended: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once, followed by the weekly word on contact', default: { kind: 'once' } },
  scores: { channels: { kind: 'count', field: 'channels', label: 'Ways that were ended', unit: 'ways' } },
  figures: [{ figure: 'F1' }],
  agreement: {
    proposedBy: 'involved',
    mine: 'I have ended these contacts as it is written here.',
    theirs: 'I was told this. It does not mean that I believe it.',
    reviewDays: 30,
  },
  examples: [
    {
      name: 'two ways ended',
      role: 'involved',
      answers: {
        channels: [
          { kind: 'messaging', action: 'blocked', done_on: '2026-01-05' },
          { kind: 'in_person', action: 'told_to_stop', done_on: '2026-01-04', note: 'In one last message that I showed in the session' },
        ],
        told_partner_how: true,
      },
      scores: { channels: 2 },
    },
    {
      name: 'limited at work',
      role: 'involved',
      answers: {
        channels: [{ kind: 'work', action: 'limited_to_work', done_on: '2026-01-12', note: 'Team meeting on Mondays' }],
        told_partner_how: false,
      },
      scores: { channels: 1 },
    },
  ],
});
