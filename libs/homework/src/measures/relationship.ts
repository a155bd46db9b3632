import type { Measure } from './measure';

/** What the other questionnaires on the relationship share. Items come from the clinic. */
export const relationship = {
  version: 1,
  language: 'en',
  administration: 'home',
  options: [],
  missingRule: 'all',
  bands: [],
  subscales: {},
  recallPeriod: 'now',
  audienceLimit: 'Each partner for themselves, never as an average of the two.',
  safetyItems: [],
  stage: 1,
  minIntervalDays: 28,
  intro:
    'These questions ask how you find your relationship at the moment. Answer for yourself; nobody is right or wrong here. You may leave one out; then there is no total.',
} as const satisfies Partial<Measure>;
