import type { DraftPlace, HomeworkDraft, HomeworkWorkshop } from '@groundwork/contract';
import type { Homework, Place } from '@groundwork/homework';
import type { DraftRow, OwnRow } from './builder-rows';

const pinned = (id: string | null, version: number | null) =>
  id === null || version === null ? null : { homeworkId: id, homeworkVersion: version };

export function placeView({ pointer, message, missing }: Place): DraftPlace {
  return { pointer, message, missing: missing === true };
}

/** A draft for the builder. `places`: what keeps it from being published. */
export function draftView(row: DraftRow, definition: Homework, places: readonly Place[]): HomeworkDraft {
  return {
    id: row.id,
    homeworkId: row.homework_id,
    publishesAs: row.publishes_as,
    source: pinned(row.source_id, row.source_version),
    definition: { ...definition },
    places: places.map(placeView),
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by,
    version: row.version,
  };
}

/** What a clinic makes itself. Titles are those of each draft or version. */
export function workshopView(drafts: readonly DraftRow[], own: readonly OwnRow[]): HomeworkWorkshop {
  const published = [...Map.groupBy(own, ({ homework_id }) => homework_id)].map(([homeworkId, versions]) => ({
    homeworkId,
    title: versions[0]?.title ?? '',
    source: pinned(versions.at(-1)?.source_id ?? null, versions.at(-1)?.source_version ?? null),
    versions: versions.map((row) => ({
      version: row.homework_version,
      title: row.title,
      publishedOn: row.published_on,
      publishedBy: row.published_by,
    })),
  }));
  return {
    drafts: drafts.map((row) => ({
      id: row.id,
      homeworkId: row.homework_id,
      title: (JSON.parse(row.definition) as Homework).title,
      changedAt: row.changed_at.toISOString(),
      changedBy: row.changed_by,
    })),
    published: published.sort((one, other) => one.title.localeCompare(other.title)),
  };
}
