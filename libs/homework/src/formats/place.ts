/** Something that is wrong or missing, where, and in plain words. */
export interface Place {
  /** JSON pointer (RFC 6901) into what was given; empty for the whole of it. */
  readonly pointer: string;
  readonly message: string;
  /** Whether only something is still to be filled in; else it is wrong as it stands. */
  readonly missing?: true;
}

/** What comes of reading something from outside: a value, or every place where it is wrong (at most `mostPlaces`). */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly places: readonly Place[] };

/** Most places that one answer names. */
export const mostPlaces = 50;

/** RFC 6901. Long names are cut, so that an answer cannot be made to repeat a book. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The steps of a pointer; the counterpart of `pointerTo`. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
