import { answersFrom, howOften } from './answer-options';
import type { Item, Measure } from './measure';

/** The eight questions of the PHQ-9 before the one on self-harm: published wording. */
export const phqItems: readonly Item[] = [
  { text: 'Little interest or pleasure in doing things' },
  { text: 'Feeling down, depressed, or hopeless' },
  { text: 'Trouble falling or staying asleep, or sleeping too much' },
  { text: 'Feeling tired or having little energy' },
  { text: 'Poor appetite or overeating' },
  { text: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down' },
  { text: 'Trouble concentrating on things, such as reading the newspaper or watching television' },
  {
    text: 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
  },
];

const hard = answersFrom(0, 'Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult');

/** What PHQ-9, PHQ-8, PHQ-4 and GAD-7 have in common. */
export const phqFamily = {
  version: 1,
  language: 'en',
  administration: 'home',
  stem: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  options: howOften,
  itemRanges: { every: [0, 3] },
  reverse: [],
  better: 'lower',
  missingRule: 'all',
  recallPeriod: 'the last 2 weeks',
  attribution:
    'Developed by Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
  audienceLimit: 'Adults. It asks how somebody has been; it is no diagnosis.',
  safetyItems: [],
  report: 'aggregate',
  stage: 1,
  intro:
    'These questions are asked in the same words all over the world, so that you and your counselor can see how the last two weeks were. There are no right answers. You may leave one out; then there is no total. We do not watch answers day and night.',
} as const satisfies Partial<Measure>;

/** "No permission required to reproduce, translate, display or distribute." */
export const phqLicence = {
  state: 'bundle',
  text: 'No permission required to reproduce, translate, display or distribute.',
  url: 'https://www.phqscreeners.com',
  checkedOn: '2026-11-22',
  checkedBy: 'Groundwork maintainers',
} as const;

/** The question that PHQ-9, PHQ-8 and GAD-7 end with; it is not scored. */
export const phqDifficulty: Item = {
  text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
  options: hard,
};
