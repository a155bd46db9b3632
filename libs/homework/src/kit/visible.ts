import type { ChoiceField, Field, Fields } from './fields';
import type { Condition } from './logic';
import type { PersonRole } from './vocabulary';

/** Answers before they were checked: anything may stand under a name. */
export type RawAnswers = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is RawAnswers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an own property only, so that `constructor` and the like are never answers. */
export function answerAt(answers: RawAnswers, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

/** Answers are flat: a list of items at most. What is nested deeper was made to wear us out, and is left for the schema to refuse. */
const deepest = 8;

/** Whether a value says something: not absent, not skipped, not blank, not an empty list. */
export function isAnswered(value: unknown): boolean {
  return saysSomething(value, deepest);
}

function saysSomething(value: unknown, levels: number): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((one) => saysSomething(one, levels - 1));
  return isRecord(value) ? Object.values(value).some((one) => saysSomething(one, levels - 1)) : true;
}

/** Whether a condition holds for these answers. A skipped or missing answer fulfils only `isNot` and `answered: false`. */
export function holds(condition: Condition, answers: RawAnswers): boolean {
  const value = answerAt(answers, condition.field);
  if ('answered' in condition) return isAnswered(value) === condition.answered;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  const among = (values: readonly unknown[]) => (Array.isArray(value) ? value.some((one) => values.includes(one)) : values.includes(value));
  return 'is' in condition ? among(condition.is) : !among(condition.isNot);
}

/** The options of a choice that can be chosen with these answers: all, or those chosen in the field that `among` names. */
export function openOptions(field: ChoiceField, answers: RawAnswers): readonly string[] {
  const options = Object.keys(field.options);
  const chosen = field.among === undefined ? undefined : answerAt(answers, field.among);
  return Array.isArray(chosen) && chosen.length > 0 ? options.filter((option) => chosen.includes(option)) : options;
}

/** Whether a person with this role is asked this field at all. Without a role everything is for them. */
export function isForRole(field: Field, role?: PersonRole): boolean {
  return field.onlyFor === undefined || role === undefined || role === 'both' || field.onlyFor === role;
}

/** The names of the fields shown for these answers, in order. A field shown only because of a hidden answer is hidden too. */
export function visibleFields(fields: Fields, answers: RawAnswers, role?: PersonRole): readonly string[] {
  const seen: Record<string, unknown> = {};
  const names: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (!isForRole(field, role) || (field.showIf && !holds(field.showIf, seen))) continue;
    names.push(name);
    seen[name] = answerAt(answers, name);
  }
  return names;
}
