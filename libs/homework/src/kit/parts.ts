import type { Answers } from './fields';
import type { Ceiling, Homework, Suggestion } from './homework';
import { holds } from './visible';

/** Divides answers by part. Every part of the definition has its key, also when nothing in it was answered (absence tells nothing, CC-14). */
export function splitIntoParts<P extends string>(
  definition: Pick<Homework, 'parts'> & { readonly parts: { readonly [K in P]: unknown } },
  answers: Answers,
): Record<P, Answers> {
  const split = Object.entries(definition.parts).map(([key, part]) => {
    const own = part.fields.flatMap((name) =>
      Object.hasOwn(answers, name) && answers[name] !== undefined ? [[name, answers[name]] as const] : [],
    );
    return [key, Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(split) as Record<P, Answers>;
}

/** Puts parts together again; the counterpart of `splitIntoParts`. Parts that may not be seen are simply not passed. */
export function mergeParts(parts: Readonly<Record<string, Answers>>): Answers {
  return Object.assign({}, ...Object.values(parts)) as Answers;
}

/** The widest audiences of a part. Throws for a part the definition does not have. */
export function ceilingOf(definition: Pick<Homework, 'id' | 'parts'>, partKey: string): Ceiling {
  const part = Object.hasOwn(definition.parts, partKey) ? definition.parts[partKey] : undefined;
  if (!part) throw new Error(`${definition.id} has no part "${partKey}"`);
  return part.ceiling;
}

/** The audiences the screen names as usual for a part with these answers. A hint in words, never a pre-set switch (CC-02). */
export function suggestedAudiences(definition: Pick<Homework, 'sharing'>, partKey: string, answers: Answers): Suggestion['audiences'] {
  const suggestion = Object.hasOwn(definition.sharing, partKey) ? definition.sharing[partKey] : undefined;
  return suggestion && (!suggestion.when || holds(suggestion.when, answers)) ? suggestion.audiences : [];
}
