import type { Field, Fields } from './fields';
import type { Condition, Rule } from './logic';
import { homeworkIdPattern } from './vocabulary';

const name = /^[a-z][a-z0-9_]{0,39}$/u;

/** The largest text a definition may ask for, in characters. */
export const longestText = 10_000;

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'giu').source !== '';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function optionFaults(field: Field & { kind: 'choice' | 'choices' }): readonly string[] {
  const keys = Object.keys(field.options);
  const grouped = field.kind === 'choices' && field.groups ? field.groups.flatMap((group) => group.options) : keys;
  const fits = keys.length === grouped.length && keys.every((key) => grouped.includes(key));
  return [
    ...keys.filter((key) => !name.test(key)).map((key) => `option "${key}" is no plain name`),
    ...(keys.length < 2 ? ['fewer than two options'] : []),
    ...(fits ? [] : ['its groups do not hold every option once']),
  ];
}

function ownFaults(field: Field): readonly string[] {
  const faults = (field.hints ?? [])
    .filter(({ pattern }) => !isPattern(pattern))
    .map(({ pattern }) => `hint "${pattern}" is no regular expression`);
  if ('min' in field && 'max' in field && field.min !== undefined && field.max !== undefined && field.min > field.max)
    faults.push('its least is above its most');
  if ((field.kind === 'text' || field.kind === 'paragraph') && (field.max < 1 || field.max > longestText))
    faults.push(`its length is not 1 to ${longestText}`);
  if (field.kind === 'choice' || field.kind === 'choices') faults.push(...optionFaults(field));
  if (field.kind === 'choice' && field.initial !== undefined && !Object.hasOwn(field.options, field.initial))
    faults.push('it starts with no option');
  if (
    (field.kind === 'integer' || field.kind === 'minutes') &&
    field.initial !== undefined &&
    (field.initial < field.min || field.initial > field.max)
  )
    faults.push('it starts outside its limits');
  if (field.kind === 'reference' && !homeworkIdPattern.test(field.to)) faults.push(`it refers to "${field.to}", which is no homework`);
  if (field.kind === 'group') {
    const asked =
      field.perEntryOf && Object.hasOwn(field.fields, field.perEntryOf.field) ? field.fields[field.perEntryOf.field] : undefined;
    if (field.perEntryOf && !(asked?.kind === 'reference' && asked.to === field.perEntryOf.homework))
      faults.push('it repeats over no reference field of its own');
    if (field.perOption !== undefined && field.fields[field.perOption]?.kind !== 'choice')
      faults.push('it repeats over no choice of its own');
    faults.push(...fieldFaults(field.fields), ...ruleFaults(field.rules ?? [], Object.keys(field.fields)));
  }
  return faults;
}

/** What a condition names that is not among these fields. */
export function conditionFaults(condition: Condition | undefined, names: readonly string[]): readonly string[] {
  return condition === undefined || names.includes(condition.field)
    ? []
    : [`a condition reads "${condition.field}", which is not asked before`];
}

/** What rules name that is not among these fields. */
export function ruleFaults(rules: readonly Rule[], names: readonly string[]): readonly string[] {
  return rules.flatMap((rule) => {
    const read = rule.kind === 'oneOf' ? [...rule.fields] : [rule.field, ...('other' in rule ? [rule.other] : [])];
    const missing = read.filter((one) => !names.includes(one)).map((one) => `rule ${rule.kind} reads "${one}"`);
    return [...missing, ...('when' in rule ? conditionFaults(rule.when, names) : [])];
  });
}

function amongFaults(field: Field, before: Fields): readonly string[] {
  if (field.kind !== 'choice' || field.among === undefined) return [];
  const other = Object.hasOwn(before, field.among) ? before[field.among] : undefined;
  const fits = other?.kind === 'choices' && Object.keys(field.options).every((option) => Object.hasOwn(other.options, option));
  return fits ? [] : [`it chooses among "${field.among}", which is not asked before with the same options`];
}

/** What types cannot say about fields: names, limits, options, patterns, and that a condition reads an earlier field. */
export function fieldFaults(fields: Fields): readonly string[] {
  const names = Object.keys(fields);
  return Object.entries(fields).flatMap(([key, field], index) =>
    [
      ...(name.test(key) ? [] : ['it has no plain name']),
      ...ownFaults(field),
      ...conditionFaults(field.showIf, names.slice(0, index)),
      ...amongFaults(field, Object.fromEntries(Object.entries(fields).slice(0, index))),
    ].map((fault) => `field ${key}: ${fault}`),
  );
}
