import type { Measure } from './measure';

/** What the three lengths of the Couples Satisfaction Index share. Items come from the clinic. */
export const csi = {
  version: 1,
  language: 'en',
  administration: 'home',
  options: [],
  better: 'higher',
  missingRule: 'all',
  bands: [],
  recallPeriod: 'now',
  subscales: {},
  licence: {
    state: 'permission',
    text: 'Developed to be freely available for research and clinical use. Whether an open program may pass the items on is not confirmed: ask the author, R. Rogge, University of Rochester.',
    url: null,
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'Funk and Rogge 2007, Couples Satisfaction Index.',
  audienceLimit: 'Each partner for themselves, never as an average of the two.',
  safetyItems: [],
  report: 'aggregate',
  stage: 1,
  intro:
    'These questions ask how you find your relationship at the moment. Answer for yourself; nobody is right or wrong here. You may leave one out; then there is no total.',
} as const satisfies Partial<Measure>;

const derived = (value: number, from: string) =>
  ({ value, estimate: true, evidence: 'D', source: `estimated from spread and consistency (${from}); nobody has published one` }) as const;

/** Our estimates of reliable change, rounded up to whole points. */
export const csiChange = {
  four: derived(3, '4 points, .94: 2.7'),
  sixteen: derived(7, '17 points, .98: 6.7'),
  thirtyTwo: derived(13, '32 points, .98: 12.5'),
} as const;
