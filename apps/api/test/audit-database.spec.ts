import pg from 'pg';
import { checkLog } from '../src/audit/check-log';
import { OwnerLog } from '../src/audit/owner-log';
import type { Finding } from '../src/audit/sealed-row';
import { HeadKey } from '../src/audit/tree-head';
import { verifyLogs } from '../src/audit/verify-logs';
import { AuditDesk } from './audit-desk';

let desk: AuditDesk;
let owner: pg.Client;
let trusted: Set<string>;

beforeAll(async () => {
  desk = await AuditDesk.open();
  for (let i = 0; i < 6; i += 1) {
    await desk.acts(5);
    await desk.reads(4);
    await desk.sealing.seal('1 minute');
  }
  trusted = new Set([new HeadKey(desk.world.config.secret).public.toString('hex')]);
  owner = new pg.Client({ connectionString: desk.world.ownerUrl });
  await owner.connect();
  await owner.query(`set timezone = 'UTC'`);
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

/** What is found, read as the owner reads it, after statements that are taken back. */
async function foundAfter(...statements: string[]): Promise<Finding | undefined> {
  await owner.query('begin');
  for (const statement of statements) expect((await owner.query(statement)).rowCount).toBeGreaterThan(0);
  const findings: Finding[] = [];
  for await (const step of checkLog(new OwnerLog(owner, desk.clinic.id), trusted)) findings.push(...step.findings);
  await owner.query('rollback');
  return findings[0];
}

const leafAt = (no: number) => `(select row_id from audit_leaf where clinic_id = '${desk.clinic.id}' and no = ${no})`;
const swap = (a: number, b: number) => [
  `update audit_leaf set no = -1 - no + 2000000 where no in (${a}, ${b})`,
  `update audit_leaf set no = ${a} where no = ${1_999_999 - b}`,
  `update audit_leaf set no = ${b} where no = ${1_999_999 - a}`,
];

/** Somebody with the owner's rights at work: statements, and the first thing that must be said. Places 0 to 4 are acts and 5 to 8 reads, and so on by nines. */
const hands: [string, () => string[], Partial<Finding>][] = [
  [
    'an act given to somebody else',
    () => [`update audit_event set actor_id = gen_random_uuid() where id = ${leafAt(11)}`],
    { kind: 'row_changed', no: 11, table: 'audit_event' },
  ],
  ['another act', () => [`update audit_event set action = 'account.invite' where id = ${leafAt(0)}`], { kind: 'row_changed', no: 0 }],
  [
    'another time',
    () => [`update audit_event set at = at - interval '1 microsecond' where id = ${leafAt(20)}`],
    { kind: 'row_changed', no: 20 },
  ],
  ['an act about nobody', () => [`update audit_event set subject_id = null where id = ${leafAt(28)}`], { kind: 'row_changed', no: 28 }],
  [
    'an entry taken from a read',
    () => [`update access_log set entry_ids = entry_ids[2:] where id = ${leafAt(6)}`],
    { kind: 'row_changed', no: 6, table: 'access_log' },
  ],
  [
    'entries of a read the other way round',
    () => [`update access_log set entry_ids = array[entry_ids[2], entry_ids[1]] where id = ${leafAt(7)}`],
    { kind: 'row_changed', no: 7 },
  ],
  [
    'a read by a partner',
    () => [`update access_log set reader_role = 'partner' where id = ${leafAt(53)}`],
    { kind: 'row_changed', no: 53 },
  ],
  [
    'all reads of somebody',
    () => [`delete from access_log where reader_id = '${desk.dana.id}'`],
    { kind: 'row_missing', no: 5, table: 'access_log' },
  ],
  ['one act taken out', () => [`delete from audit_event where id = ${leafAt(30)}`], { kind: 'row_missing', no: 30 }],
  ['the last row', () => [`delete from access_log where id = ${leafAt(53)}`], { kind: 'row_missing', no: 53 }],
  [
    'an act of last year put in',
    () => [
      `insert into audit_event (clinic_id, id, at, actor_id, action) values ('${desk.clinic.id}', '00000000-0000-4000-8000-000000000001', now() - interval '1 year', '${desk.dana.id}', 'document.download')`,
    ],
    { kind: 'row_inserted', table: 'audit_event', rowId: '00000000-0000-4000-8000-000000000001' },
  ],
  ['ids of two acts exchanged', () => exchangeIds(1, 3), { kind: 'row_changed', no: 1 }],
  ['leaves of one head exchanged', () => swap(9, 12), { kind: 'rows_reordered', no: 9 }],
  ['leaves of two heads exchanged', () => swap(4, 40).slice(0), { no: 4 }],
  [
    'a leaf of zeros',
    () => [`update audit_leaf set leaf = decode(repeat('00', 32), 'hex') where no = 33`],
    { kind: 'leaf_changed', no: 33 },
  ],
  ['no leaf', () => ['delete from audit_leaf where no = 15'], { kind: 'leaf_missing', no: 15 }],
  ['leaves of a whole head', () => ['delete from audit_leaf where no >= 9 and no < 18'], { kind: 'leaf_missing', no: 9, until: 18 }],
  ['a head that covers more', () => ['update audit_head set size = size + 1 where number = 2'], { kind: 'head_changed', head: 2 }],
  ['a head with another root', () => [`update audit_head set root = sha256(root) where number = 0`], { kind: 'head_changed', head: 0 }],
  [
    'a head with another time',
    () => [`update audit_head set at = at - interval '1 day' where number = 5`],
    { kind: 'head_changed', head: 5 },
  ],
  [
    'a head with other peaks',
    () => ['update audit_head set peaks = sha256(peaks) || substr(peaks, 33) where number = 3'],
    { kind: 'head_changed', head: 3 },
  ],
  ['no first head', () => ['delete from audit_head where number = 0'], { kind: 'head_missing', head: 0 }],
  ['no last head', () => ['delete from audit_head where number = 5'], { kind: 'leaf_inserted', no: 45, until: 54 }],
  [
    'no leaves and no heads',
    () => [`delete from audit_leaf where no >= 27`, `delete from audit_head where number >= 4`],
    { kind: 'leaf_missing', no: 27, until: 36 },
  ],
];

function exchangeIds(a: number, b: number): string[] {
  const spare = '00000000-0000-4000-8000-00000000000f';
  const list = `(values (${leafAt(a)}, '${spare}'::uuid))`;
  return [
    `update audit_event set id = '${spare}' where id = ${leafAt(a)}`,
    `update audit_event set id = ${leafAt(a)} where id = ${leafAt(b)} and exists (select from ${list} v)`,
    `update audit_event set id = ${leafAt(b)} where id = '${spare}'`,
  ];
}

describe('with the owner’s rights in the database', () => {
  it('is sound as it is', async () => {
    expect(await foundAfter()).toBeUndefined();
    expect((await desk.leaves()).length).toBe(54);
  });

  it.each(hands)('%s', async (_, statements, expected) => {
    expect(await foundAfter(...statements())).toMatchObject(expected);
  });
});

describe('audit:verify', () => {
  const verify = async (order: Partial<Parameters<typeof verifyLogs>[0]> = {}) => {
    const lines: string[] = [];
    const sound = await verifyLogs({
      databaseUrl: desk.world.ownerUrl,
      secret: desk.world.config.secret,
      say: (line) => lines.push(line),
      ...order,
    });
    return { sound, text: lines.join('\n') };
  };

  it('says that nothing is wrong, how far it looked, and the key', async () => {
    const { sound, text } = await verify();
    expect(sound).toBe(true);
    expect(text).toContain(`This installation signs with the key ${[...trusted][0]}.`);
    expect(text).toContain(`Riverside (${desk.clinic.id}): 54 rows under 6 heads.\n  Nothing was changed, taken out, put in or moved.`);
  });

  it('without the master key shows the key found', async () => {
    const { sound, text } = await verify({ secret: undefined });
    expect(sound).toBe(true);
    expect(text).toContain(`Signed with the key ${[...trusted][0]}`);
  });

  it('does not take another installation’s signatures for its own', async () => {
    const { sound, text } = await verify({ secret: Buffer.alloc(32, 7) });
    expect(sound).toBe(false);
    expect(text).toContain('signed with a key that is not this installation');
  });

  it('refuses a login that does not see all rows, for which everything would look fine', async () => {
    for (const databaseUrl of [desk.world.urls.appUrl, desk.world.urls.workerUrl])
      await expect(verify({ databaseUrl })).rejects.toThrow(/does not see all rows|permission denied/);
  });

  it('names the first row that was changed, in words, and compares heads kept elsewhere', async () => {
    const kept = JSON.stringify((await desk.world.as(desk.clinic.admin).get('/audit/heads')).body);
    expect(await verify({ kept: [kept] })).toMatchObject({
      sound: true,
      text: expect.stringContaining('Compared with 1 heads kept elsewhere.'),
    });
    const id = (await desk.leaves())[11]?.row_id ?? '';
    await desk.world.owner.query(`update audit_event set action = 'session.change' where id = $1`, [id]);
    const { sound, text } = await verify();
    expect(sound).toBe(false);
    expect(text).toContain(`First of 1: No. 11: the act (audit_event ${id}) is not what was sealed; it was changed.`);
    await desk.world.owner.query(`update audit_event set action = 'session.plan' where id = $1`, [id]);
    // The newest head and what it covers taken away: only who kept it elsewhere can tell.
    await desk.world.owner.query(`delete from access_log where id in (select row_id from audit_leaf where no >= 45)`);
    await desk.world.owner.query(`delete from audit_event where id in (select row_id from audit_leaf where no >= 45)`);
    await desk.world.owner.query('delete from audit_leaf where no >= 45');
    await desk.world.owner.query('delete from audit_head where number = 5');
    expect((await verify()).sound).toBe(true);
    expect(await verify({ kept: [kept] })).toMatchObject({ sound: false, text: expect.stringContaining('Head 5 is gone.') });
  });
});
