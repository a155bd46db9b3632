import { type Stage, sealFor } from './people';
import type { Chance } from './random';
import type { Rows } from './rows';
import { replies } from './texts';

/** The counselor has read an entry, marked it, and now and then answered it. What came in since the last session waits. */
export function addReview(
  { stage, rows, chance, now }: { stage: Stage; rows: Rows; chance: Chance; now: Date },
  { coupleId, author, counselor }: { coupleId: string; author: string; counselor: string },
  entryId: string,
  submittedAt: Date,
): void {
  const readAt = new Date(submittedAt.getTime() + chance.between(20, 90) * 3_600_000);
  if (readAt.getTime() > now.getTime() - 9 * 86_400_000) return;
  rows.add('access_log', {
    clinic_id: stage.clinicId,
    id: chance.id(),
    at: readAt,
    reader_id: counselor,
    reader_role: 'counselor',
    couple_id: coupleId,
    author_id: author,
    entry_ids: `{${entryId}}`,
  });
  rows.add('review', {
    clinic_id: stage.clinicId,
    entry_id: entryId,
    couple_id: coupleId,
    counselor_id: counselor,
    revision: 1,
    at: readAt,
  });
  if (!chance.is(0.08)) return;
  const id = chance.id();
  rows.add('reply', {
    clinic_id: stage.clinicId,
    id,
    entry_id: entryId,
    couple_id: coupleId,
    entry_author_id: author,
    by_id: counselor,
    sealed: sealFor(stage, author, chance.pick(replies), `reply|${id}`),
    at: readAt,
  });
}
