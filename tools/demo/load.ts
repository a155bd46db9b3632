import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { Vault } from '../../apps/api/src/platform/crypto/vault';
import { ownerDataSource } from '../../apps/api/src/platform/database/data-source';
import { clinic, couples, demoPassword, team } from './cast';
import { addSafety } from './add-safety';
import { addChapter } from './add-story';
import { addPeople, type Stage, sealFor } from './people';
import { Chance } from './random';
import { Rows } from './rows';
import { storiesOf } from './stories';
import { Days } from './story';
import { summaries } from './texts';
import { addWork } from './work';

/** Order in which rows can be written: what is referred to comes first. */
const order = [
  'clinic',
  'clinic_key',
  'account',
  'account_private',
  'credential',
  'couple',
  'couple_counselor',
  'couple_partner',
  'data_key',
  'assignment',
  'assignment_partner',
  'task',
  'entry',
  'entry_draft',
  'entry_part',
  'grant_event',
  'access_log',
  'review',
  'reply',
  'signature',
  'agreement',
  'agreement_step',
  'agreement_end',
  'response',
  'couple_safety',
  'gate_step',
  'individual_contact',
  'quiet_flag',
  'tool_entry',
  'session',
];

/**
 * Fills an empty database with the demo clinic; the same each time, with dates counted from today.
 * Writes `demo-accounts.json` into the data folder, for the start script to show.
 */
export async function loadDemo({
  databaseUrl,
  secret,
  log,
  now = new Date(),
}: {
  databaseUrl: string;
  secret: Buffer;
  log: (line: string) => void;
  now?: Date;
}): Promise<void> {
  const rows = new Rows();
  const stage = await addPeople(rows, new Vault(secret), now);
  addWork(rows, stage, now);
  addStories(rows, stage, now);
  addSessions(rows, stage, now);
  const source = await ownerDataSource(databaseUrl).initialize();
  try {
    await rows.write(source, order);
  } finally {
    await source.destroy();
  }
  writeAccounts();
  log('Demo clinic: six couples with up to twelve weeks of homework');
}

function addStories(rows: Rows, stage: Stage, now: Date): void {
  const days = new Days(now, clinic.timeZone);
  for (const [index, story] of storiesOf(days).entries()) {
    const couple = stage.couples.find(({ cast }) => cast.code === story.code);
    if (!couple) throw new Error(`no couple ${story.code}`);
    // Numbers of their own, so that a story can be changed and the others stay as they are.
    const telling = { stage, rows, days, chance: new Chance(501 + index) };
    addSafety(telling, couple, story);
    for (const chapter of story.chapters) addChapter(telling, couple, chapter);
  }
  // When it was answered, and not when it was loaded.
  rows.after(
    'update entry e set settled_at = (select max(r.at) from response r where r.clinic_id = e.clinic_id and r.entry_id = e.id) where e.clinic_id = $1 and e.settled_at is not null',
    [stage.clinicId],
  );
}

function addSessions(rows: Rows, stage: Stage, now: Date): void {
  const chance = new Chance(33);
  const today = DateTime.fromJSDate(now, { zone: clinic.timeZone }).startOf('day');
  for (const { id: coupleId, cast } of stage.couples) {
    const past = Array.from({ length: Math.floor(cast.weeks / 2) }, (_, index) => -12 - index * 14);
    for (const offset of [...past, ...(cast.nextSession === null ? [] : [cast.nextSession])]) {
      const id = chance.id();
      const held = offset < 0;
      rows.add('session', {
        clinic_id: stage.clinicId,
        id,
        couple_id: coupleId,
        starts_at: today.plus({ days: offset, hours: chance.pick([10, 14, 17]) }).toJSDate(),
        minutes: 50,
        place: chance.pick(['in_person', 'in_person', 'video']),
        attendees: held ? cast.partners.map(({ key }) => stage.accounts.get(key)) : [],
        topics: held ? ['communication', chance.pick(['boundaries', 'reliability', 'closeness'])] : [],
        summary_sealed: held ? sealFor(stage, coupleId, chance.pick(summaries), `session_summary|${id}`) : null,
        state: held ? 'held' : 'planned',
        planned_by: stage.accounts.get(cast.counselor),
      });
    }
  }
}

function writeAccounts(): void {
  const folder = process.env['GROUNDWORK_DATA'] ?? '.data';
  const staff = team.map((one) => ({
    ...one,
    about: couples.flatMap(({ code, counselor }) => (counselor === one.key ? [code] : [])).join(', '),
  }));
  const partners = couples.flatMap(({ code, partners: both }) =>
    both.map(({ key, name }) => ({ key, name, role: 'partner' as const, about: code })),
  );
  const accounts = [...staff, ...partners].map(({ key, name, role, about }) => ({
    role,
    name,
    email: `${key}@riverside.example`,
    password: demoPassword,
    about,
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`);
}
