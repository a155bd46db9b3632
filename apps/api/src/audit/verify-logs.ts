import pg from 'pg';
import { AuditHeads } from '@groundwork/contract';
import { checkLog, compareHeads } from './check-log';
import { findingWords } from './finding-words.en';
import { OwnerLog } from './owner-log';
import type { Finding } from './sealed-row';
import { HeadKey } from './tree-head';

interface Order {
  /** The owner's login, or a read-only one that row security lets see all. */
  databaseUrl: string;
  /** The master key, to know the key that heads must be signed with; without it any key will do, and those found are said. */
  secret?: Buffer | undefined;
  /** Heads exported before, as text. */
  kept?: readonly string[];
  say: (line: string) => void;
}

/** Findings said of one clinic. */
const most = 20;

/** Checks the logs of all clinics (`npm run audit:verify`), each as of one moment; changes nothing. @returns whether nothing is wrong */
export async function verifyLogs({ databaseUrl, secret, kept = [], say }: Order): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await beginReading(client);
    const key = secret && new HeadKey(secret).public.toString('hex');
    if (key) say(`This installation signs with the key ${key}.`);
    const heads = kept.map((text) => AuditHeads.parse(JSON.parse(text)));
    const { rows: clinics } = await client.query<{ id: string; name: string }>('select id, name from clinic order by name, id');
    for (const { clinicId } of heads)
      if (!clinics.some(({ id }) => id === clinicId)) throw new Error(`There is no clinic ${clinicId}, of which heads were given.`);
    let sound = true;
    for (const { id, name } of clinics) {
      const findings = await verifyOne(client, id, name, { key, kept: heads.filter(({ clinicId }) => clinicId === id), say });
      sound &&= findings.length === 0;
    }
    return sound;
  } finally {
    await client.end();
  }
}

async function verifyOne(
  client: pg.Client,
  clinicId: string,
  name: string,
  { key, kept, say }: { key: string | undefined; kept: readonly AuditHeads[]; say: Order['say'] },
): Promise<Finding[]> {
  const log = new OwnerLog(client, clinicId);
  const findings: Finding[] = [];
  let [heads, reached, waiting] = [0, 0, 0];
  for await (const step of checkLog(log, new Set(key ? [key] : []))) {
    findings.push(...step.findings);
    heads += step.heads;
    ({ reached, waiting } = step);
  }
  for (const { heads: given } of kept)
    findings.push(
      ...(await compareHeads(
        log,
        given.map((head) => ({ ...head, root: Buffer.from(head.root, 'hex') })),
      )),
    );
  const keys = await client.query<{ key: Buffer }>('select distinct key from audit_head where clinic_id = $1', [clinicId]);
  say('');
  say(
    `${name} (${clinicId}): ${reached} rows under ${heads} heads${waiting > 0 ? `, ${waiting === 1000 ? '1000 or more' : waiting} not sealed yet` : ''}.`,
  );
  if (!key) for (const row of keys.rows) say(`  Signed with the key ${row.key.toString('hex')}; compare it with the one you wrote down.`);
  for (const { heads: given } of kept) say(`  Compared with ${given.length} heads kept elsewhere.`);
  for (const finding of findings.slice(0, most)) say(`  ${findingWords(finding)}`);
  if (findings.length > most) say(`  and ${findings.length - most} more.`);
  say(
    findings.length === 0
      ? '  Nothing was changed, taken out, put in or moved.'
      : `  First of ${findings.length}: ${findingWords(findings[0] as Finding)}`,
  );
  return findings;
}

/** One moment for all that is read, times in UTC as they were sealed. @throws when row security would hide rows, for then everything would look fine */
async function beginReading(client: pg.Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local timezone = 'UTC'`);
  const hidden = async () =>
    (await client.query<{ hidden: boolean }>(`select row_security_active('audit_leaf') or row_security_active('access_log') as hidden`))
      .rows[0]?.hidden !== false;
  if (!(await hidden())) return;
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role(current_user, 'groundwork_definer', 'member') as may`);
  if (rows[0]?.may) await client.query('set local role groundwork_definer');
  if (await hidden())
    throw new Error(
      'This login does not see all rows. Use the owner of the database, or a login with BYPASSRLS that may read audit_event, access_log, audit_leaf, audit_head and clinic.',
    );
}
