import type { QuietFlag, Safety } from '@groundwork/contract';
import { openJson } from '../platform/crypto/vault';
import type { FlagRow, SafetyRow } from './safety-rows';

/** The safety panel, for the couple's counselor alone. `key`: the couple's. */
export function safetyView(row: SafetyRow, key: Buffer | undefined): Safety {
  return {
    gate: row.gate,
    stage: row.stage,
    sharingPaused: row.paused,
    contacts: row.contacts.map(({ id, partner, on, how }) => ({ id, partnerId: partner, seenOn: on, how })),
    history: row.history.map(({ gate, stage, at, by }) => ({ gate, stage, at: moment(at), byId: by })),
    flags: row.flags.map((flag) => flagView(flag, key)),
  };
}

/** A quiet flag, for the couple's counselor alone. */
export function flagView({ id, partner, entry, kind, at, acknowledged, action }: FlagRow, key: Buffer | undefined): QuietFlag {
  return {
    id,
    partnerId: partner,
    entryId: entry,
    kind,
    at: moment(at),
    acknowledgedAt: acknowledged === null ? null : moment(acknowledged),
    action: action !== null && key ? String(openJson(key, Buffer.from(action, 'base64'), actionIdentity(id))) : null,
  };
}

/** What the words on a flag are sealed with. */
export function actionIdentity(flagId: string): string {
  return `flag_action|${flagId}`;
}

const moment = (text: string) => new Date(text).toISOString();
