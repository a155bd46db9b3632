import { Algorithm, hash } from '@node-rs/argon2';
import { sealJson, type Vault } from '../../apps/api/src/platform/crypto/vault';
import { type CastCouple, clinic, couples, demoPassword, team } from './cast';
import { Chance } from './random';
import type { Rows } from './rows';

/** Everything later steps need to know of the people made here. */
export interface Stage {
  clinicId: string;
  /** Account by its key in the cast. */
  accounts: Map<string, string>;
  /** Data key by owner (account or couple). */
  keys: Map<string, Buffer>;
  couples: { id: string; cast: CastCouple }[];
}

/** Help lines that were verified (safety 4.6); a clinic adds its own. Who is in danger now finds the first one. */
const help = [
  { purpose: 'Emergency', contact: '911', href: 'tel:911', verifiedOn: '2026-10-01' },
  { purpose: 'Suicide and crisis', contact: 'Call or text 988', href: 'tel:988', verifiedOn: '2026-10-01' },
  { purpose: 'Crisis by text', contact: 'Text HOME to 741741', href: 'sms:741741', verifiedOn: '2026-10-01' },
  { purpose: 'Violence at home', contact: '1-800-799-7233', href: 'tel:18007997233', verifiedOn: '2026-10-01' },
];

/** The demo clinic with its accounts and couples. */
export async function addPeople(rows: Rows, vault: Vault, now: Date): Promise<Stage> {
  const chance = new Chance(20_260_304);
  const clinicId = chance.id();
  const stage: Stage = { clinicId, accounts: new Map(), keys: new Map(), couples: [] };
  const clinicKey = vault.newClinicKey(clinicId);
  rows.add('clinic', {
    id: clinicId,
    name: clinic.name,
    time_zone: clinic.timeZone,
    role_labels: JSON.stringify({ hurt: 'hurt partner', involved: 'involved partner' }),
    exit_url: 'https://www.wikipedia.org/',
    help: JSON.stringify(help),
    demo: true,
  });
  rows.add('clinic_key', { clinic_id: clinicId, wrapped: clinicKey });
  const addKey = (owner: string) => {
    const wrapped = vault.newDataKey(clinicKey, clinicId, owner);
    rows.add('data_key', { clinic_id: clinicId, owner_id: owner, wrapped });
    stage.keys.set(owner, vault.dataKey(wrapped, clinicKey, clinicId, owner));
  };
  const addAccount = async (key: string, name: string, role: string, daysAgo: number) => {
    const id = chance.id();
    stage.accounts.set(key, id);
    rows.add('account', { clinic_id: clinicId, id, role, name });
    rows.add('account_private', {
      clinic_id: clinicId,
      account_id: id,
      email: `${key}@riverside.example`,
      status: 'active',
      exit_intro_seen: false,
      invited_at: new Date(now.getTime() - daysAgo * 86_400_000),
      last_sign_in_at: new Date(now.getTime() - chance.between(2, 90) * 3_600_000),
    });
    rows.add('credential', {
      clinic_id: clinicId,
      account_id: id,
      password_hash: await hash(demoPassword, { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
    });
    return id;
  };
  for (const { key, name, role } of team) await addAccount(key, name, role, 200);
  for (const cast of couples) {
    const id = chance.id();
    const counselor = stage.accounts.get(cast.counselor);
    rows.add('couple', {
      clinic_id: clinicId,
      id,
      code: cast.code,
      status: 'active',
      opened_by: counselor,
      opened_at: new Date(now.getTime() - cast.weeks * 7 * 86_400_000),
    });
    // A break ends what is shared, and during it nothing new is given: so it begins when everything is there.
    if (cast.status !== 'active') rows.after('update couple set status = $3 where clinic_id = $1 and id = $2', [clinicId, id, cast.status]);
    rows.add('couple_counselor', { clinic_id: clinicId, couple_id: id, account_id: counselor });
    addKey(id);
    for (const [index, partner] of cast.partners.entries()) {
      const account = await addAccount(partner.key, partner.name, 'partner', cast.weeks * 7);
      rows.add('couple_partner', {
        clinic_id: clinicId,
        couple_id: id,
        account_id: account,
        side: index === 0 ? 'a' : 'b',
        roles: partner.roles,
      });
      addKey(account);
    }
    stage.couples.push({ id, cast });
  }
  return stage;
}

/** Seals with an owner's key. @throws when the owner has none */
export function sealFor(stage: Stage, owner: string, value: unknown, identity: string): Buffer {
  const key = stage.keys.get(owner);
  if (!key) throw new Error('the demo clinic has no such key');
  return sealJson(key, value, identity);
}
