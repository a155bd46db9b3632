import { type ClinicSettings, ClinicSettings as Settings, HelpResource } from '@groundwork/contract';
import * as z from 'zod';

/** Native inputs hold text, never null: an empty address or day stands for none. */
export const SettingsDraft = Settings.extend({
  help: z
    .array(HelpResource.extend({ href: z.literal('').or(HelpResource.shape.href.unwrap()), verifiedOn: z.literal('').or(z.iso.date()) }))
    .max(20),
});
export type SettingsDraft = z.input<typeof SettingsDraft>;

/** What the form starts with. */
export function draftOf(settings: ClinicSettings): SettingsDraft {
  return {
    ...settings,
    help: settings.help.map((resource) => ({ ...resource, href: resource.href ?? '', verifiedOn: resource.verifiedOn ?? '' })),
  };
}

/** What is saved. */
export function settingsOf(draft: SettingsDraft): ClinicSettings {
  return {
    ...draft,
    help: draft.help.map((resource) => ({ ...resource, href: resource.href || null, verifiedOn: resource.verifiedOn || null })),
  };
}

/** Time zones the browser knows, for the list to choose from. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}
