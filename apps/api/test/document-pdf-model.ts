import { boundaryGrid, coreTrend, respectedAnswers, type Figure } from '@groundwork/chart';
import type { SummaryModel } from '../src/document/pdf';

const day = (index: number): string => new Date(Date.UTC(2025, 11, 11 + index)).toISOString().slice(0, 10);

const checkIns = (base: number, every: number) =>
  Array.from({ length: 84 }, (_, index) => index)
    .filter((index) => index % every !== 1 && (index < 30 || index > 41))
    .map((index) => ({
      date: day(index),
      values: { trust: base + Math.round(Math.sin(index / 5) + index / 30), safety: base + 1 + (index % 3) },
    }));

function present(figure: Figure | null): Figure {
  if (!figure) throw new Error('This figure has something to show.');
  return figure;
}

export const trend = present(
  coreTrend({
    theme: 'print',
    language: 'en-GB',
    from: day(0),
    to: day(83),
    measures: ['trust', 'safety'],
    partners: [
      { label: 'Zoë', entries: checkIns(3, 3) },
      { label: 'Μάρκος', entries: checkIns(5, 4) },
    ],
    marks: [4, 18, 32, 46, 60, 74].map((index) => ({ date: day(index), kind: 'session' })),
  }),
);

const boundaries = [
  'Phones stay in the hall during the evening talk',
  'Letters and diaries stay private',
  'Money above 200 is talked about first',
];

export const grid = present(
  boundaryGrid({
    theme: 'print',
    language: 'en-GB',
    from: '2025-11',
    to: '2026-03',
    boundaries: boundaries.map((text, id) => ({ id: String(id), text })),
    partners: ['Zoë', 'Μάρκος'].map((label, partner) => ({
      label,
      answers: boundaries.flatMap((_, id) =>
        ['2025-11', '2025-12', '2026-01', '2026-03'].map((month, index) => ({
          boundary: String(id),
          date: `${month}-15`,
          respected: respectedAnswers[(index + id + partner) % 5] ?? 'na',
        })),
      ),
    })),
  }),
);

/** A session as a counselor would write it up: every section, names in three scripts. */
export const summary: SummaryModel = {
  language: 'en-GB',
  paper: 'a4',
  timeZone: 'Europe/Berlin',
  generatedAt: '2026-03-04T16:20:00Z',
  code: '7F3K',
  log: '9F3A1C-07B2D4',
  practice: 'Lindenhof Practice for Couples',
  couple: 'C-2041',
  session: {
    startsAt: '2026-03-04T13:30:00Z',
    minutes: 50,
    place: 'in_person',
    counselor: 'Dr. Ana Papadopoúlou, LMFT',
    attendees: ['Zoë Łukasiewicz', 'Μάρκος Παπαδόπουλος'],
  },
  topics: ['communication', 'triggers_and_coping', 'boundaries'],
  summary:
    'We looked back on two weeks in which the evening talks were held on most of the planned days.\n\nBoth found that a short pause before answering helps. Жанна, a friend of the family, will look after the children on Thursdays.',
  agreements: [
    { text: 'Phones stay in the hall during the evening talk.', state: 'new', reviewOn: '2026-04-01' },
    { text: 'Letters and diaries stay private.', state: 'reviewed', owner: 'Zoë', reviewOn: '2026-06-04' },
    { text: 'Daily call at noon.', state: 'ended' },
  ],
  homework: [
    { partner: 'Zoë', titles: ['I-statement builder', 'Core check-in'] },
    { partner: 'Μάρκος', titles: ['Core check-in', 'Gratitude journal'] },
  ],
  shared: [
    {
      owner: 'Zoë',
      homework: 'I-statement builder',
      version: 1,
      date: '2026-02-27',
      rows: [
        { label: 'When', value: 'the call comes an hour later than we said' },
        { label: 'I feel', value: 'uneasy, and small' },
        { label: 'What I would like', value: 'a short message when it gets later' },
      ],
    },
  ],
  figures: [trend, grid],
  milestones: [{ text: 'First weekend away together', date: '2026-02-14' }],
  next: { startsAt: '2026-03-18T13:30:00Z', place: 'video' },
  help: [
    { purpose: 'Someone to talk to, day and night', contact: '988, call or text' },
    { purpose: 'In an emergency', contact: '911' },
  ],
};

const { log: _log, ...beforeTheFirstHead } = summary;

/** The least a summary can hold. */
export const bare: SummaryModel = {
  ...beforeTheFirstHead,
  paper: 'letter',
  session: { ...summary.session, minutes: null, place: null, attendees: [] },
  topics: [],
  summary: '',
  agreements: [],
  homework: [],
  shared: [],
  figures: [],
  milestones: [],
  next: null,
  help: [],
};
