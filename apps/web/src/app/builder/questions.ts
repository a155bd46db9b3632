import type { Field, FieldKind, Fields, Homework, Picture, Score } from '@groundwork/homework';
import { newField } from './new-field';
import { freeName, moved } from './put';

/** The part that a first question makes: as narrow as can be, to be widened by whoever makes the homework. */
const firstPart = { counselor: true, partner: false, report: 'never' } as const;

/** The part of a question; undefined for one in none. */
export function partOf({ parts }: Homework, name: string): string | undefined {
  return Object.entries(parts).find(([, part]) => part.fields.includes(name))?.[0];
}

/** Adds a question at the end, in the part of the one before it. @param label of the part that is made when there is none */
export function withQuestion(homework: Homework, kind: FieldKind, label: string): { homework: Homework; name: string } {
  const name = freeName('q', Object.keys(homework.fields), true);
  const fields = { ...homework.fields, [name]: newField(kind) };
  const last = partOf(homework, Object.keys(homework.fields).at(-1) ?? '') ?? Object.keys(homework.parts).at(-1);
  const named = kind === 'text' && homework.kind === 'list' && !homework.list ? { list: { name } } : {};
  if (last === undefined) {
    const parts = { answers: { label, fields: [name], ceiling: firstPart } };
    return { name, homework: { ...homework, ...named, fields, parts, sharing: { answers: { audiences: ['counselor'] } } } };
  }
  return { name, homework: inPart({ ...homework, ...named, fields }, name, last) };
}

/** Puts a question into a part, and out of any other. */
export function inPart(homework: Homework, name: string, part: string): Homework {
  const order = Object.keys(homework.fields);
  const parts = Object.entries(homework.parts).map(([key, one]) => {
    const others = one.fields.filter((field) => field !== name);
    const own = key === part ? [...others, name].sort((a, b) => order.indexOf(a) - order.indexOf(b)) : others;
    return [key, { ...one, fields: own }] as const;
  });
  return { ...homework, parts: Object.fromEntries(parts) };
}

/** The same question again right after it, under a name of its own. */
export function withCopy(homework: Homework, name: string): { homework: Homework; name: string } {
  const field = homework.fields[name];
  if (!field) return { homework, name };
  const copy = freeName('q', Object.keys(homework.fields), true);
  const fields = Object.fromEntries(
    Object.entries(homework.fields).flatMap(([key, one]) =>
      key === name ? [[key, one] as const, [copy, one] as const] : [[key, one] as const],
    ),
  );
  const part = partOf(homework, name);
  const whole = { ...homework, fields };
  return { name: copy, homework: part === undefined ? whole : inPart(whole, copy, part) };
}

export function withMoved(homework: Homework, name: string, by: -1 | 1): Homework {
  return { ...homework, fields: moved(homework.fields, name, by) };
}

function reads(score: Score, name: string): boolean {
  return 'from' in score ? score.from === name || score.to === name : 'fields' in score ? false : score.field === name;
}

function withoutIn(score: Score, name: string): Score {
  return 'fields' in score ? { ...score, fields: score.fields.filter((field) => field !== name) } : score;
}

/** Whether a picture has nothing left to draw without a question, given the scores that are left. */
function isEmptied(picture: Picture, name: string, scores: readonly string[]): boolean {
  switch (picture.kind) {
    case 'lines':
    case 'pairs':
      return 'scores' in picture ? picture.scores.every((score) => !scores.includes(score)) : picture.group === name;
    case 'weeks':
      return picture.share === name;
    case 'drop':
      return picture.by === name || !scores.includes(picture.score);
    case 'mix':
    case 'grid':
    case 'clock':
      return picture.field === name;
    default:
      return false;
  }
}

function unconditioned(fields: Fields, name: string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      if (field.showIf?.field !== name) return [key, field];
      const { showIf: _, ...rest } = field;
      return [key, rest as Field];
    }),
  );
}

/** Takes a question out, with everything that only speaks of it: its place in parts and pages, what it showed, what was counted and drawn of it. */
export function withoutQuestion(homework: Homework, name: string): Homework {
  const { [name]: _, ...others } = homework.fields;
  const kept = Object.entries(homework.scores).flatMap(([key, score]) => {
    const rest = withoutIn(score, name);
    return reads(score, name) || ('fields' in rest && rest.fields.length === 0) ? [] : [[key, rest] as const];
  });
  const scores = Object.fromEntries(kept);
  const keys = Object.keys(scores);
  const pictures = homework.pictures
    ?.filter((picture) => !isEmptied(picture, name, keys))
    .map((picture) => ('scores' in picture ? { ...picture, scores: picture.scores.filter((score) => keys.includes(score)) } : picture));
  const out = (names: readonly string[]) => names.filter((one) => one !== name);
  const { list, carries, rules, ...rest } = homework;
  return {
    ...rest,
    fields: unconditioned(others, name),
    scores,
    ...(pictures && { pictures }),
    parts: Object.fromEntries(Object.entries(homework.parts).map(([key, part]) => [key, { ...part, fields: out(part.fields) }])),
    ...(homework.pages && {
      pages: homework.pages.map((page) => ({ ...page, fields: out(page.fields) })).filter((page) => page.fields.length > 0),
    }),
    ...(list && list.name !== name && { list }),
    ...(carries && { carries: out(carries) }),
    ...(rules && { rules: rules.filter((rule) => !JSON.stringify(rule).includes(`"${name}"`)) }),
    examples: homework.examples.map((example) => {
      const { [name]: __, ...answers } = example.answers;
      return { ...example, answers };
    }),
  };
}
