import type { Fields } from './fields';

/** A remark on the wording between two positions of the text (UTF-16 units, end exclusive). It never blocks anything. */
export interface HintFound {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the wording hints of a field in a text, by position. `field` is a name, or `group.name` inside a group. */
export function hintsFor(definition: { readonly fields: Fields }, field: string, text: string): readonly HintFound[] {
  const [outer = '', inner] = field.split('.');
  const found = Object.hasOwn(definition.fields, outer) ? definition.fields[outer] : undefined;
  const asked =
    inner === undefined ? found : found?.kind === 'group' && Object.hasOwn(found.fields, inner) ? found.fields[inner] : undefined;
  // Typed apostrophes come in two shapes; patterns are written with the straight one.
  const plain = text.replaceAll('’', "'");
  return (asked?.hints ?? [])
    .flatMap(({ pattern, message }) =>
      Array.from(plain.matchAll(new RegExp(pattern, 'giu')), ({ index, 0: match }) => ({
        message,
        start: index,
        end: index + match.length,
      })),
    )
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}
