import type { Task } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import { openNote } from './assignment.view';
import { pinnedHomework } from './definition';
import { previewOf } from './preview';
import type { TaskEntryRow, TaskRow, TaskRows } from './task-rows';

/** Tasks for the partner they are for, soonest first; each note is opened once, however many tasks have it. */
export function taskViews(rows: TaskRows, vault: Vault, viewer: { id: string; clinicId: string }): Task[] {
  const keys = new Map(
    rows.keys?.map(([owner, wrapped]) => [
      owner,
      rows.clinic_wrapped ? vault.dataKey(Buffer.from(wrapped, 'base64'), rows.clinic_wrapped, viewer.clinicId, owner) : undefined,
    ]),
  );
  const coupleOf = new Map(rows.tasks?.map(({ assignment, couple }) => [assignment, couple]));
  const assignments = new Map(
    rows.assignments?.map(([id, note, requested]) => [
      id,
      { note: openNote(id, note === null ? null : Buffer.from(note, 'base64'), keys.get(coupleOf.get(id) ?? '')), requested },
    ]),
  );
  const entries = Map.groupBy(rows.entries ?? [], ({ task }) => task);
  const own = keys.get(viewer.id);
  return (rows.tasks ?? []).map((task) => taskView(task, assignments.get(task.assignment), entries.get(task.id) ?? [], own));
}

function taskView(
  row: TaskRow,
  assignment: { note: string | null; requested: Task['requestedSharing'] } | undefined,
  entries: readonly TaskEntryRow[],
  key: Buffer | undefined,
): Task {
  const definition = pinnedHomework(row.homework, row.version);
  return {
    id: row.id,
    assignmentId: row.assignment,
    homeworkId: row.homework,
    homeworkVersion: row.version,
    title: definition.title,
    summary: definition.summary,
    kind: definition.kind,
    minutes: definition.minutes,
    dueOn: row.due,
    state: row.state,
    started: entries.some(draftWaits),
    note: assignment?.note ?? null,
    requestedSharing: assignment?.requested ?? [],
    entries: entries.map((entry) => ({
      id: entry.id,
      state: entry.submitted === null ? 'draft' : 'submitted',
      updatedAt: new Date(Math.max(entry.saved ?? 0, entry.submitted ?? 0)).toISOString(),
      preview: previewOf(definition, key ? answersOf(entry, key) : {}),
    })),
  };
}

function answersOf(entry: TaskEntryRow, key: Buffer): Answers {
  const open = (sealed: string, identity: string) => openJson(key, Buffer.from(sealed, 'base64'), identity) as Answers;
  if (entry.draft !== null && draftWaits(entry)) return open(entry.draft, sealedAs.draft(entry.id));
  return Object.assign({}, ...(entry.parts ?? []).map(([id, revision, sealed]) => open(sealed, sealedAs.part(id, revision)))) as Answers;
}

function draftWaits({ submitted, changed, saved }: TaskEntryRow): boolean {
  return saved !== null && (submitted === null || changed === true);
}
