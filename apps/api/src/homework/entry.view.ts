import type { OwnEntry } from '@groundwork/contract';
import { type Answers, mergeParts } from '@groundwork/homework';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson } from '../platform/crypto/vault';
import { pinnedHomework } from './definition';

interface Part {
  id: string;
  key: string;
  revision: number;
  sealed: string;
  switches: OwnEntry['parts'][number]['switches'];
  documents: { kind: string; madeAt: string }[] | null;
}

/** An own entry as the database gives it; moments inside JSON come as text. */
export interface OwnRow {
  id: string;
  task_id: string;
  homework_id: string;
  homework_version: number;
  revision: number;
  submitted_at: Date | null;
  wrapped: Buffer;
  clinic_wrapped: Buffer;
  due_on: string;
  version: number;
  changed: boolean;
  sealed: Buffer | null;
  saved_at: Date;
  parts: Part[] | null;
  replies: { id: string; by: string | null; sealed: string; at: string }[] | null;
  opened: { by: string | null; at: string }[] | null;
}

/** An entry as its author sees it. @param key the author's data key */
export function ownEntry(row: OwnRow, key: Buffer): OwnEntry {
  const homework = pinnedHomework(row.homework_id, row.homework_version);
  const parts = row.parts ?? [];
  return {
    id: row.id,
    taskId: row.task_id,
    homeworkId: row.homework_id,
    homeworkVersion: row.homework_version,
    title: homework.title,
    state: row.revision > 0 ? 'submitted' : 'draft',
    changing: row.revision > 0 && row.changed,
    version: row.version,
    revision: row.revision,
    answers: row.changed ? draftAnswers(row, key) : mergeParts(Object.fromEntries(parts.map((part) => [part.key, partAnswers(part, key)]))),
    dueOn: row.due_on,
    updatedAt: row.saved_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    parts: Object.entries(homework.parts).flatMap(([name, { label }]) =>
      parts
        .filter((part) => part.key === name)
        .map(({ switches, documents }) => ({ key: name, label, switches, documents: (documents ?? []).map(({ kind, madeAt }) => ({ kind, madeAt: moment(madeAt) })) })),
    ),
    replies: (row.replies ?? []).map((reply) => ({
      id: reply.id,
      by: reply.by ?? 'Your counselor',
      text: String(openJson(key, Buffer.from(reply.sealed, 'base64'), sealedAs.reply(reply.id))),
      at: moment(reply.at),
    })),
    opened: (row.opened ?? []).map(({ by, at }) => ({ by: by ?? 'A counselor', at: moment(at) })),
  };
}

function draftAnswers(row: OwnRow, key: Buffer): Answers {
  return row.sealed === null ? {} : (openJson(key, row.sealed, sealedAs.draft(row.id)) as Answers);
}

function partAnswers(part: Part, key: Buffer): Answers {
  return openJson(key, Buffer.from(part.sealed, 'base64'), sealedAs.part(part.id, part.revision)) as Answers;
}

const moment = (text: string) => new Date(text).toISOString();
