import { defineHomework } from '../kit';

/** Explanation without excuse. Reasons can wound when they come without the counselor, so the partner is no possible reader here. */
export const S07 = defineHomework({
  id: 'S07',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'form',
  roles: 'involved',
  title: 'Reasons are no excuse',
  summary: 'What was going on, and what you chose to do with it.',
  intro:
    'To make sure that it does not happen again, you need to understand how it came about. An explanation says: this was going on, and this is what I chose. An excuse stops after the first half. For each reason you write down, write your choice and what it did to your partner.',
  contentNote:
    'Leave out names and details of what was done with whom. If shame gets very strong while you write, stop, breathe slowly, and bring it to your counselor.',
  aim: 'Understanding without blame shifting: every circumstance gets the choice that was made, and the effect it had.',
  notFor:
    'Not before the involved partner has taken responsibility for the act itself. Not as a list of what the hurt partner did wrong: turn such lines round together, or leave them out.',
  howToIntroduce:
    'Explain the three columns with an example from another field, such as driving too fast when late. Say that the hurt partner will not read this by themselves: what is ready is spoken about in a session.',
  debrief:
    'Check each line: could the choice have been a different one? Which circumstance is still there today, and what would they do now? Decide together what is brought to a joint session, and when.',
  source: {
    codes: ['C8', 'D8', 'B intro'],
    words: 'Way 8 on reasons without excuses; strategy 8 on looking at oneself; the opening of the seven steps.',
  },
  minutes: 20,
  stage: 2,
  gate: false,
  fields: {
    factors: {
      kind: 'group',
      label: 'What was going on, and what did you choose?',
      help: 'Each reason needs all three lines.',
      item: 'Reason',
      min: 1,
      max: 12,
      fields: {
        factor: {
          kind: 'text',
          max: 200,
          label: 'What was going on?',
          help: 'In you or around you, such as “I was lonely and told nobody.”',
        },
        my_choice: { kind: 'paragraph', max: 500, label: 'What did you choose to do?', help: 'Begin with “I”.', sensitive: true },
        effect_on_partner: { kind: 'paragraph', max: 500, label: 'What did that do to your partner?', sensitive: true },
      },
    },
  },
  parts: {
    // "Never shown to the partner without session": no switch can do what a session does, so there is none; and joint documents are read by both.
    factors: { label: 'Your reasons and choices', fields: ['factors'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { factors: { audiences: ['counselor'] } },
  schedule: { suggested: 'once, and changed as you understand more', default: { kind: 'once' } },
  scores: { factors: { kind: 'count', field: 'factors', label: 'Reasons with an owned choice', unit: 'reasons' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'lines', title: 'Reasons with an owned choice', scores: ['factors'] }],
  hard: true,
  examples: [
    {
      name: 'one reason, owned',
      role: 'involved',
      answers: {
        factors: [
          {
            factor: 'I felt like nobody at work and at home',
            my_choice: 'I looked for praise where it was easy, and did not say that I was unhappy.',
            effect_on_partner: 'You had no chance to know, and now you doubt every good day we had.',
          },
        ],
      },
      scores: { factors: 1 },
    },
    {
      name: 'two reasons',
      role: 'involved',
      answers: {
        factors: [
          {
            factor: 'I drank in the evenings',
            my_choice: 'I knew I let go of limits then, and I went on.',
            effect_on_partner: 'You were alone with everything at home.',
          },
          {
            factor: 'I am afraid of quarrels',
            my_choice: 'I kept quiet for years instead of asking for help.',
            effect_on_partner: 'You thought we were fine.',
          },
        ],
      },
      scores: { factors: 2 },
    },
  ],
});
