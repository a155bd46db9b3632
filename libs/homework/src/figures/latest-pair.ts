import { rolesApart, type FigureEntry, type FigureSource } from './source';

const DAY = 86_400_000;
/** Entries of a homework without due days belong together when they are no further apart than this many days. */
const APART = 14;

/** The latest two entries of a homework that belong together: what the involved partner wrote, and the hurt partner. Without such roles, the second and the first. */
export function latestPair(source: FigureSource, entries: readonly FigureEntry[]): readonly [FigureEntry, FigureEntry] | null {
  const { hurt, involved } = rolesApart(source) ?? { hurt: 0, involved: 1 };
  const theirs = entries.filter(({ side, day }) => side === hurt && day <= source.to);
  for (const given of entries.filter(({ side, day }) => side === involved && day >= source.from && day <= source.to).reverse()) {
    const felt = theirs.findLast((entry) => belongTogether(given, entry));
    if (felt) return [given, felt];
  }
  return null;
}

function belongTogether(one: FigureEntry, other: FigureEntry): boolean {
  if (one.round !== null && other.round !== null && one.round === other.round) return true;
  return Math.abs(one.at - other.at) <= APART * DAY;
}
