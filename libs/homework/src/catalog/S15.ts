import { defineHomework, emotionGroups, emotions } from '../kit';

const blameHints = [
  { pattern: '\\byou\\s+(?:always|never)\\b', message: '“Always” and “never” can sound like blame. Try one time that you remember.' },
  { pattern: '\\byou\\s+(?:make|made)\\s+me\\b', message: 'Try “I feel … when …”. It says what happens in you.' },
  { pattern: '\\bI\\s+feel\\s+(?:that|like)\\s+you\\b', message: 'After “I feel”, try a feeling word, such as “sad” or “worried”.' },
] as const;

/** I-statement builder. Feeling and reason are apart, so that someone can say "I feel this, I need that" and keep the why. */
export const S15 = defineHomework({
  id: 'S15',
  version: 1,
  publishedOn: '2026-01-12',
  kind: 'exercise',
  roles: 'both',
  title: 'I-statement',
  summary: 'Say what you feel and need, without blame.',
  intro:
    'It is hard to listen while feeling blamed. An I-statement says four things: what happened, what you felt, why it matters to you, and what you need. You can write it here and decide later whether anyone reads it.',
  exampleAnswer: {
    when: 'You came home an hour later than we said',
    i_feel: ['worried', 'unimportant'],
    because: 'Waiting without a word brings the old fear back',
    i_need: 'A short message when plans change',
  },
  aim: 'Helps a person name one event, their own feeling and one request, in words the other can hear.',
  notFor: 'Not while someone is afraid of the other’s reaction. Not as a script to be used in the middle of a fight.',
  howToIntroduce:
    'Build one together in the session from a small event of the week. Show that “I feel that you …” is a thought about the other, not a feeling. Say that nothing is shared unless they choose to.',
  debrief:
    'Ask what it was like to write it, then whether they would say it aloud here. The listener only says back what was heard. Look at the need: is it something the other could do this week?',
  source: {
    codes: ['A.talkH', 'D5', 'D14'],
    words: 'Talking as the hurt partner (long guide); strategies 5 and 14 on speaking openly and on conflict.',
  },
  minutes: 8,
  stage: 1,
  gate: false,
  fields: {
    when: {
      kind: 'text',
      max: 200,
      label: 'What happened?',
      help: 'One moment, as a camera would have seen it. “When …”',
      hints: blameHints,
    },
    i_feel: {
      kind: 'choices',
      options: emotions,
      groups: emotionGroups,
      max: 6,
      label: 'What did you feel?',
      help: 'Choose the words that come closest, up to six.',
    },
    because: { kind: 'text', max: 300, label: 'Why does it matter to you?', help: '“Because …”', hints: blameHints },
    i_need: {
      kind: 'text',
      max: 300,
      label: 'What do you need?',
      help: 'Something a person could do or say. “I need …” or “It would help me if …”',
      hints: blameHints,
    },
  },
  parts: {
    statement: {
      label: 'What happened, what you felt and what you need',
      fields: ['when', 'i_feel', 'i_need'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    reason: { label: 'Why it matters to you', fields: ['because'], ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { statement: { audiences: ['counselor', 'partner'] }, reason: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'twice a week', default: { kind: 'weekly', days: ['TU', 'FR'] } },
  scores: { feelings: { kind: 'count', field: 'i_feel', label: 'Feelings named', unit: 'words' } },
  figures: [{ figure: 'F1' }],
  examples: [
    {
      name: 'a late evening',
      role: 'hurt',
      answers: {
        when: 'You came home at nine and we had said seven',
        i_feel: ['worried', 'unimportant'],
        because: 'Not knowing brings back the months when I did not know',
        i_need: 'A message before seven when it gets late',
      },
      scores: { feelings: 2 },
    },
    {
      name: 'being asked again',
      role: 'involved',
      answers: {
        when: 'We talked about that summer again last night',
        i_feel: ['ashamed', 'tired', 'regretful'],
        because: 'I want to answer well and I was worn out',
        i_need: 'To set a time for it, so that I can be fully there',
      },
      scores: { feelings: 3 },
    },
  ],
});
