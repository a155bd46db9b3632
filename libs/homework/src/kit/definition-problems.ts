import { isDay } from './dates';
import { exchangeFaults } from './exchange-faults';
import { conditionFaults, fieldFaults, ruleFaults } from './field-faults';
import type { Field } from './fields';
import type { Homework } from './homework';
import type { Score } from './logic';
import { pictureFaults } from './picture-faults';
import { textsOf } from './texts';
import { homeworkIdPattern } from './vocabulary';

function partFaults({ fields, parts, sharing }: Homework): readonly string[] {
  const named = Object.values(parts).flatMap((part) => part.fields);
  const timesNamed = (field: string) => named.filter((one) => one === field).length;
  return [
    ...named.filter((field) => !Object.hasOwn(fields, field)).map((field) => `a part names "${field}", which is no field`),
    ...Object.keys(fields).flatMap((field) => (timesNamed(field) === 1 ? [] : [`field ${field} is in ${timesNamed(field)} parts`])),
    ...Object.entries(parts).flatMap(([key, { fields: own, ceiling }]) => [
      ...(own.length === 0 ? [`part ${key} is empty`] : []),
      ...(sharing[key] ? [] : [`part ${key} has no sharing suggestion`]),
      ...(sharing[key]?.audiences ?? [])
        .filter((audience) => !ceiling[audience])
        .map((audience) => `part ${key} suggests ${audience} above its ceiling`),
      ...conditionFaults(sharing[key]?.when, Object.keys(fields)),
    ]),
    ...Object.keys(sharing).flatMap((key) => (Object.hasOwn(parts, key) ? [] : [`sharing names "${key}", which is no part`])),
  ];
}

const numeric = new Set(['rating', 'integer', 'minutes', 'yesNo']);

function isReadable(score: Score, field: Field | undefined): boolean {
  if (!field || score.kind === 'count') return field !== undefined;
  if (score.kind === 'hints') return field.hints !== undefined;
  if (score.kind === 'span') return field.kind === 'date' || field.kind === 'dateTime';
  if (score.kind !== 'tally') return numeric.has(field.kind);
  return 'options' in field && score.values.every((value) => Object.hasOwn(field.options, value));
}

function scoreFaults({ fields, scores, figures }: Homework): readonly string[] {
  const read = Object.entries(scores).flatMap(([key, score]) => {
    const names = 'from' in score ? [score.from, score.to] : 'fields' in score ? score.fields : [score.field];
    return names
      .filter((name) => !isReadable(score, Object.hasOwn(fields, name) ? fields[name] : undefined))
      .map((name) => `score ${key} cannot read "${name}"`);
  });
  const drawn = figures.flatMap(({ figure, scores: used = [], fields: shown = [] }) => [
    ...used.filter((name) => !Object.hasOwn(scores, name)).map((name) => `figure ${figure} names the missing score "${name}"`),
    ...shown.filter((name) => !Object.hasOwn(fields, name)).map((name) => `figure ${figure} names the missing field "${name}"`),
  ]);
  return [...read, ...drawn];
}

function kindFaults({ kind, fields, pages = [], list, pace, turns, body }: Homework): readonly string[] {
  const paged = pages.flatMap((page) => page.fields);
  const paceFits = pace && fields[pace.rounds]?.kind === 'integer' && fields[pace.completed]?.kind === 'yesNo';
  return [
    ...paged.filter((name) => !Object.hasOwn(fields, name)).map((name) => `a page names "${name}", which is no field`),
    ...paged.filter((name, index) => paged.indexOf(name) !== index).map((name) => `field ${name} is on two pages`),
    ...((kind === 'timer') === (pace !== undefined || turns !== undefined) ? [] : ['a timer, and only a timer, has a pace or turns']),
    ...(pace && !paceFits ? ['the pace counts no rounds'] : []),
    ...((kind === 'card') === (body !== undefined) ? [] : ['a card, and only a card, has a body']),
    ...((kind === 'list' || kind === 'ledger') && !list ? ['a list or ledger says what names its entries'] : []),
    ...(list && !['text', 'choice'].includes(fields[list.name]?.kind ?? '') ? ['the entries of the list are named by no words'] : []),
    ...(list?.status !== undefined && fields[list.status]?.kind !== 'choice' ? ['the status of the list is no choice'] : []),
  ];
}

/**
 * What is wrong with a definition, in words; empty when it can be published. The same things the compiler refuses, for definitions that
 * come as data, and what no type can say: limits, options, patterns, conditions that read forward, empty texts.
 */
export function definitionProblems(definition: Homework): readonly string[] {
  const { id, version, publishedOn, minutes, fields, rules = [], examples } = definition;
  const empty = Object.entries(textsOf(definition)).filter(([, text]) => text.trim() === '');
  return [
    ...(homeworkIdPattern.test(id) ? [] : [`"${id}" is no homework id`]),
    ...(Number.isInteger(version) && version >= 1 ? [] : ['the version is no whole number from 1']),
    ...(isDay(publishedOn) ? [] : ['the day of publishing is no day']),
    ...(minutes >= 1 ? [] : ['it takes no time']),
    ...(examples.length > 0 || definition.kind === 'tool' ? [] : ['it has no example']),
    ...empty.map(([key]) => `the text ${key} is empty`),
    ...fieldFaults(fields),
    ...ruleFaults(rules, Object.keys(fields)),
    ...partFaults(definition),
    ...scoreFaults(definition),
    ...pictureFaults(definition),
    ...kindFaults(definition),
    ...exchangeFaults(definition),
  ];
}
