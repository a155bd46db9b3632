import type { Task } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { openJson, type Vault } from '../platform/crypto/vault';
import { openNote } from './assignment.view';
import { pinnedHomework } from './definition';
import { previewOf } from './preview';
import type { TaskEntryRow, TaskRow } from './task-rows';

/** A task for the partner it is for. `entries`: rows of this task. */
export function taskView(row: TaskRow, entries: readonly TaskEntryRow[], vault: Vault, clinicId: string): Task {
  const definition = pinnedHomework(row.homework_id, row.homework_version);
  const key = row.wrapped && row.clinic_wrapped ? vault.dataKey(row.wrapped, row.clinic_wrapped, clinicId, row.couple_id) : undefined;
  const own = [...Map.groupBy(entries, ({ id }) => id).values()];
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    homeworkId: row.homework_id,
    homeworkVersion: row.homework_version,
    title: definition.title,
    summary: definition.summary,
    kind: definition.kind,
    minutes: definition.minutes,
    dueOn: row.due_on,
    state: row.state,
    started: own.some(([entry]) => entry !== undefined && draftWaits(entry)),
    note: openNote(row.assignment_id, row.note_sealed, key),
    requestedSharing: row.requested,
    entries: own.flatMap((rows) => {
      const [entry] = rows;
      return entry
        ? [
            {
              id: entry.id,
              state: entry.submitted_at ? 'submitted' : 'draft',
              updatedAt: updatedAt(entry),
              preview: previewOf(definition, answersOf(rows, entry)),
            } as const,
          ]
        : [];
    }),
  };

  function answersOf(rows: readonly TaskEntryRow[], entry: TaskEntryRow): Answers {
    if (!entry.wrapped || !entry.clinic_wrapped) return {};
    const ownKey = vault.dataKey(entry.wrapped, entry.clinic_wrapped, clinicId, entry.author_id);
    if (entry.draft && draftWaits(entry)) return openJson(ownKey, entry.draft, `entry_draft|${entry.id}`) as Answers;
    return Object.assign(
      {},
      ...rows.map(({ part_id, revision, part }) => (part ? openJson(ownKey, part, `entry_part|${part_id}|${revision}`) : {})),
    ) as Answers;
  }
}

function draftWaits({ submitted_at, changed, saved_at }: TaskEntryRow): boolean {
  return saved_at !== null && (submitted_at === null || changed === true);
}

function updatedAt({ saved_at, submitted_at }: TaskEntryRow): string {
  return new Date(Math.max(saved_at?.getTime() ?? 0, submitted_at?.getTime() ?? 0)).toISOString();
}
