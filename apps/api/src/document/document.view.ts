import type { SessionDocument } from '@groundwork/contract';
import { pinnedHomework } from '../platform/definitions';
import { lineTexts } from './line-texts.en';
import { titleOf } from './part-candidates';

/** A row of `document` as the database gives it. */
export interface DocumentRow {
  id: string;
  couple_id: string;
  session_id: string;
  period_from: string;
  period_to: string;
  file_name: string;
  state: SessionDocument['state'];
  progress: number;
  pages: number | null;
  sha256: string | null;
  made_at: Date | null;
  requested_at: Date;
  stale_at: Date | null;
}

/** A line of the manifest; homework and key are null when the counselor may not see the part any more. */
export interface ManifestRow {
  document_id: string;
  part_id: string;
  entry_id: string;
  author_id: string;
  revision: number;
  granted_at: Date;
  homework_id: string | null;
  homework_version: number | null;
  key: string | null;
}

export const documentColumns =
  'd.id, d.couple_id, d.session_id, d.period_from::text, d.period_to::text, d.file_name, d.state, d.progress, d.pages, d.sha256, d.made_at, d.requested_at, d.stale_at';

/** A document for its counselor, with the consents it rests on. */
export function documentView(row: DocumentRow, manifest: readonly ManifestRow[]): SessionDocument {
  return {
    id: row.id,
    sessionId: row.session_id,
    from: row.period_from,
    to: row.period_to,
    fileName: row.file_name,
    state: row.state,
    progress: row.progress,
    stale: row.stale_at !== null,
    staleSince: row.stale_at?.toISOString() ?? null,
    pages: row.pages,
    sha256: row.sha256,
    madeAt: row.made_at?.toISOString() ?? null,
    requestedAt: row.requested_at.toISOString(),
    manifest: manifest
      .filter(({ document_id }) => document_id === row.id)
      .map((line) => ({
        part: line.part_id,
        entryId: line.entry_id,
        title: manifestTitle(line),
        ownerId: line.author_id,
        revision: line.revision,
        audience: 'report' as const,
        grantedAt: line.granted_at.toISOString(),
      })),
  };
}

function manifestTitle({ homework_id, homework_version, key }: ManifestRow): string {
  const definition = homework_id === null || homework_version === null ? undefined : pinnedHomework(homework_id, homework_version);
  return definition && key !== null ? titleOf({ definition, key }) : lineTexts.anEntry;
}
