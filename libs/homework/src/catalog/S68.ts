import { defineHomework } from '../kit';

/** A small ritual that both say yes to. Each time it was kept is marked by either; the marks feed the connection figure (F14) and count no run of days. */
export const S68 = defineHomework({
  id: 'S68',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'agreement',
  roles: 'both',
  title: 'A ritual of our own',
  summary: 'Agree on one small thing that comes back, and mark when you did it.',
  intro:
    'Something small that comes back gives the week a shape: an evening without screens, breakfast on Sunday, a cup of tea before bed. Choose one that you both like and that is easy to keep. When it did not happen, nothing is lost: the next one comes by itself.',
  exampleAnswer: { name: 'Tea before bed', when: 'Every evening at ten' },
  aim: 'A dependable bit of togetherness that asks for little.',
  notFor: 'Not while one needs distance. Not as a test of good will: a ritual that is counted against someone has lost its point.',
  howToIntroduce:
    'Ask which rituals they knew as children and which they had before. Take one that needs less than fifteen minutes. Both have to like it.',
  debrief:
    'How does it feel when it takes place, and when it does not? Is it still the right one? After two months keep it, change it or let it go.',
  source: { codes: ['A.mem', 'C25'], words: 'New good memories (long guide); way 25 on rituals.' },
  minutes: 4,
  stage: 2,
  gate: false,
  fields: {
    name: { kind: 'text', max: 80, label: 'What is your ritual?' },
    when: { kind: 'text', max: 80, label: 'When is it?', help: 'Such as “Sunday at nine”.' },
    start: { kind: 'date', label: 'From which day on?' },
  },
  pages: [{ title: 'Your ritual', fields: ['name', 'when', 'start'] }],
  parts: {
    ritual: {
      label: 'Your ritual',
      fields: ['name', 'when', 'start'],
      ceiling: { counselor: true, partner: true, report: 'full' },
      joint: true,
    },
  },
  sharing: { ritual: { audiences: ['counselor', 'partner'] } },
  schedule: { suggested: 'once; the ritual itself comes back weekly or daily', default: { kind: 'once' } },
  list: { name: 'name' },
  agreement: { proposedBy: 'both', mine: 'I would like this.', theirs: 'I would like this too.', reviewDays: 60 },
  responses: {
    kept: {
      label: 'We did it',
      by: 'either',
      seen: 'both',
      many: true,
      fields: { done_on: { kind: 'date', label: 'On which day?' } },
      rules: [{ kind: 'notAfter', field: 'done_on', days: 0, message: 'Please choose a day that has already come.' }],
    },
  },
  scores: { rituals: { kind: 'count', field: 'name', label: 'Rituals' } },
  figures: [{ figure: 'F1' }, { figure: 'F14', responses: ['kept'] }],
  pictures: [{ kind: 'responses', title: 'Times kept in each week', response: 'kept' }],
  examples: [
    {
      name: 'breakfast on Sunday',
      role: 'hurt',
      answers: { name: 'Long breakfast', when: 'Sunday at nine', start: '2026-01-18' },
      scores: { rituals: 1 },
    },
    {
      name: 'an evening without screens',
      role: 'involved',
      answers: { name: 'Phones in the drawer', when: 'Wednesday from eight on', start: '2026-01-21' },
      scores: { rituals: 1 },
    },
  ],
});
