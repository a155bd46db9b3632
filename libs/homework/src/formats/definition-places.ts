import { definitionProblems } from '../kit/definition-problems';
import type { Homework } from '../kit/homework';
import { mostPlaces, type Place, pointerTo } from './place';

type Told = (match: readonly string[]) => Place;
const at =
  (path: (match: readonly string[]) => readonly string[], message?: string): Told =>
  (match) => ({ pointer: pointerTo(path(match)), message: message ?? match[0] ?? '' });
const missing =
  (told: Told): Told =>
  (match) => ({ ...told(match), missing: true });
const top = (key: string, message?: string): Told => at(() => [key], message);

/** What each sentence of `definitionProblems` is about. Sentences that stand in none of these are about the whole. */
const about: readonly (readonly [RegExp, Told])[] = [
  [/^the text (\S+) is empty$/u, missing((match) => ({ pointer: pointerTo((match[1] ?? '').split('.')), message: 'has no words yet' }))],
  [/ is no homework id$/u, top('id')],
  [/^the version /u, top('version')],
  [/^the day of publishing /u, top('publishedOn')],
  [/^it takes no time$/u, missing(top('minutes', 'has to say how many minutes it takes'))],
  [/^it has no example$/u, missing(top('examples', 'needs one worked case: try it as a phone and keep what you wrote'))],
  [/^field (\S+) is in 0 parts$/u, at(([, field = '']) => ['fields', field], 'is in no part yet: choose who may ever read it')],
  [/^field (\S+) is in \d+ parts$/u, at(([, field = '']) => ['fields', field], 'is in more than one part')],
  [/^part (\S+) is empty$/u, missing(at(([, part = '']) => ['parts', part, 'fields'], 'has no question in it'))],
  [/^part (\S+) has no sharing suggestion$/u, at(([, part = '']) => ['sharing', part], 'says nothing about who usually reads it')],
  [
    /^part (\S+) suggests (\S+) above its ceiling$/u,
    at(([, part = '']) => ['sharing', part, 'audiences'], 'suggests somebody who may never read it'),
  ],
  [/^(a part|sharing) names /u, top('parts')],
  [/^part "/u, top('parts')],
  [/^score (\S+) cannot read "(\S+)"$/u, at(([, score = '']) => ['scores', score])],
  [/^figure /u, top('figures')],
  [/^a figure names /u, top('figures')],
  [/^the picture /u, top('pictures')],
  [/^rule /u, top('rules')],
  [/ on two pages$|^a page names /u, top('pages')],
  [/^a timer, /u, top('kind', 'a timer has steps to pace or turns to take, and nothing else has')],
  [/^the pace /u, top('pace')],
  [/^the turns /u, top('turns')],
  [/^a card, /u, top('body', 'a card has sections to read, and nothing else has')],
  [/ list( |$)|^a list /u, top('list')],
  [/^a ledger has /u, missing(top('responses', 'a ledger needs one thing that is answered on each entry'))],
  [/^the ledger /u, top('ledger')],
  [/acknowledge$/u, at(() => ['agreement', 'counselorText'])],
  [/agreement|^what both sign/u, top('agreement')],
  [/^it carries /u, top('carries')],
  [/^the match /u, top('match')],
  [/^it is blocked by /u, top('blockedBy')],
  [/^a tool, /u, top('kind')],
];

const inside: readonly (readonly [RegExp, (name: string) => readonly string[]])[] = [
  [/^field (\S+): /u, (name) => ['fields', name]],
  [/^response (\S+): /u, (name) => ['responses', name]],
  [/^tool: /u, () => ['tool']],
];

const plain: readonly (readonly [RegExp, string])[] = [
  [/^fewer than two options$/u, 'needs at least two answers to choose from'],
  [/^a condition reads "(.*)", which is not asked before$/u, 'is shown by an answer that is not asked before it'],
];

function locate(problem: string, before: readonly string[]): Place {
  for (const [pattern, path] of inside) {
    const match = pattern.exec(problem);
    if (match) return locate(problem.slice(match[0].length), [...before, ...path(match[1] ?? '')]);
  }
  if (before.length > 0) {
    const found = plain.find(([pattern]) => pattern.test(problem));
    const place = { pointer: pointerTo(before), message: found?.[1] ?? problem };
    return problem === 'fewer than two options' ? { ...place, missing: true } : place;
  }
  for (const [pattern, told] of about) {
    const match = pattern.exec(problem);
    if (match) return told([problem, ...match.slice(1)]);
  }
  return { pointer: '', message: problem };
}

/**
 * What keeps a homework of the right shape from being published: what does not fit together, and what is still to be filled in (`missing`).
 * Empty when it can be published; at most `mostPlaces`.
 */
export function definitionPlaces(definition: Homework): readonly Place[] {
  const asksNothing = Object.keys(definition.fields).length === 0 && !definition.tool;
  const nothing: readonly Place[] = asksNothing ? [{ pointer: '/fields', message: 'asks nothing yet: add a question', missing: true }] : [];
  return [...nothing, ...definitionProblems(definition).map((problem) => locate(problem, []))].slice(0, mostPlaces);
}
