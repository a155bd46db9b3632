import { answersFrom } from './answer-options';
import type { Measure } from './measure';

/** What the screens that a counselor asks alone with one partner share. They are never homework (SA-33), and no answer clears a couple. */
export const screens = {
  version: 1,
  language: 'en',
  administration: 'counselor',
  options: answersFrom(0, 'No', 'Yes'),
  itemRanges: { every: [0, 1] },
  reverse: [],
  better: null,
  subscales: {},
  missingRule: 'all',
  bands: [],
  reliableChange: null,
  recallPeriod: 'the last year',
  minIntervalDays: 90,
  safetyItems: [],
  report: 'never',
  stage: 1,
  intro: 'Asked by the counselor, alone with one partner.',
} as const satisfies Partial<Measure>;

/** Said beside every screen for violence. */
export const clearsNobody = 'A negative screen never clears a couple by itself. Ask alone, at intake, every 90 days, and on any flag.';
