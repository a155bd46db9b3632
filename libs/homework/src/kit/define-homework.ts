import type { Fields } from './fields';
import type { Homework, Part, Suggestion } from './homework';
import type { FigureUse, Score } from './logic';

type Parts<K extends string> = Readonly<Record<string, Part<K>>>;
type NamedBy<P extends Parts<string>, Keys extends keyof P> = P[Keys]['fields'][number];
type InNone<F extends Fields, P extends Parts<string>> = Exclude<keyof F, NamedBy<P, keyof P>>;
type InTwo<P extends Parts<string>> = { [K in keyof P]: NamedBy<P, K> & NamedBy<P, Exclude<keyof P, K>> }[keyof P];

/** Every field in exactly one part; else the compiler names the field. */
type EachFieldOnce<F extends Fields, P extends Parts<string>> = [InNone<F, P>] extends [never]
  ? [InTwo<P>] extends [never]
    ? unknown
    : { readonly fieldInTwoParts: InTwo<P> }
  : { readonly fieldInNoPart: InNone<F, P> };

/**
 * Defines one homework. Types come from `fields`: a score or figure that reads what is not there, a part that names a missing field,
 * a field in no part or in two, a part without its ceiling do not compile. What types cannot say is said by `definitionProblems`.
 */
export function defineHomework<
  const F extends Fields,
  const P extends Parts<keyof F & string>,
  const S extends Readonly<Record<string, Score<keyof F & string>>>,
>(
  definition: Omit<
    Homework<NoInfer<F>, NoInfer<keyof P & string>, NoInfer<keyof S & string>>,
    'fields' | 'parts' | 'scores' | 'sharing' | 'figures'
  > & {
    readonly fields: F;
    readonly parts: P & EachFieldOnce<NoInfer<F>, NoInfer<P>>;
    readonly scores: S;
    readonly sharing: { readonly [K in NoInfer<keyof P>]: Suggestion<NoInfer<keyof F & string>> };
    readonly figures: readonly FigureUse<NoInfer<keyof S & string>, NoInfer<keyof F & string>>[];
  },
): Homework<F, keyof P & string, keyof S & string> {
  return definition as unknown as Homework<F, keyof P & string, keyof S & string>;
}
