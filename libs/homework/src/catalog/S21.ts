import { defineHomework, emotionGroups, emotions } from '../kit';

/** Practising to take in a feeling: say it back, say that it makes sense, stop. */
export const S21 = defineHomework({
  id: 'S21',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'exercise',
  roles: 'involved',
  title: 'It makes sense',
  summary: 'Say a feeling back, say that it makes sense, and stop there.',
  intro:
    'When your partner shows pain, the first wish is often to explain. An explanation at that moment sounds like “you should not feel this”. Try three steps: name the feeling, say that it makes sense, and stop. The stopping is the hardest part.',
  exampleAnswer: {
    partner_feeling: ['on_edge', 'tired'],
    phrase: 'You were on edge all evening. After that call it makes sense.',
    said_aloud: true,
    urge_to_defend: 7,
    what_i_did_with_urge: 'I held my cup and counted my breaths.',
  },
  aim: 'Practises taking in a feeling without defending, and noticing the urge to defend while it is there.',
  notFor: 'Not as a formula repeated without listening: the other hears that at once. Not in the middle of a fight.',
  howToIntroduce:
    'Practise with an everyday feeling first, you as the partner. Let them feel the silence after the sentence. Say that a strong urge to defend is normal and worth writing down.',
  debrief:
    'What happened after they stopped? What did the urge feel like in the body? Look at the line of the urge over the weeks, and not for a number that must fall.',
  source: {
    codes: ['A.talkI', 'B1', 'C2'],
    words: 'Talking as the partner who broke trust (long guide); step 1 and way 2 on hearing the pain.',
  },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    partner_feeling: {
      kind: 'choices',
      options: emotions,
      groups: emotionGroups,
      label: 'What did your partner feel, as you saw it?',
      help: 'You may be wrong. You can ask.',
    },
    phrase: {
      kind: 'text',
      max: 240,
      label: 'How did you say it back?',
      help: '“You feel … It makes sense, because …”',
    },
    said_aloud: { kind: 'yesNo', optional: true, label: 'Did you say it aloud?', yes: 'Yes', no: 'Only here' },
    urge_to_defend: {
      kind: 'rating',
      min: 0,
      max: 10,
      optional: true,
      low: 'no urge',
      high: 'very strong',
      label: 'How strong was the urge to defend yourself?',
    },
    what_i_did_with_urge: { kind: 'text', max: 200, optional: true, label: 'What did you do with the urge?' },
  },
  pages: [
    { title: 'The feeling you saw', fields: ['partner_feeling'] },
    { title: 'What you said', fields: ['phrase', 'said_aloud'] },
    { title: 'And in you?', fields: ['urge_to_defend', 'what_i_did_with_urge'] },
  ],
  parts: {
    practice: {
      label: 'What you saw and said',
      fields: ['partner_feeling', 'phrase', 'said_aloud'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    urge: { label: 'How strong the urge was', fields: ['urge_to_defend'], ceiling: { counselor: true, partner: true, report: 'full' } },
    handling: {
      label: 'What you did with it',
      fields: ['what_i_did_with_urge'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { practice: { audiences: ['counselor'] }, urge: { audiences: ['counselor'] }, handling: { audiences: ['counselor'] } },
  schedule: { suggested: 'three times a week', default: { kind: 'weekly', days: ['MO', 'WE', 'FR'] } },
  scores: {
    urge: { kind: 'value', field: 'urge_to_defend', label: 'Urge to defend', unit: '0 to 10' },
    aloud: { kind: 'value', field: 'said_aloud', label: 'Said aloud', unit: '1 is yes' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'weeks', title: 'Practice in each week', share: 'said_aloud' },
    { kind: 'lines', title: 'Urge to defend', scores: ['urge'] },
  ],
  examples: [
    {
      name: 'said, with a strong urge',
      role: 'involved',
      answers: {
        partner_feeling: ['angry', 'hurt'],
        phrase: 'You are angry that I came in as if nothing was. It makes sense.',
        said_aloud: true,
        urge_to_defend: 8,
        what_i_did_with_urge: 'I looked at the floor and kept quiet',
      },
      scores: { urge: 8, aloud: 1 },
    },
    {
      name: 'only written, the urge skipped',
      role: 'involved',
      answers: {
        partner_feeling: ['lonely'],
        phrase: 'You felt alone at the party. I can see why.',
        said_aloud: false,
        urge_to_defend: null,
      },
      scores: { urge: null, aloud: 0 },
    },
  ],
});
