import type { Field, Homework, Picture, Score } from '@groundwork/homework';
import { worded } from '@groundwork/homework';
import { freeName } from './put';

const numeric = ['rating', 'integer', 'minutes', 'yesNo'];

/** Questions that a score can read as a number. */
export function numbersIn({ fields }: Homework): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => (numeric.includes(field.kind) ? [name] : []));
}

/** The unit of a question's number, in words. */
function unitOf(field: Field): string | undefined {
  if (field.kind === 'rating') return `of ${field.max}`;
  if (field.kind === 'minutes') return 'minutes';
  return field.kind === 'integer' ? field.unit : undefined;
}

/** The score that reads one question as it is; its own if there is one. */
function valueOf(homework: Homework, name: string): { key: string; scores: Homework['scores'] } {
  const known = Object.entries(homework.scores).find(([, score]) => score.kind === 'value' && score.field === name);
  if (known) return { key: known[0], scores: homework.scores };
  const field = homework.fields[name];
  const unit = field && unitOf(field);
  const key = freeName(name, Object.keys(homework.scores));
  const label = field ? worded(field.label).replace(/\?$/u, '').slice(0, 80) : name;
  const score: Score = { kind: 'value', field: name, label, ...(unit !== undefined && { unit }) };
  return { key, scores: { ...homework.scores, [key]: score } };
}

/** Draws the numbers of these questions over time as one picture. */
export function withLines(homework: Homework, names: readonly string[], title: string): Homework {
  let scores = homework.scores;
  const keys = names.map((name) => {
    const value = valueOf({ ...homework, scores }, name);
    scores = value.scores;
    return value.key;
  });
  return { ...homework, scores, pictures: [...(homework.pictures ?? []), { kind: 'lines', title, scores: keys }] };
}

/** Pictures that can be chosen by hand; the others of the closed set come with adapted homework and stay as they are. */
export const drawable = ['lines', 'pairs', 'weeks', 'mix', 'drop', 'clock', 'responses', 'wait'] as const;
export type Drawable = (typeof drawable)[number];

const first = (names: readonly string[]) => names[0] ?? '';
const ofKind = ({ fields }: Homework, ...kinds: Field['kind'][]) =>
  Object.entries(fields).flatMap(([name, field]) => (kinds.includes(field.kind) ? [name] : []));

/** What a picture of a kind may read in this homework. */
export function readable(homework: Homework, kind: Drawable): readonly string[] {
  switch (kind) {
    case 'lines':
    case 'pairs':
      return Object.keys(homework.scores);
    case 'weeks':
      return ofKind(homework, 'yesNo');
    case 'mix':
    case 'drop':
      return ofKind(homework, 'choice', 'choices');
    case 'clock':
      return ofKind(homework, 'dateTime');
    case 'responses':
    case 'wait':
      return Object.keys(homework.responses ?? {});
  }
}

/** A picture of a kind with the first of what it can read; undefined when this homework has nothing for it. */
export function newPicture(homework: Homework, kind: Drawable): Picture | undefined {
  const names = readable(homework, kind);
  const title = '';
  if (kind === 'weeks') return { kind, title };
  if (names.length === 0) return undefined;
  switch (kind) {
    case 'lines':
      return { kind, title, scores: names.slice(0, 4) };
    case 'pairs':
      return { kind, title, scores: names.slice(0, 4) };
    case 'mix':
    case 'clock':
      return { kind, title, field: first(names) };
    case 'drop': {
      const score = first(Object.keys(homework.scores));
      return score === '' ? undefined : { kind, title, score, by: first(names) };
    }
    case 'responses':
    case 'wait':
      return { kind, title, response: first(names) };
  }
}

/** A score of a kind over the first questions it can read; undefined when there are none. */
export function newScore(homework: Homework, kind: Score['kind']): Score | undefined {
  const numbers = numbersIn(homework);
  const days = ofKind(homework, 'date', 'dateTime');
  const label = '';
  switch (kind) {
    case 'value':
      return numbers.length > 0 ? { kind, label, field: first(numbers) } : undefined;
    case 'mean':
    case 'sum':
      return numbers.length > 0 ? { kind, label, fields: numbers } : undefined;
    case 'change':
      return numbers.length > 1 ? { kind, label, from: first(numbers), to: numbers[1] ?? '' } : undefined;
    case 'span':
      return days.length > 1 ? { kind, label, from: first(days), to: days[1] ?? '', in: 'days' } : undefined;
    case 'count':
      return { kind, label, field: first(ofKind(homework, 'choices', 'group')) || first(Object.keys(homework.fields)) };
    case 'tally': {
      const chosen = ofKind(homework, 'choice', 'choices');
      const field = homework.fields[first(chosen)];
      return field && 'options' in field
        ? { kind, label, fields: [first(chosen)], values: Object.keys(field.options).slice(0, 1) }
        : undefined;
    }
    case 'hints': {
      const hinted = Object.entries(homework.fields).flatMap(([name, field]) => (field.hints ? [name] : []));
      return hinted.length > 0 ? { kind, label, fields: hinted } : undefined;
    }
  }
}

/** Takes a score out, and the pictures that have nothing else to draw. */
export function withoutScore(homework: Homework, name: string): Homework {
  const { [name]: _, ...scores } = homework.scores;
  const pictures = (homework.pictures ?? []).flatMap((picture): Picture[] => {
    if (picture.kind === 'drop') return picture.score === name ? [] : [picture];
    if (!('scores' in picture)) return [picture];
    const rest = picture.scores.filter((score) => score !== name);
    return rest.length > 0 ? [{ ...picture, scores: rest }] : [];
  });
  return { ...homework, scores, pictures };
}
