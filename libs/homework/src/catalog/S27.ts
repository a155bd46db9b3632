import { defineHomework } from '../kit';

/** A letter naming the hurt, written to be read in a session. The words stay with their author; the counselor may be shown them, nobody else. */
export const S27 = defineHomework({
  id: 'S27',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'hurt',
  title: 'A letter about the hurt',
  summary: 'Write what it did to you, to be read aloud in a session while your partner only listens.',
  intro:
    'Put into words what it did to you: what you lost, what you feared, what it is like now. It need not be fair or well written. When you are ready, and only then, you read it aloud in a session. Your partner listens and does not answer. What you write here stays with you; you can show it to your counselor.',
  contentNote:
    'Writing this can bring everything back. Choose a time when you are not alone afterwards. Stop whenever you want to; slow breathing and the five senses are there.',
  exampleAnswer: { support_plan_after: 'My sister comes over, we cook, no talking about it' },
  aim: 'Lets the whole hurt be said once without being interrupted, explained or softened.',
  notFor:
    'Not in the first days, and not with someone who sinks deeper with each line: then write it together in the session. Not before the involved partner can listen without defending. Not to be sent home to the other.',
  howToIntroduce:
    'Say that it is theirs alone until they read it, and that they may stop in the middle. Prepare the listener alone: no answer, no explanation, no tears to be comforted. Agree beforehand on what happens afterwards, for both.',
  debrief:
    'Read it through alone first, if they want to. In the session: after the reading a silence, then the listener says one sentence back. Then ask the reader what they need for the next hours, and go through the plan. Meet the listener alone that week.',
  source: { codes: ['C2', 'C1'], words: 'Ways 1 and 2 on facing the hurt and on listening to it.' },
  minutes: 40,
  stage: 1,
  gate: true,
  hard: true,
  fields: {
    letter: {
      kind: 'paragraph',
      max: 5000,
      label: 'Your letter',
      help: 'Begin anywhere. “What it did to me is …”, “I lost …”, “I still …”.',
      sensitive: true,
    },
    ready_to_read: {
      kind: 'yesNo',
      optional: true,
      label: 'Do you feel ready to read it aloud in a session?',
      yes: 'Yes',
      no: 'Not yet',
    },
    support_plan_after: {
      kind: 'text',
      max: 200,
      label: 'What will do you good afterwards?',
      help: 'Who is with you, what do you do, where do you go?',
    },
  },
  pages: [
    { title: 'Your letter', fields: ['letter'] },
    { title: 'Afterwards', help: 'Plan this also when you are not ready yet.', fields: ['support_plan_after', 'ready_to_read'] },
  ],
  parts: {
    letter: { label: 'Your letter', fields: ['letter'], ceiling: { counselor: true, partner: false, report: 'never' } },
    readiness: {
      label: 'Whether you are ready, and your plan for afterwards',
      fields: ['ready_to_read', 'support_plan_after'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { letter: { audiences: [] }, readiness: { audiences: ['counselor'] } },
  schedule: { suggested: 'once or more, each at its own time', default: { kind: 'once' } },
  scores: { ready: { kind: 'value', field: 'ready_to_read', label: 'Ready to read it', unit: '1 is yes' } },
  figures: [{ figure: 'F1' }],
  examples: [
    {
      name: 'written, not ready yet',
      role: 'hurt',
      answers: {
        letter: 'I lost the person I told everything to. I count the months backwards and ask of each day whether it was real.',
        ready_to_read: false,
        support_plan_after: 'An hour in the garden, then my friend calls',
      },
      scores: { ready: 0 },
    },
    {
      name: 'ready, a few lines',
      role: 'hurt',
      answers: { letter: 'I still wake up at four.', ready_to_read: true, support_plan_after: 'I stay at my brother’s that night' },
      scores: { ready: 1 },
    },
  ],
});
