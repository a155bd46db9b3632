import { dist } from './dist.mjs';

const { boundaryGrid, coreTrend, respectedAnswers } = dist('libs/chart/src/index.js');

const day = (/** @type {number} */ index) => new Date(Date.UTC(2025, 8, 1 + index)).toISOString().slice(0, 10);
const names = ['Zoë', 'Μάρκος'];
const boundaries = ['Phones stay in the hall', 'Letters stay private', 'Money above 200 is talked about first', 'Home by ten, or a call'];

/** Daily ratings of fourteen weeks. @param {number} base */
const checkIns = (base) =>
  Array.from({ length: 98 }, (_, index) => ({
    date: day(index),
    values: { trust: base + Math.round(Math.sin(index / 9) * 2 + index / 60), safety: base + 1 + (index % 3), mood: 4 + (index % 4) },
  }));

/** @param {string[]} measures */
const trend = (measures) =>
  coreTrend({
    ...{ theme: 'print', language: 'en-GB', from: day(0), to: day(97), measures },
    partners: names.map((label, index) => ({ label, entries: checkIns(3 + index * 2) })),
    marks: [4, 18, 32, 46, 60, 74, 88].map((index) => ({ date: day(index), kind: 'session' })),
  });

const grid = boundaryGrid({
  ...{ theme: 'print', language: 'en-GB', from: '2025-09', to: '2026-02' },
  boundaries: boundaries.map((text, id) => ({ id: String(id), text })),
  partners: names.map((label, partner) => ({
    label,
    answers: boundaries.flatMap((_, id) =>
      ['2025-09', '2025-11', '2025-12', '2026-01', '2026-02'].map((month, index) => ({
        boundary: String(id),
        date: `${month}-15`,
        respected: respectedAnswers[(index + id + partner) % 5],
      })),
    ),
  })),
});

/** A joint summary of six pages: three vector charts with their values in tables, and what both partners released. */
export const sixPages = {
  ...{ language: 'en-GB', paper: 'a4', timeZone: 'Europe/Berlin', generatedAt: '2026-03-04T16:20:00Z', code: '7F3K' },
  ...{ practice: 'Lindenhof Practice for Couples', couple: 'C-2041', topics: ['communication', 'triggers_and_coping', 'boundaries'] },
  session: { startsAt: '2026-03-04T13:30:00Z', minutes: 50, place: 'in_person', counselor: 'Dr. Ana Papadopoúlou', attendees: names },
  summary: Array.from(
    { length: 2 },
    () => 'We looked back on two weeks in which the evening talks were held on most of the planned days.',
  ).join('\n\n'),
  agreements: boundaries.map((text, index) => ({ text, state: 'new', owner: names[index % 2], reviewOn: '2026-04-01' })),
  homework: names.map((partner) => ({ partner, titles: ['Check-in', 'I-statement', 'Gratitude journal'] })),
  shared: Array.from({ length: 1 }, (_, index) => ({
    ...{ owner: names[index % 2], homework: 'I-statement', version: 1, date: day(110 + index) },
    rows: [
      { label: 'When', value: 'the call comes an hour later than we said' },
      { label: 'I feel', value: 'uneasy, and small' },
      { label: 'What I would like', value: 'a short message when it gets later' },
    ],
  })),
  figures: [trend(['trust', 'safety']), trend(['mood']), grid],
  milestones: [{ text: 'First weekend away together', date: day(100) }],
  next: { startsAt: '2026-03-18T13:30:00Z', place: 'video' },
  help: [{ purpose: 'Someone to talk to, day and night', contact: '988, call or text' }],
};
