import type { Fields } from '../kit/fields';
import type { Homework } from '../kit/homework';
import { phrasesOf } from './phrases';
import { type Place, pointerTo } from './place';

interface Found {
  readonly path: readonly PropertyKey[];
  readonly pattern: string;
}

function inFields(fields: Fields, before: readonly PropertyKey[]): readonly Found[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...before, name];
    const own = (field.hints ?? []).map(({ pattern }, index) => ({ path: [...path, 'hints', index], pattern }));
    return [...own, ...(field.kind === 'group' ? inFields(field.fields, [...path, 'fields']) : [])];
  });
}

function found({ fields, tool, responses = {} }: Homework): readonly Found[] {
  return [
    ...inFields(fields, ['fields']),
    ...(tool ? inFields(tool.fields, ['tool', 'fields']) : []),
    ...Object.entries(responses).flatMap(([key, form]) => inFields(form.fields, ['responses', key, 'fields'])),
  ];
}

/** Every pattern of a remark on wording that a definition holds. */
export function patternsIn(homework: Homework): readonly string[] {
  return [...new Set(found(homework).map(({ pattern }) => pattern))];
}

/** Remarks on wording that a clinic's own homework cannot have: all but lists of words and the patterns in `known`, the library's own. */
export function patternPlaces(homework: Homework, known: ReadonlySet<string>): readonly Place[] {
  return found(homework)
    .filter(({ pattern }) => !known.has(pattern) && phrasesOf(pattern) === undefined)
    .map(({ path }) => ({ pointer: pointerTo(path), message: 'is a remark on wording that cannot be taken over: list the words instead' }));
}
