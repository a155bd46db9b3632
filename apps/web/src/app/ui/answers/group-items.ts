import { type FieldView, isAnswered, type RawAnswers } from '@groundwork/homework';
import type { Choices } from './asked';

export type GroupView = Extract<FieldView, { kind: 'group' }>;

/** One round of a group's questions. */
export interface Item {
  /** What it is about, when it belongs to an entry of a list or to an option. */
  readonly name: string | null;
  readonly answers: RawAnswers;
  readonly fields: readonly FieldView[];
}

/** The rounds to show: one for each option, one for each entry pointed at and those answered before, or what was added. */
export function itemsOf(group: GroupView, value: unknown, choices: Choices): readonly Item[] {
  const stored = Array.isArray(value) ? (value as readonly RawAnswers[]) : [];
  const { perEntryOf: each, perOption } = group;
  const asked = perOption === undefined ? undefined : group.fields.find(({ key }) => key === perOption);
  if (perOption !== undefined && asked?.kind === 'choice')
    return asked.options.map(({ value: option, label }) => ({
      name: label,
      fields: group.fields.filter(({ key }) => key !== perOption),
      answers: stored.find((answers) => answers[perOption] === option) ?? { [perOption]: option },
    }));
  if (!each) return stored.map((answers) => ({ name: null, answers, fields: group.fields }));
  const fields = group.fields.filter(({ key }) => key !== each.field);
  const known = choices[each.homework] ?? [];
  const listed = known.map(({ id, label }) => ({
    name: label,
    fields,
    answers: stored.find((answers) => answers[each.field] === id) ?? { [each.field]: id },
  }));
  const others = stored.filter((answers) => !known.some(({ id }) => id === answers[each.field]));
  return [...listed, ...others.map((answers) => ({ name: null, fields, answers }))];
}

/** What is kept of the rounds: for entries of a list and for options those with an answer, else all that were added. */
export function answeredItems(group: GroupView, items: readonly Item[]): readonly RawAnswers[] {
  const about = group.perEntryOf?.field ?? group.perOption;
  return items.flatMap(({ answers }) =>
    about === undefined || Object.entries(answers).some(([key, value]) => key !== about && isAnswered(value)) ? [answers] : [],
  );
}
