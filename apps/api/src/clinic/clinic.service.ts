import { Injectable } from '@nestjs/common';
import type { ClinicCounts, ClinicSettings } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { ClinicEntity } from './clinic.entity';
import { settingsView, type VersionedSettings } from './clinic.view';

/** Settings and counts of the clinic. */
@Injectable()
export class ClinicService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  settings(viewer: Viewer): Promise<VersionedSettings> {
    return this.db.read(viewer, readSettings);
  }

  /** @throws ProblemError `changed_elsewhere` with the newer settings when `version` isn't the latest */
  change(viewer: Viewer, version: number, next: ClinicSettings): Promise<VersionedSettings> {
    return this.db.write(viewer, async (tx) => {
      const { affected } = await tx.manager.update(ClinicEntity, { id: tx.viewer.clinicId, version }, { ...next, version: version + 1 });
      const now = await readSettings(tx);
      if (affected !== 1) throw new ProblemError('changed_elsewhere', { current: now.settings });
      await audit(tx, this.clock, 'clinic.change', tx.viewer.clinicId);
      return now;
    });
  }

  /** Counts alone: an admin sees no couple (CC-19). */
  counts(viewer: Viewer): Promise<z.infer<typeof ClinicCounts>> {
    return this.db.read(viewer, async (tx) => {
      const [row] = await tx.query<z.infer<typeof ClinicCounts>>(
        'select active_couples as "activeCouples", counselors, partners, invitations_open as "invitationsOpen" from sec.clinic_counts()',
      );
      if (!row) throw new ProblemError('not_found');
      return row;
    });
  }
}

async function readSettings(tx: Tx): Promise<VersionedSettings> {
  const row = await tx.manager.findOneBy(ClinicEntity, { id: tx.viewer.clinicId });
  if (!row) throw new ProblemError('not_found');
  return settingsView(row);
}
