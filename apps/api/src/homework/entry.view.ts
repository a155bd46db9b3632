import type { Exchange, OwnEntry } from '@groundwork/contract';
import { type Answers, mergeParts, needsHelp } from '@groundwork/homework';
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

/** An own entry as it stands in its tables. */
export interface OwnState {
  id: string;
  task_id: string;
  homework_id: string;
  homework_version: number;
  revision: number;
  submitted_at: Date | null;
  due_on: string;
  version: number;
  changed: boolean;
  saved_at: Date;
}

/** With all that belongs to it, sealed; moments inside JSON come as text. */
export interface OwnRow extends OwnState {
  wrapped: Buffer;
  clinic_wrapped: Buffer;
  sealed: Buffer | null;
  parts: Part[] | null;
  replies: { id: string; by: string | null; sealed: string; at: string }[] | null;
  opened: { by: string | null; at: string }[] | null;
}

/** What is known of an own entry beside its state. */
interface OwnWords {
  answers: Answers;
  parts: readonly { key: string; switches: Part['switches']; documents?: Part['documents'] }[];
  replies?: OwnEntry['replies'];
  opened?: OwnEntry['opened'];
  exchange?: Exchange | null;
}

/** An entry as its author sees it, opened. @param key the author's data key */
export function ownEntry(row: OwnRow, key: Buffer, exchange: Exchange | null): OwnEntry {
  const parts = row.parts ?? [];
  return ownView(row, {
    parts,
    exchange,
    answers: row.changed ? draftAnswers(row, key) : mergeParts(Object.fromEntries(parts.map((part) => [part.key, partAnswers(part, key)]))),
    replies: (row.replies ?? []).map((reply) => ({
      id: reply.id,
      by: reply.by ?? 'Your counselor',
      text: String(openJson(key, Buffer.from(reply.sealed, 'base64'), sealedAs.reply(reply.id))),
      at: moment(reply.at),
    })),
    opened: (row.opened ?? []).map(({ by, at }) => ({ by: by ?? 'A counselor', at: moment(at) })),
  });
}

/** An entry as its author sees it. */
export function ownView(state: OwnState, { answers, parts, replies = [], opened = [], exchange = null }: OwnWords): OwnEntry {
  const homework = pinnedHomework(state.homework_id, state.homework_version);
  return {
    id: state.id,
    taskId: state.task_id,
    homeworkId: state.homework_id,
    homeworkVersion: state.homework_version,
    title: homework.title,
    state: state.revision > 0 ? 'submitted' : 'draft',
    changing: state.revision > 0 && state.changed,
    version: state.version,
    revision: state.revision,
    answers,
    dueOn: state.due_on,
    updatedAt: state.saved_at.toISOString(),
    submittedAt: state.submitted_at?.toISOString() ?? null,
    parts: Object.entries(homework.parts).flatMap(([name, { label }]) =>
      parts
        .filter((part) => part.key === name)
        .map(({ switches, documents }) => ({
          key: name,
          label,
          switches,
          documents: (documents ?? []).map(({ kind, madeAt }) => ({ kind, madeAt: moment(madeAt) })),
        })),
    ),
    replies,
    opened,
    exchange,
    help: needsHelp(homework, answers),
  };
}

function draftAnswers(row: OwnRow, key: Buffer): Answers {
  return row.sealed === null ? {} : (openJson(key, row.sealed, sealedAs.draft(row.id)) as Answers);
}

function partAnswers(part: Part, key: Buffer): Answers {
  return openJson(key, Buffer.from(part.sealed, 'base64'), sealedAs.part(part.id, part.revision)) as Answers;
}

const moment = (text: string) => new Date(text).toISOString();
