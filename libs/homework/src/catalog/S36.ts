import { defineHomework, personHints } from '../kit';

/**
 * Setback told by the one it happened to: promptly, owned, with a repair. An event on every line (F2, F9) and never a new beginning of any chart
 * (RS-6). The other person has no name or address here (CC-33).
 */
export const S36 = defineHomework({
  id: 'S36',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'both',
  title: 'When something went wrong',
  summary: 'Tell a setback soon, own it, and say how you put it right.',
  intro:
    'Setbacks happen on this way: a promise not kept, a half-truth, a message that should not have been. What counts now is how soon it is told and how it is put right. It does not wipe out what you have built. Write down what happened, your part in it and what you will do. You decide who reads it.',
  contentNote:
    'Write no names and no details that could only hurt. If more has to be told that has never been said, do not write it here: plan it with your counselor. If someone is in danger, open the help page.',
  exampleAnswer: {
    what: 'I said I had been at work and I had been at the bar.',
    how_told: 'directly',
    my_responsibility: 'Nobody made me say it. I wanted to avoid your look.',
    repair: 'I told you the same evening and asked what you need.',
    prevent: 'When I am late I say the true reason, also when it is a bad one.',
  },
  aim: 'Turns a setback into something that is told, owned and repaired soon, instead of found out.',
  notFor:
    'Not for a first disclosure or for new facts about what happened: those are planned. Not as a confession to be punished. With violence or fear, look at safety first.',
  howToIntroduce:
    'Give it before it is needed. Say that telling soon is the repair that counts most. A setback is a mark on the line and not a return to the start. Both may use it.',
  debrief:
    'Praise the telling before anything else. How long did it take, and what stood in the way? Is the responsibility whole, without the other’s part? Make the prevention smaller until it can be done. Ask the other partner what they need now, alone.',
  source: {
    codes: ['D7', 'A.talkI', 'C3'],
    words: 'Strategy 7 on owning setbacks; talking as the partner who broke trust (long guide); way 3 on patience.',
  },
  minutes: 15,
  stage: 1,
  gate: true,
  hard: true,
  fields: {
    what: {
      kind: 'paragraph',
      max: 1500,
      label: 'What happened?',
      help: 'Plainly, and without names.',
      hints: personHints,
      sensitive: true,
    },
    happened: { kind: 'dateTime', label: 'When was it?', help: 'About is enough.' },
    how_told: {
      kind: 'choice',
      label: 'How did your partner learn of it?',
      options: {
        directly: 'I told it myself',
        in_session: 'I told it in a session',
        not_yet_planning: 'Not yet. I am planning it with my counselor',
        found_out: 'It was found out',
      },
    },
    told_partner: {
      kind: 'dateTime',
      optional: true,
      label: 'When was that?',
      showIf: { field: 'how_told', isNot: ['not_yet_planning'] },
    },
    my_responsibility: {
      kind: 'paragraph',
      max: 800,
      label: 'What was your part in it?',
      help: 'Only yours. Begin with “I”.',
      hints: [
        ...personHints,
        { pattern: '\\byou\\s+(?:make|made)\\s+me\\b', message: 'Nobody made you. Try “I chose to …”.' },
        { pattern: '\\bbut\\b', message: '“But” often takes back what stood before it.' },
      ],
      sensitive: true,
    },
    repair: {
      kind: 'paragraph',
      max: 800,
      label: 'How do you put it right?',
      help: 'What you have done and what you will do.',
      hints: personHints,
    },
    prevent: { kind: 'paragraph', max: 500, label: 'What will you do so that it does not happen again?', hints: personHints },
  },
  rules: [
    { kind: 'notAfter', field: 'happened', now: true, message: 'Please choose a time that has already come.' },
    { kind: 'notAfter', field: 'told_partner', now: true, message: 'Please choose a time that has already come.' },
    { kind: 'notBefore', field: 'told_partner', other: 'happened', message: 'It can be told only after it happened.' },
  ],
  pages: [
    { title: 'What happened', fields: ['what', 'happened'] },
    { title: 'Telling it', fields: ['how_told', 'told_partner'] },
    { title: 'Your part', fields: ['my_responsibility'] },
    { title: 'Putting it right', fields: ['repair', 'prevent'] },
  ],
  parts: {
    when: {
      label: 'When it was, and how and when it was told',
      fields: ['happened', 'how_told', 'told_partner'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    what: { label: 'What happened', fields: ['what'], ceiling: { counselor: true, partner: true, report: 'full' } },
    repair: {
      label: 'Your part, and how you put it right',
      fields: ['my_responsibility', 'repair', 'prevent'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { when: { audiences: ['counselor'] }, what: { audiences: ['counselor'] }, repair: { audiences: ['counselor'] } },
  schedule: { suggested: 'as needed', default: { kind: 'once' }, open: true },
  scores: {
    hours: { kind: 'span', from: 'happened', to: 'told_partner', in: 'hours', label: 'Time until it was told', unit: 'hours' },
    found_out: { kind: 'tally', fields: ['how_told'], values: ['found_out'], label: 'Found out', unit: '1 is yes' },
  },
  figures: [
    { figure: 'F1' },
    { figure: 'F2', fields: ['happened'] },
    { figure: 'F9', scores: ['hours'], fields: ['happened', 'told_partner', 'how_told'] },
  ],
  pictures: [
    { kind: 'mix', title: 'Told, or found out', field: 'how_told' },
    { kind: 'lines', title: 'Hours until it was told', scores: ['hours'] },
  ],
  examples: [
    {
      name: 'told the same evening',
      role: 'involved',
      answers: {
        what: 'I said I had been at work until seven. I had been at the bar since five.',
        happened: '2026-01-13T19:00:00+01:00',
        how_told: 'directly',
        told_partner: '2026-01-13T22:00:00+01:00',
        my_responsibility: 'I lied because I did not want to see your face.',
        repair: 'I told you before we went to bed, and stayed up with you.',
        prevent: 'I say where I stop on the way, also when it is awkward.',
      },
      scores: { hours: 3, found_out: 0 },
    },
    {
      name: 'found out two days later',
      role: 'involved',
      answers: {
        what: 'The other person wrote, and I answered once.',
        happened: '2026-01-10T09:00:00Z',
        how_told: 'found_out',
        told_partner: '2026-01-12T09:00:00Z',
        my_responsibility: 'I should have shown it to you on the same day.',
        repair: 'I blocked it and we talked about it in the session.',
        prevent: 'I say it the same day, whatever it is.',
      },
      scores: { hours: 48, found_out: 1 },
    },
    {
      name: 'not told yet, to be planned',
      role: 'hurt',
      answers: {
        what: 'I looked into the mail after we had agreed that I would not.',
        happened: '2026-01-14T06:30:00Z',
        how_told: 'not_yet_planning',
        my_responsibility: 'I broke my own word.',
        repair: 'I want to say it in the next session.',
        prevent: 'When the urge comes I call my friend first.',
      },
      scores: { hours: null, found_out: 0 },
    },
  ],
});
