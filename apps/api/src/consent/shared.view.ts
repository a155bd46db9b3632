import type { Exchange, SharedEntry } from '@groundwork/contract';
import { type Answers, describe, type Homework, type PersonRole } from '@groundwork/homework';
import { dateWords } from '../platform/date-words';
import type { SealedEntry, SharedRow } from './shared-entries';

/** An entry with the parts its reader may see, opened. */
export interface OpenEntry {
  author: SharedRow;
  sealed: SealedEntry;
  homework: Homework;
  role: PersonRole | undefined;
  parts: readonly { key: string; answers: Answers }[];
  replies: readonly { id: string; by: string | null; text: string; at: string }[];
}

/** Only what was granted: no revision, no count of parts, nothing about the others. A part in which nothing stands is left out (CC-14). */
export function sharedEntry(
  { author, sealed, homework, role, parts, replies }: OpenEntry,
  names: ReadonlyMap<string, string>,
  exchange: Exchange | null,
): SharedEntry {
  const words = { ...(role && { role }), lookup: (id: string) => names.get(id), formatDate: dateWords(author.time_zone) };
  return {
    id: sealed.id,
    authorId: author.author_id,
    homeworkId: sealed.homework,
    homeworkVersion: sealed.version,
    title: homework.title,
    kind: homework.kind,
    submittedAt: new Date(sealed.at).toISOString(),
    parts: Object.entries(homework.parts).flatMap(([key, { label }]) => {
      const part = parts.find((one) => one.key === key);
      const rows = part
        ? describe(homework, part.answers, words, key).map((line) => ({
            field: line.path,
            label: line.label,
            value: line.value,
            kind: line.kind,
            ...(line.item && { item: line.item }),
          }))
        : [];
      return rows.length > 0 ? [{ key, label, rows }] : [];
    }),
    reviewedAt: sealed.reviewed === null ? null : new Date(sealed.reviewed).toISOString(),
    exchange,
    replies: replies.map(({ id, by, text, at }) => ({ id, by: by ?? 'A counselor', text, at: new Date(at).toISOString() })),
  };
}
