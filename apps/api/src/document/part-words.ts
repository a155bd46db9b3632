import { type Answers, describe, nameOf, type Row } from '@groundwork/homework';
import type { CoupleFrame } from './couple-frame';
import { jointForm } from './joint-rules';
import type { OpenPart } from './open-part';
import type { Dates } from './pdf/dates';

/** A part in words, with the other parts whose words it borrows (the boundaries that a review names). */
export interface PartWords {
  rows: readonly Row[];
  uses: readonly OpenPart[];
}

/** Boundaries that reviews may name, by entry: only those their authors released too. */
export function namable(parts: readonly OpenPart[]): ReadonlyMap<string, OpenPart> {
  return new Map(
    parts
      .filter((part) => part.reportSince !== null && jointForm(part.definition, part.key) === 'boundary')
      .map((part) => [part.entryId, part]),
  );
}

/** The part's answers as a document prints them, by the pinned version and in the author's wording. An item about an entry that may not be named is left out whole. */
export function wordsOf(part: OpenPart, frame: CoupleFrame, dates: Dates, known: ReadonlyMap<string, OpenPart>): PartWords {
  const { answers, uses } = withNamedItems(part, known);
  const role = frame.partners.find(({ id }) => id === part.authorId)?.role;
  const rows = describe(
    part.definition,
    answers,
    {
      ...(role && { role }),
      formatDate: (iso, kind) => (kind === 'date' ? dates.day(iso) : dates.moment(iso)),
      lookup: (id) => {
        const named = known.get(id);
        return named && nameOf(named.definition, named.answers);
      },
    },
    part.key,
  );
  return { rows, uses };
}

function withNamedItems({ definition, answers }: OpenPart, known: ReadonlyMap<string, OpenPart>): { answers: Answers; uses: OpenPart[] } {
  const uses = new Set<OpenPart>();
  const named = Object.entries(answers).map(([name, value]) => {
    const references = referencesIn(definition.fields[name]);
    if (references.length === 0 || !Array.isArray(value)) return [name, value] as const;
    const items = (value as readonly Answers[]).filter((item) =>
      references.every((reference) => item[reference] === undefined || known.has(String(item[reference]))),
    );
    for (const item of items)
      for (const reference of references) {
        const boundary = known.get(String(item[reference]));
        if (boundary) uses.add(boundary);
      }
    return [name, items] as const;
  });
  return { answers: Object.fromEntries(named), uses: [...uses] };
}

function referencesIn(field: OpenPart['definition']['fields'][string] | undefined): string[] {
  return field?.kind === 'group' ? Object.entries(field.fields).flatMap(([name, one]) => (one.kind === 'reference' ? [name] : [])) : [];
}

/** Entries that parts refer to, such as the boundaries of a review. */
export function referredEntries(parts: readonly OpenPart[]): string[] {
  return parts.flatMap(({ definition, answers }) =>
    Object.entries(answers).flatMap(([name, value]) => {
      const references = referencesIn(definition.fields[name]);
      return Array.isArray(value)
        ? (value as readonly Answers[]).flatMap((item) =>
            references.flatMap((reference) => (item[reference] === undefined ? [] : [String(item[reference])])),
          )
        : [];
    }),
  );
}
