import { type Condition, type Field, type Fields, worded } from '@groundwork/homework';

/** Ways to ask about another answer. */
export const tests = ['is', 'isNot', 'atLeast', 'answered'] as const;
export type Test = (typeof tests)[number];

export function testOf(condition: Condition): Test {
  return tests.find((test) => Object.hasOwn(condition, test)) ?? 'answered';
}

const isNumber = (field: Field) => ['rating', 'integer', 'minutes'].includes(field.kind);
const isChosen = (field: Field) => ['choice', 'choices', 'yesNo'].includes(field.kind);

/** What can be asked about a question's answer. */
export function testsFor(field: Field): readonly Test[] {
  if (isNumber(field)) return ['atLeast', 'answered'];
  return isChosen(field) ? ['is', 'isNot', 'answered'] : ['answered'];
}

/** The answers a condition can name, with their words. */
export function valuesOf(field: Field, yes: string, no: string): readonly { value: string; label: string; stored: string | boolean }[] {
  if (field.kind === 'yesNo')
    return [
      { value: 'true', label: field.yes ?? yes, stored: true },
      { value: 'false', label: field.no ?? no, stored: false },
    ];
  return 'options' in field ? Object.entries(field.options).map(([value, label]) => ({ value, label, stored: value })) : [];
}

/** The first condition on a question: its first answer, its middle, or any answer. */
export function firstCondition(name: string, field: Field): Condition {
  const [test] = testsFor(field);
  if (test === 'atLeast' && 'min' in field && 'max' in field) {
    const [min, max] = [field.min ?? 0, field.max ?? 10];
    return { field: name, atLeast: Math.ceil((min + max) / 2) };
  }
  if (test === 'is')
    return {
      field: name,
      is: valuesOf(field, '', '')
        .slice(0, 1)
        .map(({ stored }) => stored),
    };
  return { field: name, answered: true };
}

/** The same question asked about in another way. */
export function withTest(condition: Condition, field: Field, test: Test): Condition {
  const { field: name } = condition;
  if (test === 'answered') return { field: name, answered: true };
  if (test === 'atLeast') return { field: name, atLeast: 'min' in field && field.min !== undefined ? field.min : 0 };
  const before =
    'is' in condition
      ? condition.is
      : 'isNot' in condition
        ? condition.isNot
        : valuesOf(field, '', '')
            .slice(0, 1)
            .map(({ stored }) => stored);
  return test === 'is' ? { field: name, is: before } : { field: name, isNot: before };
}

/** Questions before this one in the same form, which it can be shown by. */
export function before(fields: Fields, name: string): Fields {
  const names = Object.keys(fields);
  return Object.fromEntries(
    Object.entries(fields)
      .slice(0, Math.max(0, names.indexOf(name)))
      .filter(([, field]) => field.kind !== 'group'),
  );
}

export const labelOf = (field: Field) => worded(field.label);
