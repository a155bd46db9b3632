import { defineHomework } from '../kit';

const excuseHints = [
  { pattern: '\\bbut\\b', message: '“But” often takes back what stood before it. Try a full stop instead.' },
  {
    pattern: "\\bif\\s+(?:only\\s+)?you(?:\\s+(?:had|hadn't|were|weren't|did|didn't)|'d)\\b",
    message: 'This hands a part of it to your partner. What was your own choice?',
  },
  { pattern: '\\byou\\s+(?:make|made)\\s+me\\b', message: 'Nobody made you. Try “I chose to …”.' },
  { pattern: '\\bsorry\\s+(?:that\\s+|if\\s+)?you\\s+feel\\b', message: 'Be sorry for what you did. What your partner feels is no wrong.' },
  { pattern: '\\bonly\\b', message: '“Only” makes it smaller than it was.' },
  { pattern: '\\bmistakes?\\s+happen', message: 'It did not happen by itself. Try “I decided to …”.' },
  {
    pattern: '\\b(?:forgive\\s+me|second\\s+chance)\\b',
    message: 'This asks for something back. Leave it out here: your partner owes you no answer.',
  },
] as const;

/**
 * Full-responsibility statement. It reaches the partner only when its author and the counselor released the same wording, and is delivered in
 * a session. Its words are never counted among actions (RS-2). That it was heard is what S82 waits for on the hurt partner's side.
 */
export const S04 = defineHomework({
  id: 'S04',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'involved',
  title: 'Taking full responsibility',
  summary: 'Say what you did, what it did to your partner, and what you will do.',
  intro: {
    any: 'A statement of responsibility names what was done and what it did, without reasons and without asking for anything. You write it here in peace, go through it with your counselor, and say it in a session.',
    involved:
      'Your partner needs to hear that you see what you did, all of it, and that it was your choice. You write it here in peace, without reasons and without asking for anything back. You go through it with your counselor first. Then you say it in a session. Your partner reads it only when you and your counselor both let it go.',
  },
  contentNote:
    'Writing this can bring up a lot of shame. Stop when it gets too much, breathe slowly, and go on another day. Leave out names and details of what was done with whom.',
  exampleAnswer: {
    what_i_did: 'I lied to you for five months about where I was, and I spent money we had saved.',
    effect_on_you: 'You began to doubt your own eyes. You could not sleep and had nobody to tell.',
  },
  aim: 'One clear statement that owns the act and its effect, with no excuse and no request, spoken where it can be held.',
  notFor:
    'Not before what happened has come out as a whole: plan that first. Not while it is still going on. Not to be sent home to the hurt partner without a session, and not with fear or control in the relationship.',
  howToIntroduce:
    'Explain the three parts with an example from another field. Say that the remarks on wording never stop them from writing. Agree that you read it together before anybody else does, and that several versions are normal.',
  debrief:
    'Read it aloud alone with the author first. Where does a reason slip in, where does it ask for comfort? When it is ready, release it and plan the session. There the hurt partner may stop it at any time, and says later whether they heard what they needed. “Not yet” is a full answer and begins the next version.',
  source: {
    codes: ['A.resp', 'B1', 'C7', 'C8', 'C14', 'D1', 'D9'],
    words: 'Full responsibility (long guide); step 1; ways 7, 8 and 14 on owning it and asking for nothing; strategies 1 and 9.',
  },
  minutes: 30,
  stage: 1,
  gate: true,
  hard: true,
  fields: {
    what_i_did: {
      kind: 'paragraph',
      max: 2000,
      label: 'What did you do?',
      help: 'Name it plainly, beginning with “I”. No reasons here.',
      hints: excuseHints,
      sensitive: true,
    },
    effect_on_you: {
      kind: 'paragraph',
      max: 2000,
      label: 'What did it do to your partner?',
      help: 'Say it to your partner: “You …”. What have you seen and heard of it?',
      hints: excuseHints,
      sensitive: true,
    },
    what_i_will_do: {
      kind: 'paragraph',
      max: 1500,
      label: 'What will you do from now on?',
      help: 'Things that can be seen. Only what you can keep.',
      hints: excuseHints,
      sensitive: true,
    },
    no_excuse: { kind: 'yesNo', label: 'I have read it again, and it holds no excuse', yes: 'Yes', no: 'Not yet' },
    no_forgiveness_asked: { kind: 'yesNo', label: 'It asks my partner for nothing, also not to forgive', yes: 'Yes', no: 'Not yet' },
  },
  rules: [
    { kind: 'mustBe', field: 'no_excuse', value: true, message: 'Read it once more. You can leave it open and come back another day.' },
    {
      kind: 'mustBe',
      field: 'no_forgiveness_asked',
      value: true,
      message: 'Take out what asks for something. Your partner should be free to feel anything.',
    },
  ],
  pages: [
    { title: 'What you did', fields: ['what_i_did'] },
    { title: 'What it did', fields: ['effect_on_you'] },
    { title: 'What you will do', fields: ['what_i_will_do'] },
    { title: 'Read it again', help: 'Aloud, if you can.', fields: ['no_excuse', 'no_forgiveness_asked'] },
  ],
  parts: {
    statement: {
      label: 'Your statement',
      fields: ['what_i_did', 'effect_on_you', 'what_i_will_do', 'no_excuse', 'no_forgiveness_asked'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      reaches: 'released',
    },
  },
  sharing: { statement: { audiences: ['counselor'] } },
  schedule: { suggested: 'a draft, read with the counselor, said in a session', default: { kind: 'once' } },
  scores: {
    hints: {
      kind: 'hints',
      fields: ['what_i_did', 'effect_on_you', 'what_i_will_do'],
      label: 'Remarks on the wording',
      unit: 'in this version',
    },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Remarks on the wording, version by version', scores: ['hints'] },
    { kind: 'responses', title: 'Whether it was heard', response: 'heard', field: 'heard' },
  ],
  responses: {
    heard: {
      label: { any: 'Was it heard?', hurt: 'Did you hear what you needed to hear?', involved: 'Was it heard?' },
      help: 'You owe nobody a yes, and hearing it does not mean forgiving. You can change your answer.',
      by: 'other',
      seen: 'both',
      accepts: { field: 'heard', is: ['heard'] },
      fields: {
        heard: {
          kind: 'choice',
          label: 'How is it for you?',
          options: {
            heard: 'I have heard it',
            partly: 'A part of it. Something is missing',
            not_yet: 'Not yet',
            in_session: 'I want to talk about it in a session first',
          },
        },
        missing: { kind: 'paragraph', max: 500, optional: true, label: 'If something is missing, what is it?', sensitive: true },
      },
    },
  },
  examples: [
    {
      name: 'a plain statement',
      role: 'involved',
      answers: {
        what_i_did: 'I met someone else from March to August. I lied to you when you asked, and I let you think you were imagining it.',
        effect_on_you: 'You stopped trusting your own sense of things. You carried it alone through your mother’s illness.',
        what_i_will_do: 'I have ended it. I answer in our sessions what you want to know. I go to my own counselor every week.',
        no_excuse: true,
        no_forgiveness_asked: true,
      },
      scores: { hints: 0 },
    },
    {
      name: 'a first draft with three remarks',
      role: 'involved',
      answers: {
        what_i_did: 'I wrote to her at night, but it was only messages.',
        effect_on_you: 'I am sorry you feel alone.',
        what_i_will_do: 'I leave the phone in the hall in the evening.',
        no_excuse: true,
        no_forgiveness_asked: true,
      },
      scores: { hints: 3 },
    },
  ],
});
