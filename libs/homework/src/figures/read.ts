import { type Answers, type Field, type Fields, type Homework, isDay, isMoment, type Score, worded } from '../kit';

/** The answer to one question, if it was given. */
export const answerAt = (answers: Answers, name: string | undefined): unknown =>
  name !== undefined && Object.hasOwn(answers, name) ? answers[name] : undefined;

export function numberAt(answers: Answers, name: string | undefined): number | null {
  const value = answerAt(answers, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function yesAt(answers: Answers, name: string | undefined): boolean | null {
  const value = answerAt(answers, name);
  return typeof value === 'boolean' ? value : null;
}

export function textAt(answers: Answers, name: string | undefined): string | null {
  const value = answerAt(answers, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Day of a date or of a moment, by the moment's own clock. */
export function dayAt(answers: Answers, name: string | undefined): string | null {
  const value = textAt(answers, name);
  return value !== null && (isDay(value) || isMoment(value)) ? value.slice(0, 10) : null;
}

/** Hour of a moment by its own clock: the hour it was where it was written. */
export function hourAt(answers: Answers, name: string | undefined): number | null {
  const value = textAt(answers, name);
  return value !== null && isMoment(value) ? Number(value.slice(11, 13)) : null;
}

/** Milliseconds of a moment. */
export function momentAt(answers: Answers, name: string | undefined): number | null {
  const value = textAt(answers, name);
  return value !== null && isMoment(value) ? Date.parse(value) : null;
}

/** What was chosen, one or several. */
export function chosenAt(answers: Answers, name: string | undefined): string[] {
  return [answerAt(answers, name)].flat().filter((one) => typeof one === 'string');
}

/** Items of a group. */
export function itemsAt(answers: Answers, name: string | undefined): readonly Answers[] {
  const value = answerAt(answers, name);
  return Array.isArray(value) ? (value as readonly Answers[]).filter((item) => typeof item === 'object') : [];
}

/** The first of these fields with such a kind. */
export function fieldOf(fields: Fields, names: readonly string[] | undefined, ...kinds: Field['kind'][]): string | undefined {
  return names?.find((name) => Object.hasOwn(fields, name) && kinds.includes(fields[name]?.kind ?? 'text'));
}

/** Options of a choice in the order shown. */
export function optionsOf(field: Field | undefined): { key: string; label: string }[] {
  return field && 'options' in field ? Object.entries(field.options).map(([key, label]) => ({ key, label })) : [];
}

/** Ends of a rating, for an axis. */
export function endsOf(field: Field | undefined): { min: number; max: number } | undefined {
  return field?.kind === 'rating' ? { min: field.min, max: field.max } : undefined;
}

/** Ends of a score that is one rating or the mean of several; undefined where it has none. */
export function scoreEnds({ fields, scores }: Homework, key: string): { min: number; max: number } | undefined {
  const score: Score | undefined = scores[key];
  if (score?.kind === 'value') return endsOf(fields[score.field]);
  if (score?.kind !== 'mean') return undefined;
  const ends = score.fields.map((name) => endsOf(fields[name]));
  const [first] = ends;
  return first && ends.every((one) => one?.min === first.min && one.max === first.max) ? first : undefined;
}

/** A panel for a score. */
export function measureOf(homework: Homework, key: string) {
  const score = homework.scores[key];
  return { key, label: score?.label ?? key, ...(score?.unit === undefined ? {} : { unit: score.unit }), ...scoreEnds(homework, key) };
}

/** How a yes is named. */
export const yesWord = (field: Field | undefined): string => (field?.kind === 'yesNo' ? (field.yes ?? 'Yes') : 'Yes');

export const labelOf = (field: Field | undefined): string => (field ? worded(field.label) : '');
