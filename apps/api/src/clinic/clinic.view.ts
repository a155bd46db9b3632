import type { ClinicSettings } from '@groundwork/contract';
import type { ClinicEntity } from './clinic.entity';

/** Settings and the version their ETag names. */
export interface VersionedSettings {
  settings: ClinicSettings;
  version: number;
}

export function settingsView(row: ClinicEntity): VersionedSettings {
  return {
    settings: { name: row.name, timeZone: row.timeZone, roleLabels: row.roleLabels, exitUrl: row.exitUrl, help: row.help },
    version: row.version,
  };
}
