import { defineHomework } from '../kit';

/** Looking at one's own patterns. The prompts are the same for both and blame nobody; the words around them differ. */
export const S54 = defineHomework({
  id: 'S54',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'journal',
  roles: 'both',
  title: 'Looking at myself',
  summary: 'One question a week about your own patterns.',
  intro: {
    any: 'We all bring patterns into our relationships. To know one’s own makes it possible to choose. Take one question and write what comes.',
    hurt: 'We all bring patterns into our relationships. To look at yours does not mean that you take any blame for what was done to you: that was not your choice. It is for you, so that you know yourself better. Take one question, or leave it for later.',
    involved:
      'We all bring patterns into our relationships. To know yours does not excuse what you did. It makes it possible to choose differently next time. Take one question and write what comes.',
  },
  contentNote:
    'Some questions reach far back. Leave those that are too much for today. Slow breathing or the five senses help when old things come up.',
  exampleAnswer: { prompt_id: 'cornered' },
  aim: 'Understanding of one’s own patterns and sore points, each for themselves and without a bill to the other.',
  notFor:
    'Not in the first stage. Not for a hurt partner who hears every question as “it was also your fault”: wait. Old trauma needs its own place.',
  howToIntroduce:
    'Let each choose a question that makes them curious and is not too hot. Say to the hurt partner, in so many words, that this is not about blame.',
  debrief: 'Ask what surprised them. Where does the pattern show here, in this room? What would they like to try instead, once, this week?',
  source: {
    codes: ['D8', 'B intro', 'D6'],
    words: 'Strategies 6 and 8 on looking at oneself; the opening of the seven steps.',
  },
  minutes: 15,
  stage: 2,
  gate: false,
  fields: {
    prompt_id: {
      kind: 'choice',
      label: 'Which question do you take?',
      options: {
        learned_trust: 'What did I learn about trust when I was young?',
        cornered: 'What do I do when I feel cornered?',
        hard_to_say: 'Which needs are hard for me to say?',
        old_quarrels: 'How did people around me quarrel, and what did I take from it?',
        small_things: 'Which small things upset me more than I expect?',
        yes_and_no: 'When do I say yes and mean no?',
        very_close: 'What do I do when someone comes very close?',
        pulls_away: 'What do I do when someone pulls away?',
        got_through: 'What got me through hard times before?',
        alone_with: 'What do I do with feelings when I am alone?',
        who_i_want: 'What kind of person do I want to be in this time?',
        different: 'What have I begun to do differently?',
      },
    },
    text: { kind: 'paragraph', max: 4000, label: 'What comes to you?', sensitive: true },
  },
  parts: {
    entry: {
      label: 'The question and what you wrote',
      fields: ['prompt_id', 'text'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { entry: { audiences: ['counselor'] } },
  schedule: { suggested: 'weekly', default: { kind: 'weekly', days: ['SU'] } },
  scores: { entries: { kind: 'count', field: 'text', label: 'Entries' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Entries in each week' }],
  hard: true,
  examples: [
    {
      name: 'going silent',
      role: 'involved',
      answers: { prompt_id: 'cornered', text: 'I go quiet and count the minutes.\nMy father did the same at table.' },
      scores: { entries: 1 },
    },
    {
      name: 'saying yes',
      role: 'hurt',
      answers: { prompt_id: 'yes_and_no', text: 'With my family, nearly always.' },
      scores: { entries: 1 },
    },
  ],
});
