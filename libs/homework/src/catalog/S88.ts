import { defineHomework } from '../kit';

/** Eight short cards in one, and room for a question to bring along. The questions feed the page before the session (F15). */
export const S88 = defineHomework({
  id: 'S88',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'card',
  roles: 'both',
  title: 'Eight things worth knowing',
  summary: 'Short cards on waves, guilt, remorse, truth, pace, promises, contact and openness.',
  intro:
    'Eight short cards. You do not have to read all of them today. If one of them raises a question, write it down for the next session.',
  aim: 'Gives both the same words for what comes up again and again, and collects their questions.',
  notFor: 'Not as reading to be examined. Not instead of talking about what is happening right now.',
  howToIntroduce: 'Name the one card that fits this week and read it together. The others can wait.',
  debrief: 'Begin with the questions they wrote down. Which card did they think of at home, and which one do they see differently?',
  source: {
    codes: ['A.trig', 'A.guilt', 'A.remorse', 'A.resp', 'B5', 'C3', 'C15', 'C24'],
    words: 'Triggers, guilt, remorse and responsibility (long guide); step 5; ways 3, 15 and 24.',
  },
  minutes: 8,
  stage: 1,
  gate: false,
  body: [
    {
      heading: 'A wave is a wound asking for care',
      text: 'A sound or a place can bring everything back within a second. This is not unwillingness to move on. It is an alarm that was useful once and now rings too often. It needs care before it needs an explanation.',
    },
    {
      heading: 'Guilt and shame',
      text: 'Guilt says “I did something wrong” and can lead to repair. Shame says “I am no good” and leads to hiding. If you feel shame, look for the deed behind it, and for one thing you can do.',
    },
    {
      heading: 'Remorse and regret',
      text: 'Regret looks at what all this costs me. Remorse looks at what it did to you. Both are human. The one who was hurt can rest only near the second.',
    },
    {
      heading: 'The truth in pieces',
      text: 'Each new piece that comes out later hurts like the first, and trust has to begin again from there. If something has not been said yet, do not let it slip out and do not keep it: plan with your counselor how to say it once and whole.',
    },
    {
      heading: 'Two people, two speeds',
      text: 'One of you may want to look ahead while the other is still in the middle of it. Neither is wrong. Nobody can heal faster because somebody else is waiting.',
    },
    {
      heading: 'Words and actions',
      text: 'After a hurt, words weigh little for a while. “You can trust me” does less than a message sent when it was promised. Actions speak slowly: the same small thing, many times.',
    },
    {
      heading: 'Why no contact',
      text: 'As long as a door is open, the hurt partner cannot rest, and the involved partner is in two places. Ending contact is no punishment. It makes room. Where contact cannot be avoided, such as at work, make a plan with your counselor.',
    },
    {
      heading: 'What openness is, and what it is not',
      text: 'Openness is something that one person offers, for a while, to calm the other. It is not handing over passwords, being followed on a map, or having to answer at any hour. Looking again and again calms no one for long. Each of you may end it without giving a reason. If you are afraid to say no, it is not openness: talk with your counselor alone, or open the help page.',
    },
  ],
  fields: {
    read: { kind: 'yesNo', label: 'I have read this', yes: 'Yes', no: 'Not yet' },
    question_for_session: { kind: 'text', max: 200, optional: true, label: 'A question for the next session' },
  },
  rules: [{ kind: 'mustBe', field: 'read', value: true, message: 'Come back to these cards whenever you like.' }],
  pages: [{ title: 'Is there a question?', fields: ['read', 'question_for_session'] }],
  parts: {
    // A mark that someone has read a card says something about diligence, so it stays out of the partner's sight and out of documents.
    read: { label: 'That you have read it', fields: ['read'], ceiling: { counselor: true, partner: false, report: 'never' } },
    question: { label: 'Your question', fields: ['question_for_session'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { read: { audiences: ['counselor'] }, question: { audiences: ['counselor'] } },
  schedule: { suggested: 'when one of the cards fits', default: { kind: 'once' } },
  scores: { questions: { kind: 'count', field: 'question_for_session', label: 'Questions' } },
  figures: [{ figure: 'F1' }, { figure: 'F15', fields: ['question_for_session'] }],
  examples: [
    {
      name: 'read, with a question',
      role: 'hurt',
      answers: { read: true, question_for_session: 'How long may we stop talking about it?' },
      scores: { questions: 1 },
    },
    { name: 'read', role: 'involved', answers: { read: true }, scores: { questions: 0 } },
  ],
});
