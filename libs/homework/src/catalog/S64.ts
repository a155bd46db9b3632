import { defineHomework } from '../kit';

/** Log of a quarrel: beginning, peak, repair. The two questions on fear and harm stand in a part of their own that no document can ever hold (5.4). */
export const S64 = defineHomework({
  id: 'S64',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'After a quarrel',
  summary: 'How it began, how high it went, and whether it was repaired.',
  intro:
    'Couples who do well quarrel too. What differs is how it begins and whether it is repaired. Write down one quarrel when it is over, from your own side. Your partner can never see it.',
  contentNote:
    'The last page asks whether you were afraid and whether anyone was hurt. If you are in danger now, leave this page and open the help page. Slow breathing or the five senses help to come down.',
  exampleAnswer: { about: 'Who calls the landlord', started: 'harshly', peak: 6, repair_tried: true, repair_worked: true },
  aim: 'Makes beginnings and repairs visible, and tells the counselor early when a quarrel was not only a quarrel.',
  notFor:
    'Not as a record of who was right. Where fear or violence is known, do not rely on a form: ask each alone. Not if the other may read it over a shoulder.',
  howToIntroduce:
    'Explain soft and harsh beginnings with two ways of saying the same thing. Show the last two questions and say what you do with the answers, and that their partner never learns of them.',
  debrief:
    'Fear or harm first: alone, by the way of contact that is safe for them, never in a joint session. Else: what did a softer beginning look like, and which repair was heard?',
  source: { codes: ['D14', 'A.guilt'], words: 'Strategy 14 on conflict; guilt (long guide).' },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    about: { kind: 'text', max: 120, sensitive: true, label: 'What was it about?', help: 'In a few words.' },
    started: {
      kind: 'choice',
      optional: true,
      label: 'How did it begin?',
      options: { softly: 'Softly', harshly: 'Harshly' },
    },
    peak: { kind: 'rating', min: 0, max: 10, low: 'calm', high: 'as heated as can be', label: 'How heated did it get?' },
    repair_tried: {
      kind: 'yesNo',
      optional: true,
      label: 'Did one of you try to make it good again?',
      help: 'A word, a pause, a joke, a hand.',
      yes: 'Yes',
      no: 'No',
    },
    repair_worked: {
      kind: 'yesNo',
      optional: true,
      label: 'Did it work?',
      yes: 'Yes',
      no: 'Not this time',
      showIf: { field: 'repair_tried', is: [true] },
    },
    felt_afraid: {
      kind: 'choice',
      sensitive: true,
      label: 'Were you afraid of your partner?',
      options: { no: 'No', a_little: 'A little', yes: 'Yes' },
    },
    anyone_hurt: {
      kind: 'choice',
      sensitive: true,
      label: 'Was anyone hurt, pushed, held or hit, or was anything broken?',
      options: { no: 'No', yes: 'Yes' },
    },
  },
  pages: [
    { title: 'The quarrel', fields: ['about', 'started', 'peak'] },
    { title: 'Making it good again', fields: ['repair_tried', 'repair_worked'] },
    { title: 'Two more questions', fields: ['felt_afraid', 'anyone_hurt'] },
  ],
  parts: {
    quarrel: {
      label: 'The quarrel',
      fields: ['about', 'started', 'peak', 'repair_tried', 'repair_worked'],
      // The table keeps only the last two out of every report; a document for two never gets more of one side than a count or a trend.
      ceiling: { counselor: true, partner: false, report: 'aggregate' },
    },
    safety: {
      label: 'Whether you were afraid or anyone was hurt',
      fields: ['felt_afraid', 'anyone_hurt'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { quarrel: { audiences: ['counselor'] }, safety: { audiences: ['counselor'] } },
  schedule: { suggested: 'after each quarrel', default: { kind: 'once' }, open: true },
  flags: [
    { kind: 'afraid', when: { field: 'felt_afraid', is: ['a_little', 'yes'] }, help: true },
    { kind: 'hurt', when: { field: 'anyone_hurt', is: ['yes'] }, help: true },
  ],
  scores: {
    peak: { kind: 'value', field: 'peak', label: 'How heated', unit: '0 to 10' },
    repaired: { kind: 'value', field: 'repair_worked', label: 'Repair worked', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Quarrels in each week, and those with a try to repair', share: 'repair_tried' },
    { kind: 'lines', title: 'How heated it got', scores: ['peak'] },
    { kind: 'weeks', title: 'Quarrels in each week, and repairs that worked', share: 'repair_worked' },
    { kind: 'mix', title: 'How quarrels began', field: 'started' },
  ],
  hard: true,
  examples: [
    {
      name: 'harsh, and repaired',
      role: 'involved',
      answers: {
        about: 'The bill from the garage',
        started: 'harshly',
        peak: 6,
        repair_tried: true,
        repair_worked: true,
        felt_afraid: 'no',
        anyone_hurt: 'no',
      },
      scores: { peak: 6, repaired: 1 },
    },
    {
      name: 'a little afraid, number skipped: a quiet signal',
      role: 'hurt',
      answers: { about: 'That summer', peak: null, repair_tried: false, felt_afraid: 'a_little', anyone_hurt: 'no' },
      scores: { peak: null, repaired: null },
    },
  ],
});
