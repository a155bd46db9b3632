import type { Answers, ChoiceField, Fields, Homework, Watched } from '../kit';
import type { AnswerOption, Item, Measure } from './measure';
import { rangeOf, type ItemAnswers } from './scoring';

/** What a measure asks, where the registry may not hold it: entered by a clinic that has leave (M-2). */
export interface MeasureItems {
  readonly stem?: string | undefined;
  readonly options: readonly AnswerOption[];
  readonly items: readonly Item[];
}

const hardOnes = new Set(['PCL5', 'IESR', 'TRIM18']);
const fieldOf = (item: number) => `q${item}`;
const keyOf = (value: number) => `n${value}`;
const optional = true;

function choice({ text, options }: Item, shared: readonly AnswerOption[], stem: string | undefined): ChoiceField {
  const own = Object.fromEntries((options ?? shared).map(({ value, label }) => [keyOf(value), label]));
  return { kind: 'choice', label: text, ...(stem !== undefined && { help: stem }), options: own, optional, sensitive: true };
}

/** The measure's own items, or undefined where a clinic has to add them. */
export function ownItems({ items, options, stem }: Measure): MeasureItems | undefined {
  return items && { items, options, ...(stem !== undefined && { stem }) };
}

/** Questions that stand for those nobody may pass on: what is published of a measure whose words differ from clinic to clinic. */
export function nameless(measure: Measure): MeasureItems {
  const options = (item: number) => {
    const [min, max] = rangeOf(measure, item);
    return Array.from({ length: max - min + 1 }, (_, index) => ({ value: min + index, label: String(min + index) }));
  };
  const items = Array.from({ length: measure.itemsCount }, (_, index) => ({ text: `Question ${index + 1}`, options: options(index + 1) }));
  return { items, options: [] };
}

/** The raw answers of an entry in the order of the items, null where one was left out; what `scoreItems` reads. */
export function itemAnswers({ itemsCount }: Pick<Measure, 'itemsCount'>, answers: Answers): ItemAnswers {
  return Array.from({ length: itemsCount }, (_, index) => {
    const name = fieldOf(index + 1);
    const key = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return typeof key === 'string' && /^n\d+$/u.test(key) ? Number(key.slice(1)) : null;
  });
}

/** The answers of an entry that holds these numbers: the counterpart of `itemAnswers`, for examples, demo and tests. */
export function measureAnswers(values: ItemAnswers): Answers {
  return Object.fromEntries(values.flatMap((value, index) => (value === null ? [] : [[fieldOf(index + 1), keyOf(value)]])));
}

/**
 * A measure as homework: one question per page, every question may be left out, one part that its author may show to the counselor and never to the
 * partner. Items: the measure's own, or a clinic's. @throws Error when there are none
 */
export function measureHomework(measure: Measure, items: MeasureItems | undefined = ownItems(measure)): Homework {
  if (!items) throw new Error(`${measure.key} has no items here`);
  const { key, version, title, name, measures, recallPeriod, unscored, minIntervalDays } = measure;
  const watched = watchOf(measure);
  const asked = items.items.map((item, index) => [fieldOf(index + 1), choice(item, items.options, items.stem)] as const);
  const fields: Fields = Object.fromEntries([
    ...asked,
    ...(unscored ? [['difficulty', choice(unscored, unscored.options ?? items.options, undefined)] as const] : []),
  ]);
  const least = Array.from({ length: measure.itemsCount }, (_, index) => rangeOf(measure, index + 1)[0]);
  return {
    id: key,
    version,
    publishedOn: '2026-11-22',
    kind: 'measure',
    roles: measure.onlyFor ?? 'both',
    title,
    summary: `${measure.itemsCount} questions about ${recallPeriod === 'now' ? 'how it is now' : recallPeriod}.`,
    intro: measure.intro,
    ...(hardOnes.has(key) && {
      hard: true,
      contentNote: 'Some of these questions ask about what hurts most. Do them when you have a quiet moment, and stop whenever you like.',
    }),
    aim: `${name}. ${measures}`,
    notFor: measure.audienceLimit ?? 'Not as proof of progress, and not to compare the partners.',
    howToIntroduce: watched
      ? 'Say what it asks and why, that leaving questions out is fine, and that you always read these answers: one of them asks about self-harm. Offer it to both partners; whoever would rather not gets four short questions instead.'
      : 'Say what it asks and why, that leaving questions out is fine, and that only you read the answers, if they choose to show them. Offer it to both partners.',
    debrief:
      'Talk about it alone with the person. Begin with how it was to answer. A total is one sign among many, and never the answer to how somebody is.',
    source: { codes: [], words: measure.attribution },
    minutes: measure.minutes,
    stage: measure.stage,
    gate: false,
    ...(measure.stage === 3 && { onlyAfter: [{ stage: 3 as const }] }),
    fields,
    parts: {
      answers: { label: 'Your answers', fields: Object.keys(fields), ceiling: { counselor: true, partner: false, report: measure.report }, ...(watched && { watched }) },
    },
    sharing: { answers: { audiences: ['counselor'] } },
    schedule: { suggested: suggestionFor(minIntervalDays), default: { kind: 'once' } },
    scores: {},
    figures: [{ figure: 'F1' }, { figure: 'F11' }],
    examples: [
      { name: 'every question answered', answers: measureAnswers(least), scores: {} },
      { name: 'one left out', answers: measureAnswers([null, ...least.slice(1)]), scores: {} },
    ],
  };
}

/** The first of the items that start the self-harm path: any answer but the lowest, and from the second on at once (safety 4.4). */
function watchOf({ safetyItems, options, administration }: Measure): Watched | undefined {
  const [item] = safetyItems;
  if (item === undefined || administration !== 'home') return undefined;
  const [, ...endorsed] = options.map(({ value }) => value).sort((a, b) => a - b);
  return { field: fieldOf(item), levels: Object.fromEntries(endorsed.map((value, index) => [keyOf(value), index === 0 ? 1 : 2])) };
}

function suggestionFor(days: number): string {
  return days === 7 ? 'once a week at most' : `every ${days} days at most`;
}
