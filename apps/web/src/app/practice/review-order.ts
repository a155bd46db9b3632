import type { SharedEntry } from '@groundwork/contract';

/** What waits for review first, newest first within; the order an entry got stays while one works through it. */
export function unreviewedFirst(entries: readonly SharedEntry[]): readonly SharedEntry[] {
  const waits = ({ reviewedAt }: SharedEntry) => (reviewedAt === null ? 0 : 1);
  return [...entries].sort((one, other) => waits(one) - waits(other) || Date.parse(other.submittedAt) - Date.parse(one.submittedAt));
}

/** One after the other as they stand on the page: all of the first author, then all of the second, each with what waits first. */
export function byAuthor(entries: readonly SharedEntry[], authors: readonly string[]): readonly SharedEntry[] {
  return authors.flatMap((author) => unreviewedFirst(entries.filter(({ authorId }) => authorId === author)));
}

/** The next entry that waits for review after this one, from the top again at the end; null when none waits. @param afterId null starts at the top */
export function nextUnreviewed(entries: readonly SharedEntry[], afterId: string | null): SharedEntry | null {
  const at = entries.findIndex(({ id }) => id === afterId);
  const round = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))];
  return round.find(({ reviewedAt }) => reviewedAt === null) ?? null;
}

/** First words of an entry: what was written, else the first answer with its question. */
export function firstWords({ parts }: Pick<SharedEntry, 'parts'>): string {
  const rows = parts.flatMap((part) => part.rows);
  const written = rows.find(({ kind }) => kind === 'paragraph') ?? rows.find(({ kind }) => kind === 'text');
  const [first] = rows;
  return written?.value ?? (first ? `${first.label} ${first.value}` : '');
}
