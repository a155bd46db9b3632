import type { Answers, Fields } from './fields';
import type { Homework } from './homework';

/** One answer that points at an entry of another homework. `path` goes into groups: `['boundaries', 0, 'boundary']`. */
export interface Reference {
  readonly id: string;
  /** Homework of the entry it points at. */
  readonly to: string;
  readonly path: readonly (string | number)[];
}

/** Every answer that points at another entry. */
export function referencesIn(fields: Fields, answers: Answers, at: Reference['path'] = []): readonly Reference[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Reference[] => {
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (field.kind === 'reference' && typeof value === 'string') return [{ id: value, to: field.to, path: [...at, name] }];
    if (field.kind !== 'group' || !Array.isArray(value)) return [];
    return (value as readonly Answers[]).flatMap((item, index) => referencesIn(field.fields, item, [...at, name, index]));
  });
}

/** The part that holds the words which name an entry of a list; undefined for homework that is no list. Who cannot read that part cannot know the name. */
export function namingPart(definition: Pick<Homework, 'list' | 'parts'>): string | undefined {
  const { list } = definition;
  return list && Object.entries(definition.parts).find(([, part]) => part.fields.includes(list.name))?.[0];
}
