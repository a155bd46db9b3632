import type { Picture } from './exchange';
import type { Field, Fields } from './fields';
import type { Homework } from './homework';

const choosing = ['choice', 'choices'] as const;

function has(fields: Fields | undefined, name: string, kinds?: readonly Field['kind'][]): boolean {
  const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field !== undefined && (kinds?.includes(field.kind) ?? true);
}

function isInGroup(fields: Fields, group: string, names: readonly string[]): boolean {
  const field = Object.hasOwn(fields, group) ? fields[group] : undefined;
  return field?.kind === 'group' && names.every((name) => has(field.fields, name));
}

function isDrawable(picture: Picture, { fields, scores, responses = {}, match }: Homework): boolean {
  const areScores = (names: readonly string[]) => names.length > 0 && names.every((name) => Object.hasOwn(scores, name));
  switch (picture.kind) {
    case 'lines':
      return areScores(picture.scores);
    case 'weeks':
      return picture.share === undefined || has(fields, picture.share, ['yesNo']);
    case 'mix':
      return has(fields, picture.field, choosing);
    case 'drop':
      return areScores([picture.score]) && has(fields, picture.by, choosing);
    case 'pairs':
      return 'scores' in picture
        ? areScores(picture.scores)
        : isInGroup(fields, picture.group, [picture.by, picture.value, ...(picture.other === undefined ? [] : [picture.other])]);
    case 'grid':
      return isInGroup(fields, picture.field, [picture.by, picture.value]);
    case 'responses':
      return (
        Object.hasOwn(responses, picture.response) &&
        (picture.field === undefined || has(responses[picture.response]?.fields, picture.field))
      );
    case 'clock':
      return has(fields, picture.field, ['dateTime']);
    case 'matches':
      return match !== undefined;
    case 'wait':
      return Object.hasOwn(responses, picture.response);
  }
}

/** Pictures that read what the definition does not have. */
export function pictureFaults(definition: Homework): readonly string[] {
  return (definition.pictures ?? [])
    .filter((picture) => !isDrawable(picture, definition))
    .map(({ title }) => `the picture "${title}" reads what is not asked`);
}
