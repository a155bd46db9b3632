import { defineHomework } from '../kit';

/** One curious question a day about what the other feels. The deck asks about feelings only, never about the betrayal. */
export const S24 = defineHomework({
  id: 'S24',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'involved',
  title: 'One curious question',
  summary: 'Ask one question a day about how your partner feels, and listen.',
  intro:
    'It is easy to ask what someone wants, and to run and do it. It is harder to ask how they are and to stay with the answer. Choose one question a day, ask it when there is time, and listen to the end. If your partner does not want to answer, that is an answer too.',
  exampleAnswer: { question_used: 'heaviest', feeling_i_learned: 'That the mornings are worse than the nights', did_i_fix_instead: false },
  aim: 'Builds the habit of asking about feelings, and shows how often listening turns into fixing.',
  notFor:
    'Not when the hurt partner wants space. Not as a duty for them to answer. Not in front of others, and not with questions about details of what happened.',
  howToIntroduce:
    'Let them choose three questions they would like to be asked themselves. Agree that “not now” is enough as an answer, and that one question a day is the most.',
  debrief: 'What did they learn that surprised them? On the days when they fixed something instead: what feeling was hard to stay with?',
  source: { codes: ['C13'], words: 'Way 13 on asking how the other feels.' },
  minutes: 3,
  stage: 1,
  gate: false,
  fields: {
    question_used: {
      kind: 'choice',
      label: 'Which question did you ask?',
      options: {
        heaviest: 'What was the heaviest part of today for you?',
        lighter: 'Was there a moment that felt a bit lighter?',
        body: 'Where do you feel it in your body right now?',
        alone: 'When did you feel alone this week?',
        safe: 'What makes you feel a little safer with me?',
        less_safe: 'What did I do lately that made you feel less safe?',
        tired: 'What are you most tired of?',
        missing: 'What do you miss?',
        afraid: 'What are you afraid of these days?',
        seen: 'When did you last feel seen by me?',
        unasked: 'What do you wish I had asked you?',
        proud: 'What are you proud of in how you get through this?',
        comfort: 'What comforts you when I am not there?',
        tomorrow: 'How do you feel about tomorrow?',
      },
    },
    feeling_i_learned: { kind: 'text', max: 160, optional: true, label: 'Which feeling did you learn about?' },
    did_i_fix_instead: {
      kind: 'yesNo',
      optional: true,
      label: 'Did you begin to fix it instead of listening?',
      yes: 'Yes, I did',
      no: 'No, I listened',
    },
  },
  pages: [{ title: 'Your question today', fields: ['question_used', 'feeling_i_learned', 'did_i_fix_instead'] }],
  parts: {
    practice: {
      label: 'The question, and whether you fixed',
      fields: ['question_used', 'did_i_fix_instead'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    learned: { label: 'What you learned', fields: ['feeling_i_learned'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { practice: { audiences: ['counselor'] }, learned: { audiences: ['counselor'] } },
  schedule: { suggested: 'daily, for two weeks', default: { kind: 'daily' } },
  scores: {
    asked: { kind: 'count', field: 'question_used', label: 'Questions asked' },
    fixed: { kind: 'value', field: 'did_i_fix_instead', label: 'Fixed instead', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Questions in each week, and those that turned into fixing', share: 'did_i_fix_instead' }],
  examples: [
    {
      name: 'listened',
      role: 'involved',
      answers: { question_used: 'missing', feeling_i_learned: 'You miss laughing without thinking', did_i_fix_instead: false },
      scores: { asked: 1, fixed: 0 },
    },
    {
      name: 'fixed instead',
      role: 'involved',
      answers: { question_used: 'tired', did_i_fix_instead: true },
      scores: { asked: 1, fixed: 1 },
    },
    { name: 'only asked', role: 'involved', answers: { question_used: 'tomorrow' }, scores: { asked: 1, fixed: null } },
  ],
});
