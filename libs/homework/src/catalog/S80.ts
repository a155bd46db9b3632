import { defineHomework } from '../kit';

/**
 * How common it is. Every figure carries its source, population and year, and counts people, not couples (catalog, "Where the articles
 * are wrong", 7). The figures are part of this published text: a figure that changes is a new version of the card.
 */
export const S80 = defineHomework({
  id: 'S80',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'card',
  roles: 'both',
  title: 'How common is it?',
  summary: 'A few careful numbers, and what they cannot say.',
  intro:
    'Many people ask whether they are the only ones. They are not. Here are the few numbers that could be checked, each with where it comes from.',
  aim: 'Takes away the feeling of being the only couple on earth, without making it normal or small.',
  notFor: 'Not in a moment of raw pain: a number is cold comfort. Never as an argument that it is not so bad.',
  howToIntroduce: 'Give it when one of them says that this happens to nobody else. Ask first whether numbers would help.',
  debrief: 'Ask what it does to them to know it: relief, anger, nothing? All of these are fine.',
  source: {
    codes: ['A.req', 'A.care'],
    words: 'What the work asks for, and looking after oneself (long guide), with figures from other sources.',
  },
  minutes: 2,
  stage: 1,
  gate: false,
  body: [
    {
      heading: 'Why there is no one number',
      text: 'Studies ask different people, in different years, and mean different things by the word. Not everybody tells. So each number below stands with its source. All of them count people, not couples, and none of them says anything about the two of you.',
    },
    {
      heading: 'Surveys of the 1990s',
      text: '22 to 25 % of men and 11 to 15 % of women said that they had ever been unfaithful. Source: reported by Baucom and others in 2006. Population: men and women asked in surveys of the 1990s. People, not couples.',
    },
    {
      heading: 'United States, 2021 to 2022',
      text: '11 % of men and 14 % of women. The difference is too small to mean anything for sure. Source: US General Social Survey (GSS) 2021-22, as told in a press report of the IFS, and not checked in the survey itself. Population: people aged 25 to 54. People, not couples.',
    },
    {
      heading: 'What it can mean for you',
      text: 'You are not the only ones. That does not make it smaller. What happened to you is not a number, and how it goes on is not written in any of them. Reviewed on 22 November 2026.',
    },
  ],
  fields: { read: { kind: 'yesNo', label: 'I have read this', yes: 'Yes', no: 'Not yet' } },
  rules: [{ kind: 'mustBe', field: 'read', value: true, message: 'Come back to this card whenever you like.' }],
  parts: {
    // A mark that someone has read a card says something about diligence, so it stays out of the partner's sight and out of documents.
    read: { label: 'That you have read it', fields: ['read'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { read: { audiences: [] } },
  schedule: { suggested: 'once', default: { kind: 'once' } },
  scores: {},
  figures: [{ figure: 'F1' }],
  examples: [
    { name: 'read', role: 'hurt', answers: { read: true }, scores: {} },
    { name: 'read by the other', role: 'involved', answers: { read: true }, scores: {} },
  ],
});
