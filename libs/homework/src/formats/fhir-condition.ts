import type { Condition } from '../kit/logic';
import type { Names } from './fhir-names';
import type { EnableWhen, FlatItem } from './fhir-schema';

type Value = string | number | boolean;

function valueOf(when: EnableWhen, names: Names): Value | undefined {
  const code = when.answerCoding?.code;
  const known = code === undefined ? undefined : names.get(when.question)?.codes.get(code);
  return when.answerBoolean ?? when.answerInteger ?? known ?? code ?? when.answerString;
}

/** What `enableWhen` says, where one answer decides; else, in words, why it cannot be kept. */
export function conditionOf({ enableWhen = [], enableBehavior }: FlatItem, names: Names): Condition | string | undefined {
  const [first] = enableWhen;
  if (!first) return undefined;
  const asked = names.get(first.question);
  if (!asked) return 'is shown by the answer to a question that is not asked beside it';
  if (enableWhen.some(({ question }) => question !== first.question))
    return 'is shown by answers to several questions, and only one can be kept';
  const field = asked.name;
  const values = enableWhen.map((when) => valueOf(when, names)).filter((value) => value !== undefined);
  const only = (operator: EnableWhen['operator'], behavior: 'all' | 'any') =>
    enableWhen.every((when) => when.operator === operator) && (enableWhen.length === 1 || enableBehavior === behavior);
  if (only('=', 'any')) return { field, is: values };
  if (only('!=', 'all')) return { field, isNot: values };
  if (enableWhen.length === 1 && first.operator === 'exists') return { field, answered: first.answerBoolean ?? true };
  if (enableWhen.length === 1 && typeof values[0] === 'number' && first.operator === '>=') return { field, atLeast: values[0] };
  if (enableWhen.length === 1 && typeof values[0] === 'number' && first.operator === '>') return { field, atLeast: values[0] + 1 };
  return 'is shown in a way that cannot be kept: by one of some answers, none of them, at least a number, or any answer';
}
