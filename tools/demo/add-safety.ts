import { findHomework } from '@groundwork/homework';
import { type Stage, sealFor } from './people';
import type { Chance } from './random';
import type { Rows } from './rows';
import type { Days, Story } from './story';

/** Where a couple stands for its counselor: gate, stage, who was seen alone, and the context form. */
export function addSafety(
  { stage, rows, days, chance }: { stage: Stage; rows: Rows; days: Days; chance: Chance },
  { id: coupleId, cast }: Stage['couples'][number],
  { standing, context }: Story,
): void {
  const counselor = stage.accounts.get(cast.counselor);
  const one = { clinic_id: stage.clinicId, couple_id: coupleId };
  if (standing) {
    const { gate, stage: reached, set, seen } = standing;
    const at = days.date(set, '15:30');
    rows.add('couple_safety', { ...one, gate, stage: reached, changed_by: counselor, changed_at: at });
    rows.add('gate_step', { ...one, id: chance.id(), gate, stage: reached, by_id: counselor, at });
    for (const { partner, on, how } of seen)
      rows.add('individual_contact', {
        ...one,
        id: chance.id(),
        partner_id: stage.accounts.get(partner),
        seen_on: days.day(on),
        how,
        by_id: counselor,
        at: days.date(on, '16:00'),
      });
  }
  const form = findHomework('S87');
  if (!context || !form) return;
  const id = chance.id();
  const at = days.date(-cast.weeks * 7, '11:00');
  rows.add('tool_entry', {
    ...one,
    id,
    partner_id: null,
    homework_id: form.id,
    homework_version: form.version,
    slot: 'couple',
    by_id: counselor,
    sealed: sealFor(stage, coupleId, context, `tool_entry|${id}|1`),
    at,
    changed_at: at,
  });
}
