import { defineHomework } from '../kit';

/** Reassurance menu: what calms, what does nothing, what makes it worse. One entry is one thing. */
export const S35 = defineHomework({
  id: 'S35',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'hurt',
  title: 'What helps, what does not',
  summary: 'A list of what calms you, what changes nothing, and what is too much.',
  intro:
    'When you are unsettled, your partner may want to help and do the wrong thing. Only you know what calms you. Write down small things your partner could do or say, and what they do to you, also the ones that make it worse. You can change the list at any time.',
  exampleAnswer: { action: 'A short message when you arrive', effect: 'calms', when: 'On days with a long drive' },
  aim: 'Gives the involved partner something to do that really helps, and spares both the guessing.',
  notFor:
    'Not as a list of duties to be checked. Not for reassurance that grows into control, such as reading messages or knowing where someone is: talk about that first.',
  howToIntroduce:
    'Begin with one thing that helps and one that makes it worse. Keep them small and free of proof. Say that “too much” is as useful to know as “good”.',
  debrief:
    'Which one was used, and what happened? If the same thing is needed more and more often, look together at what it can calm and what it cannot. Go through the list once a month.',
  source: { codes: ['A.reass', 'B3', 'C9'], words: 'Reassurance (long guide); step 3 on needs; way 9 on openness.' },
  minutes: 6,
  stage: 1,
  gate: false,
  fields: {
    action: {
      kind: 'text',
      max: 160,
      label: 'What could your partner do or say?',
      help: 'Something small. Please write no passwords or codes.',
    },
    effect: {
      kind: 'choice',
      label: 'What does it do to you?',
      options: { calms: 'It calms me', neutral: 'It changes nothing', worse: 'It makes it worse' },
    },
    when: { kind: 'text', max: 120, optional: true, label: 'When?', help: 'In which moments it is like that.' },
  },
  pages: [{ title: 'One thing', fields: ['action', 'effect', 'when'] }],
  parts: {
    item: { label: 'This entry', fields: ['action', 'effect', 'when'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { item: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'ongoing; look through it once a month', default: { kind: 'once' }, open: true },
  scores: { calms: { kind: 'tally', fields: ['effect'], values: ['calms'], label: 'Calms', unit: '1 is yes' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'mix', title: 'What the things on the list do', field: 'effect' }],
  list: { name: 'action' },
  examples: [
    {
      name: 'a message that calms',
      role: 'hurt',
      answers: { action: 'Tell me in the morning how your day is planned', effect: 'calms', when: 'On office days' },
      scores: { calms: 1 },
    },
    {
      name: 'a sentence that makes it worse',
      role: 'hurt',
      answers: { action: 'Say that I can trust you', effect: 'worse' },
      scores: { calms: 0 },
    },
  ],
});
