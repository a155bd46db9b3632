import { defineHomework } from '../kit';

/** The four pillars explained, each for either partner's part: eight short cards in one. Both read all eight, so that each knows what the other was told. */
export const S02 = defineHomework({
  id: 'S02',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'card',
  roles: 'both',
  title: 'What trust is built on',
  summary: 'Four pillars, and what each of you can do for them.',
  intro:
    'Trust does not come back by waiting, and not by one big talk. It grows on four pillars. For each you find two short cards: one for the person who was involved, one for the person who was hurt. Read both.',
  aim: 'Gives both partners the same four words, and says plainly that in the beginning the work is not shared half and half.',
  notFor:
    'Not as a list to hold against the other. Leave it for later when one of them is still in shock and cannot take in more than a few lines.',
  howToIntroduce:
    'Read one pillar together. Ask each which half was new to them. Say clearly that the hurt partner has nothing to repair here.',
  debrief: 'Ask for the line they took with them. Where did they see one of the pillars this week, however small?',
  source: { codes: ['A.4P'], words: 'The table of the four pillars (long guide).' },
  minutes: 6,
  stage: 1,
  gate: false,
  body: [
    {
      heading: 'Honesty, if you were involved',
      text: 'Say things before you are asked, and say them whole. A truth that comes in pieces hurts again with each piece. If there is something you have not said yet, do not blurt it out and do not hide it: talk with your counselor about how and when.',
    },
    {
      heading: 'Honesty, if you were hurt',
      text: 'You may say what you feel, even when it is different from yesterday. You may ask, and you may decide what you do not want to know. You do not owe anyone a calm face.',
    },
    {
      heading: 'Responsibility, if you were involved',
      text: 'What you did was your choice, whatever else was going on. Say so without “but”. You can talk about the reasons later. When they come too early they sound like an excuse.',
    },
    {
      heading: 'Responsibility, if you were hurt',
      text: 'What happened was not your doing. Nobody asks you now what your part was. The one thing you are responsible for is looking after yourself.',
    },
    {
      heading: 'Empathy, if you were involved',
      text: 'Stay when it hurts to listen. You do not have to fix the feeling, and it does not have to pass quickly. “I see how much this hurts, and I am here” is often enough.',
    },
    {
      heading: 'Empathy, if you were hurt',
      text: 'Your first kindness is for yourself. You do not have to understand your partner’s reasons yet, or ever. If your feelings go up and down, nothing is wrong with you.',
    },
    {
      heading: 'Actions, if you were involved',
      text: 'Small promises that are kept count more than big words. Choose few, keep them, and say so early when one will not work out. Do it again tomorrow, also when nobody thanks you.',
    },
    {
      heading: 'Actions, if you were hurt',
      text: 'You may watch for a long time what is done before you believe it. To notice a kept promise does not mean that all is well. You can say which small thing would help you most.',
    },
  ],
  fields: {
    read: { kind: 'yesNo', label: 'I have read this', yes: 'Yes', no: 'Not yet' },
    one_line_takeaway: { kind: 'text', max: 200, optional: true, label: 'One line that you take with you' },
  },
  rules: [{ kind: 'mustBe', field: 'read', value: true, message: 'Come back to this card whenever you like.' }],
  pages: [{ title: 'What stays with you?', fields: ['read', 'one_line_takeaway'] }],
  parts: {
    // A mark that someone has read a card says something about diligence, so it stays out of the partner's sight and out of documents.
    read: { label: 'That you have read it', fields: ['read'], ceiling: { counselor: true, partner: false, report: 'never' } },
    takeaway: { label: 'Your line', fields: ['one_line_takeaway'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { read: { audiences: ['counselor'] }, takeaway: { audiences: ['counselor'] } },
  schedule: { suggested: 'once', default: { kind: 'once' } },
  scores: {},
  figures: [{ figure: 'F1' }],
  examples: [
    {
      name: 'read, with a line',
      role: 'involved',
      answers: { read: true, one_line_takeaway: 'Say it before I am asked.' },
      scores: {},
    },
    { name: 'read', role: 'hurt', answers: { read: true }, scores: {} },
  ],
});
