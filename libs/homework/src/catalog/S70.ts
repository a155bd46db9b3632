import { defineHomework } from '../kit';

/**
 * Album of new good memories, in words: no pictures are uploaded (product decision). After a separation each keeps what they wrote, and it leaves
 * the other's view (CC-44).
 */
export const S70 = defineHomework({
  id: 'S70',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'both',
  title: 'Album of good days',
  summary: 'Keep new good moments in a few words.',
  intro:
    'Good moments pass quickly, and hard ones stay. Here you keep the good ones: a title, a day, a few lines. They do not wipe out what was. They stand alongside it. Both of you and your counselor read the album, and no document can hold it.',
  exampleAnswer: { title: 'Snow on the balcony', text: 'We stood there in slippers and said nothing for a while.' },
  aim: 'Lets new good memories grow alongside the painful ones, and be found again on bad days.',
  notFor: 'Not to paint over pain, and not in the first weeks. Never as an argument: “but we had such good days”.',
  howToIntroduce:
    'Say that nothing is overwritten: a new page is added. Find one moment of the last month that both remember, and let each tell it.',
  debrief: 'Let each read one card of the other. What made it good? What of it can be had again?',
  source: {
    codes: ['A.mem', 'D9'],
    words: 'New good memories (long guide); strategy 9, which is built here as memories alongside and not in place of others.',
  },
  minutes: 4,
  stage: 2,
  gate: false,
  fields: {
    title: { kind: 'text', max: 100, label: 'What do you call it?' },
    when: { kind: 'date', label: 'When was it?' },
    text: { kind: 'paragraph', max: 1000, optional: true, label: 'What do you want to remember?' },
  },
  pages: [{ title: 'A good moment', fields: ['title', 'when', 'text'] }],
  parts: {
    card: {
      label: 'This card',
      fields: ['title', 'when', 'text'],
      ceiling: { counselor: true, partner: true, report: 'never' },
      joint: true,
    },
  },
  sharing: { card: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'whenever there is one', default: { kind: 'once' }, open: true },
  list: { name: 'title' },
  scores: { cards: { kind: 'count', field: 'title', label: 'Cards' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'weeks', title: 'Cards added' }],
  examples: [
    {
      name: 'a train ride',
      role: 'hurt',
      answers: { title: 'The slow train', when: '2026-01-10', text: 'You read to me until the station.\nI forgot the time.' },
      scores: { cards: 1 },
    },
    { name: 'a title alone', role: 'involved', answers: { title: 'Pancakes at midnight', when: '2026-01-03' }, scores: { cards: 1 } },
  ],
});
