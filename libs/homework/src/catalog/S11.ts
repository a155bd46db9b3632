import { defineHomework, secretHints } from '../kit';

/**
 * Voluntary openness for a limited time. It is offered by the involved partner and can't be asked for here by the other (SA-23); it ends after
 * 90 days at most, either may stop it at once (SA-24), nobody is shown how well it is kept (SA-25), and it takes no codes and no places (SA-20, SA-21).
 */
export const S11 = defineHomework({
  id: 'S11',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'agreement',
  roles: 'involved',
  title: 'Openness for a while',
  summary: 'Offer openness in a few things, for a limited time, of your own free will.',
  intro: {
    any: 'Openness is something that one person offers to the other, for a while, so that both can breathe again. It is no control and no duty. It has an end, and either of you may stop it on any day without giving a reason.',
    involved:
      'You can offer your partner openness in a few things, for a while. Offer only what you want to give and can keep. It is not handing over passwords, and not being followed. It has an end, and either of you may stop it on any day without a reason. Your partner then learns only that it has ended.',
    hurt: 'Your partner offers you openness in a few things, for a while. You can take it or leave it. Looking again and again seldom brings calm for long, so it has an end, and you look together at whether it helps. Either of you may stop it on any day without a reason.',
  },
  contentNote:
    'If you feel pushed into this, or are afraid to say no, do not sign it. Talk with your counselor alone, or open the help page. Nobody else learns of it.',
  aim: 'A small, clear offer that calms for a time and then makes itself unnecessary.',
  notFor:
    'Not where there is fear, control or threat, in either direction. Not when it is demanded. Not when checking has become a daily need: then work on the worry itself. Never with passwords, codes, places or somebody’s messages as evidence.',
  howToIntroduce:
    'See each alone first. Ask the involved partner what they want to offer of their own accord, and the hurt partner what would calm them, not what would prove. Take two or three things at most. Set the day to look at it again before anybody signs.',
  debrief:
    'Does it calm, or does it feed the worry? Look at both sides, alone first. What could be made smaller now? If it is renewed, say why, and for what time. If one stops it, do not ask for reasons in front of the other.',
  source: {
    codes: ['A.contact', 'C9', 'C10', 'D2', 'D7'],
    words:
      'Contact and openness (long guide), ways 9 and 10, strategies 2 and 7; changed where they ask for passwords and phones, which can turn into control.',
  },
  minutes: 15,
  stage: 1,
  gate: true,
  fields: {
    items: {
      kind: 'group',
      label: { any: 'What is offered?', involved: 'What do you want to offer?' },
      help: 'One to three things are enough. Please write no passwords or codes.',
      item: 'Offer',
      min: 1,
      max: 7,
      fields: {
        what: {
          kind: 'choice',
          label: 'What is it about?',
          options: {
            daily_plan: 'Telling how the day is planned',
            lateness_notice: 'Saying when it gets late',
            look_together_phone: 'Looking at the phone together',
            look_together_accounts: 'Looking at accounts together',
            finances_overview: 'An overview of money',
            work_travel: 'Work trips',
            other: 'Something else',
          },
        },
        how: {
          kind: 'text',
          max: 300,
          label: 'How exactly?',
          help: 'What is told or shown, and where it ends. “Together” means side by side, with you holding it.',
          hints: secretHints,
        },
        when: {
          kind: 'choice',
          label: 'When?',
          options: {
            proactive: 'By myself, before being asked',
            weekly_together: 'Once a week, together',
            on_agreed_occasion: 'On an occasion that we agreed on',
          },
        },
      },
    },
    starts: { kind: 'date', label: 'From which day?' },
    ends: { kind: 'date', label: 'Until which day?', help: '90 days at most. It can be offered again after that.' },
    review_on: { kind: 'date', label: 'When do you look at it again?', help: 'Within 30 days from the beginning, with your counselor.' },
    either_may_stop: {
      kind: 'yesNo',
      label: 'Either of us may stop it on any day, without giving a reason',
      yes: 'Yes',
      no: 'No',
    },
  },
  rules: [
    { kind: 'notBefore', field: 'ends', other: 'starts', message: 'The last day comes after the first.' },
    { kind: 'notAfter', field: 'ends', other: 'starts', days: 90, message: 'Please choose a last day within 90 days from the first.' },
    { kind: 'notBefore', field: 'review_on', other: 'starts', message: 'Please choose a day after it begins.' },
    { kind: 'notAfter', field: 'review_on', other: 'starts', days: 30, message: 'Please choose a day within 30 days from the first.' },
    { kind: 'notAfter', field: 'review_on', other: 'ends', message: 'Please choose a day before it ends.' },
    {
      kind: 'mustBe',
      field: 'either_may_stop',
      value: true,
      message: 'Without this it would be no free offer. Talk with your counselor about it.',
    },
  ],
  pages: [
    { title: 'The offer', fields: ['items'] },
    { title: 'How long', fields: ['starts', 'ends', 'review_on'] },
    { title: 'Of your own free will', fields: ['either_may_stop'] },
  ],
  parts: {
    offer: {
      label: 'The offer and its days',
      fields: ['items', 'starts', 'ends', 'review_on', 'either_may_stop'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { offer: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once, for 90 days at most; it can be offered again', default: { kind: 'once' } },
  scores: { items: { kind: 'count', field: 'items', label: 'Things offered', unit: 'offers' } },
  figures: [{ figure: 'F1' }, { figure: 'F15', fields: ['review_on', 'ends'] }],
  agreement: {
    proposedBy: 'involved',
    mine: 'I offer this of my own free will, for this time. Nobody has pushed me to it.',
    theirs: 'I take this offer, for this time. I know that it may end on any day.',
    reviewOn: 'review_on',
    endsOn: 'ends',
    maxDays: 90,
    acknowledged: true,
    counselorText:
      'Openness that is demanded, checked on or punished is control, and the same acts are on every list of signs of abuse. Looking again and again seldom calms: finding nothing is read as something hidden. I confirm that I have seen each partner alone and that the safety gate is clear. The involved partner offers this freely; the other did not make it a condition. It holds no passwords, no codes, no places, no copies of messages. It ends after 90 days at most, we look at it within 30, and either may end it at once without a reason; the other learns only that it has ended. Nobody is shown how well it is kept. I look out for pressure and for growing worry in both, alone, and confirm this anew at each renewal.',
  },
  examples: [
    {
      name: 'two offers for a month',
      role: 'involved',
      answers: {
        items: [
          { what: 'daily_plan', how: 'At breakfast I say what my day looks like and when I am back', when: 'proactive' },
          { what: 'finances_overview', how: 'On Sundays we go through the month’s spending side by side', when: 'weekly_together' },
        ],
        starts: '2026-01-20',
        ends: '2026-02-20',
        review_on: '2026-02-10',
        either_may_stop: true,
      },
      scores: { items: 2 },
    },
    {
      name: 'one offer, at its longest',
      role: 'involved',
      answers: {
        items: [{ what: 'work_travel', how: 'Before a trip I say with whom I travel and call in the evening', when: 'on_agreed_occasion' }],
        starts: '2026-01-20',
        ends: '2026-04-20',
        review_on: '2026-02-19',
        either_may_stop: true,
      },
      scores: { items: 1 },
    },
  ],
});
