import type { ClinicSettings } from '@groundwork/contract';

export interface ClinicRow {
  name: string;
  time_zone: string;
  role_labels: ClinicSettings['roleLabels'];
  exit_url: string;
  help: ClinicSettings['help'];
  version: number;
}

/** Settings and the version their ETag names. */
export interface VersionedSettings {
  settings: ClinicSettings;
  version: number;
}

export function settingsView(row: ClinicRow): VersionedSettings {
  return {
    settings: { name: row.name, timeZone: row.time_zone, roleLabels: row.role_labels, exitUrl: row.exit_url, help: row.help },
    version: row.version,
  };
}
