import { defineHomework, secretHints } from '../kit';

/** Boundary list: one entry is one boundary. A boundary of one's own needs nobody's approval; "ours" is agreed only by both signatures. */
export const S55 = defineHomework({
  id: 'S55',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'list',
  roles: 'both',
  title: 'Boundary list',
  summary: 'Write down what you need to feel respected and safe.',
  intro:
    'A boundary says what is all right for you, what is not, and what you will do to look after yourself. It is about your own limits and is not a rule to punish someone with. You can start with one.',
  exampleAnswer: {
    category: 'communication',
    text: 'We do not have hard talks after ten in the evening.',
    whose: 'mine',
    if_crossed: 'I will say that I am too tired, and name a time tomorrow.',
    status: 'draft',
  },
  aim: 'Puts limits into plain words that can be talked about, agreed and looked at again.',
  notFor:
    'Not as a list of demands and not as a way to control where someone is or whom they see. With fear in the relationship, look at safety first.',
  howToIntroduce:
    'Build one in the session: the limit, whose it is, and what I will do if it is crossed. Explain the difference between “mine” and “ours”. Keep drafts private until they are ready to talk about them.',
  debrief:
    'Take one at a time. Is it clear enough to notice when it is crossed? Is the answer to a crossing in the writer’s own hands? Agree on a day to look at it again.',
  source: {
    codes: ['D12', 'B2', 'D1', 'A.talkH'],
    words: 'Strategies 1 and 12 on limits; step 2 on what helps and what only hurts; talking as the hurt partner (long guide).',
  },
  minutes: 10,
  stage: 1,
  gate: false,
  fields: {
    category: {
      kind: 'choice',
      label: 'What is it about?',
      options: {
        privacy: 'Privacy',
        communication: 'How we talk',
        personal_space: 'Time and space for myself',
        digital: 'Phones and online life',
        physical: 'Touch and closeness',
        social: 'Friends and other people',
        family: 'Family',
        money: 'Money',
        work: 'Work',
      },
    },
    text: {
      kind: 'text',
      max: 300,
      label: 'What is your boundary?',
      help: 'Say it so that both of you would notice when it is crossed. Please write no passwords or codes.',
      hints: secretHints,
    },
    whose: {
      kind: 'choice',
      label: 'Whose boundary is it?',
      options: { mine: 'Mine', ours: 'Ours' },
      help: '“Mine” needs nobody’s approval. “Ours” counts once you have both signed it.',
    },
    if_crossed: {
      kind: 'text',
      max: 240,
      label: 'What will you do if it is crossed?',
      help: 'Something that you do to look after yourself.',
    },
    status: {
      kind: 'choice',
      initial: 'draft',
      label: 'Where does it stand?',
      options: { draft: 'Draft', proposed: 'Proposed', agreed: 'Agreed', retired: 'No longer needed' },
    },
    review_on: { kind: 'date', label: 'When will you look at it again?', help: 'Within the next 90 days.' },
  },
  rules: [
    { kind: 'notAfter', field: 'review_on', days: 90, message: 'Please choose a day within the next 90 days.' },
    {
      kind: 'allowedWhen',
      field: 'status',
      values: ['agreed'],
      when: { field: 'whose', is: ['mine'] },
      message: 'A boundary that is “ours” is agreed when you have both signed it. Choose “Proposed” for now.',
    },
  ],
  pages: [
    { title: 'Your boundary', fields: ['category', 'text', 'whose'] },
    { title: 'Looking after it', fields: ['if_crossed', 'status', 'review_on'] },
  ],
  parts: {
    boundary: {
      label: 'The boundary',
      fields: ['category', 'text', 'whose', 'status', 'review_on'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    response: {
      label: 'What you will do if it is crossed',
      fields: ['if_crossed'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: {
    boundary: { audiences: ['counselor', 'partner'], when: { field: 'status', is: ['proposed', 'agreed', 'retired'] } },
    response: { audiences: ['counselor', 'partner'], when: { field: 'status', is: ['proposed', 'agreed', 'retired'] } },
  },
  schedule: { suggested: 'ongoing', default: { kind: 'once' }, open: true },
  scores: {},
  figures: [{ figure: 'F1' }],
  list: { name: 'text', status: 'status' },
  examples: [
    {
      name: 'a limit of one’s own, agreed',
      role: 'hurt',
      answers: {
        category: 'communication',
        text: 'No hard talks after ten in the evening',
        whose: 'mine',
        if_crossed: 'I say that I am too tired and name a time tomorrow',
        status: 'agreed',
        review_on: '2026-02-20',
      },
      scores: {},
    },
    {
      name: 'a shared one, proposed',
      role: 'involved',
      answers: {
        category: 'digital',
        text: 'Phones stay in the hall at dinner',
        whose: 'ours',
        if_crossed: 'I put mine away first and say why I care',
        status: 'proposed',
        review_on: '2026-03-01',
      },
      scores: {},
    },
  ],
});
