import { defineHomework } from '../kit';

/**
 * New facts come out once and whole, planned with the counselor. What there is to tell is never typed into the system, by anybody: the
 * partner's side is one signal, the counselor's side is dates and a setting.
 */
export const S08 = defineHomework({
  id: 'S08',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'card',
  roles: 'involved',
  title: 'Once and whole',
  summary: 'A short card about the truth in pieces, and a way to say that there is more.',
  intro:
    'This card is about what has not been said yet. You are not asked here what it is, and you should write it nowhere in here. You can only say that there is something. Your counselor then plans with you how, when and where it is told.',
  contentNote: 'Nobody learns from this card what you have to tell. Your partner never sees that you used it.',
  aim: 'Stops the truth from coming out bit by bit, and gives the one who still holds something a way to ask for help with telling it.',
  notFor:
    'Not to make someone confess in writing. Not while either may be in danger when it comes out: plan safety for both first. What touches health, money owed or children may not wait for a perfect plan.',
  howToIntroduce:
    'Say plainly why pieces hurt more than the whole. Promise that the card holds no content, that it goes to you alone, and that a signal means a talk with you, alone, soon.',
  debrief:
    'After a signal: meet alone, hear it through, and plan one telling with time after it for both. Note here the day and the setting, never the content. Before it, ask the hurt partner in general how much they want to know. If more comes later, name it as a setback and plan again.',
  source: {
    codes: ['A.resp', 'A.talkI'],
    words: 'Responsibility, and talking as the partner who broke trust (long guide).',
  },
  minutes: 4,
  stage: 1,
  gate: false,
  hard: true,
  body: [
    {
      heading: 'Why pieces hurt more',
      text: 'When the truth comes bit by bit, each new piece hurts like the first. What grew since then is in doubt again, and your partner learns to wait for the next one. Many say that this was harder than the thing itself.',
    },
    {
      heading: 'Once and whole',
      text: 'What has not been said belongs in one talk, at a planned time, with help near for both of you. Do not let it slip out at midnight, and do not keep it until it is found.',
    },
    {
      heading: 'Your partner decides how much',
      text: 'Whole does not mean every picture. Your partner may want an outline, or some things in detail, or not to know some things at all. Your counselor asks about that before, without saying why.',
    },
    {
      heading: 'What cannot wait',
      text: 'Some things are urgent: a risk to your partner’s health, money that will be missing, anything about a child, or danger. Call your counselor or a doctor today and do not wait for a plan.',
    },
    {
      heading: 'What happens after your signal',
      text: 'Your counselor talks with you alone. You plan together what is said, where, and who is there. If you are afraid of what may happen when you tell it, say that first.',
    },
  ],
  fields: {
    read: { kind: 'yesNo', label: 'I have read this', yes: 'Yes', no: 'Not yet' },
    i_have_something_to_tell: {
      kind: 'yesNo',
      optional: true,
      label: 'Is there something that has not been said yet?',
      help: 'Only your counselor can ever learn this, and only if you share it with them. Leave it out if you are not ready. Do not write anywhere here what it is.',
      yes: 'Yes, I want to plan it with my counselor',
      no: 'No',
      sensitive: true,
    },
  },
  rules: [{ kind: 'mustBe', field: 'read', value: true, message: 'Come back to this card whenever you like.' }],
  pages: [{ title: 'Is there something?', fields: ['read', 'i_have_something_to_tell'] }],
  parts: {
    // Neither that it was read nor that there is something may reach the partner: it would be half a disclosure, which is what this is against.
    read: { label: 'That you have read it', fields: ['read'], ceiling: { counselor: true, partner: false, report: 'never' } },
    signal: {
      label: 'Whether there is something to tell',
      fields: ['i_have_something_to_tell'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
  },
  sharing: { read: { audiences: ['counselor'] }, signal: { audiences: ['counselor'] } },
  schedule: { suggested: 'as needed', default: { kind: 'once' } },
  scores: { signal: { kind: 'value', field: 'i_have_something_to_tell', label: 'Something to tell', unit: '1 is yes' } },
  figures: [{ figure: 'F1' }],
  tool: {
    label: 'Plan the telling',
    help: 'Days and setting only. Never write here, or anywhere else in the system, what is to be told.',
    about: 'partner',
    fields: {
      plan_date: { kind: 'date', optional: true, label: 'Day it is planned for' },
      setting: {
        kind: 'choice',
        optional: true,
        label: 'Setting',
        options: { session: 'In a joint session', individual_then_joint: 'Alone first, then together', other: 'Another setting' },
      },
      completed: { kind: 'yesNo', optional: true, label: 'Has it taken place?', yes: 'Yes', no: 'Not yet' },
      followup: { kind: 'date', optional: true, label: 'Day to follow up with both' },
    },
    rules: [
      { kind: 'notBefore', field: 'followup', other: 'plan_date', message: 'The follow-up comes after the planned day.' },
      { kind: 'oneOf', fields: ['plan_date', 'setting', 'completed', 'followup'], message: 'Please fill in at least one.' },
    ],
  },
  examples: [
    { name: 'read, with a signal', role: 'involved', answers: { read: true, i_have_something_to_tell: true }, scores: { signal: 1 } },
    { name: 'read, nothing said', role: 'involved', answers: { read: true }, scores: { signal: null } },
  ],
});
