import type { SharedEntry } from '@groundwork/contract';
import { type Answers, describe, type Homework, type PersonRole } from '@groundwork/homework';
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
): SharedEntry {
  const formatDate = (iso: string, kind: 'date' | 'dateTime') => (kind === 'date' ? dayInWords(iso) : momentInWords(iso, author.time_zone));
  const words = { ...(role && { role }), lookup: (id: string) => names.get(id), formatDate };
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
    exchange: null,
    replies: replies.map(({ id, by, text, at }) => ({ id, by: by ?? 'A counselor', text, at: new Date(at).toISOString() })),
  };
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const moment = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const moments = new Map<string, Intl.DateTimeFormat>();

function dayInWords(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

function momentInWords(iso: string, timeZone: string): string {
  const format = moments.get(timeZone) ?? new Intl.DateTimeFormat('en', { ...moment, timeZone });
  moments.set(timeZone, format);
  return format.format(new Date(iso));
}
