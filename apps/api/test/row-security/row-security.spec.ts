import pg from 'pg';
import { openWorld, type Person, type World } from '../world';
import { additions, type Hook, hooks } from './additions';
import { type Actor, changes, mayChange, mayDelete, mayRead } from './model';
import { type Case, fill, fillClinic, type Row } from './rows';

let world: World;
let rows: Row[];
let actors: Actor[];
let entries: Hook[];
const logins: Partial<Record<'app' | 'worker', pg.Client>> = {};

beforeAll(async () => {
  world = await openWorld();
  const riverside = await world.clinic('Riverside');
  const hilltop = await world.clinic('Hilltop');
  const [dana, erik, former, other] = [
    await riverside.counselor('Dana'),
    await riverside.counselor('Erik'),
    await riverside.counselor('Fran'),
    await hilltop.counselor('Otto'),
  ];
  const held = async (clinic: Case['clinic'], counselor: Person, active = true): Promise<Case> => ({
    clinic,
    counselor,
    former: clinic === riverside ? former : other,
    couple: await clinic.couple(counselor),
    active,
  });
  const cases = [
    await held(riverside, dana),
    await held(riverside, dana, false),
    await held(riverside, erik),
    { ...(await held(hilltop, other)), former: await hilltop.counselor('Olga') },
  ];
  rows = [
    ...(await fillClinic(world, riverside, [riverside.admin, dana, erik, former])),
    ...(await fillClinic(world, hilltop, [hilltop.admin, other])),
  ];
  for (const one of cases) rows.push(...(await fill(world, one)));
  const paused = cases[1];
  if (!paused) throw new Error('no paused couple');
  await world.owner.query(`update couple set status = 'paused' where id = $1`, [paused.couple.id]);
  entries = await hooks(world.owner);
  actors = actorsOf(cases, [riverside.admin, dana, erik, former, hilltop.admin, other], riverside.id);
  for (const login of ['app', 'worker'] as const) {
    const client = new pg.Client({ connectionString: login === 'app' ? world.urls.appUrl : world.urls.workerUrl });
    await client.connect();
    logins[login] = client;
  }
});
afterAll(async () => {
  await logins.app?.end();
  await logins.worker?.end();
  await world.close();
});

function actorsOf(cases: Case[], team: Person[], clinicId: string): Actor[] {
  const membersOf = (couples: Case[]) =>
    couples.flatMap(({ couple, counselor, former }) => [couple.anna.id, couple.ben.id, counselor.id, former.id]);
  const person = (who: Person, mine: Case[]): Actor => ({
    name: `${who.role} ${who.name}`,
    login: 'app',
    opening: `select sec.open('${who.signInId}')`,
    clinic: who.clinicId,
    role: who.role,
    id: who.id,
    couples: mine.map(({ couple }) => couple.id),
    sharing: mine.filter(({ active }) => active).map(({ couple }) => couple.id),
    people: membersOf(mine),
    clients: mine.flatMap(({ couple }) => [couple.anna.id, couple.ben.id]),
  });
  const job = (purpose: 'mail' | 'tasks' | 'report' | 'alerts', subject: string | null, mine: Case[]): Actor => ({
    name: `${purpose} job`,
    login: 'worker',
    opening: `select sec.open_job('${purpose}', '${clinicId}', ${subject ? `'${subject}'` : 'null'})`,
    clinic: clinicId,
    role: 'job',
    purpose,
    couples: mine.map(({ couple }) => couple.id),
    sharing: [],
    people: membersOf(mine),
    clients: [],
    ...(subject && { subject }),
  });
  const first = cases[0];
  const document = rows.find(({ table, couple }) => table === 'document' && couple === first?.couple.id)?.subject ?? null;
  return [
    { name: 'nobody', login: 'app', opening: null, couples: [], sharing: [], people: [], clients: [] },
    { name: 'worker without a purpose', login: 'worker', opening: null, couples: [], sharing: [], people: [], clients: [] },
    ...team.map((who) =>
      person(
        who,
        cases.filter(({ counselor }) => counselor.id === who.id),
      ),
    ),
    ...cases.flatMap((one) => [one.couple.anna, one.couple.ben].map((who) => person(who, [one]))),
    job('mail', null, []),
    job('tasks', null, []),
    job('alerts', null, []),
    job('report', document, first ? [first] : []),
  ];
}

/** Runs statements one by one in the actor's context; each in a savepoint that is rolled back. @returns affected rows, 0 when refused */
async function attempt(actor: Actor, statements: string[]): Promise<number[]> {
  const client = logins[actor.login];
  if (!client) throw new Error('no login');
  const counts: number[] = [];
  await client.query('begin');
  if (actor.opening) await client.query(actor.opening);
  for (const statement of statements) {
    await client.query('savepoint s');
    counts.push(await affected(client, statement));
    await client.query('rollback to savepoint s');
  }
  await client.query('rollback');
  return counts;
}

async function affected(client: pg.Client, statement: string): Promise<number> {
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // 42501: no privilege or a policy's check; 23514: a check of the table. Both change nothing.
    if (['42501', '23514'].includes(code)) return 0;
    // Row security let it through, and only then a row with that key was found.
    if (code === '23505') return 1;
    throw error;
  }
}

/** The other partner of the couple. */
const otherOf = ({ couple, author }: Hook) => entries.find((entry) => entry.couple === couple && entry.author !== author)?.author;

const label = (actor: Actor, row: Row, command: string) =>
  `${actor.name} ${command} ${row.table} where ${row.where} (${JSON.stringify({ couple: row.couple, person: row.person, ...row.flags })})`;

/** Compares every cell, and tells which differ. */
async function compare(
  command: string,
  statementOf: (row: Row) => string,
  expected: (actor: Actor, row: Row) => boolean,
  of = rows,
): Promise<number> {
  const differences: string[] = [];
  for (const actor of actors) {
    const counts = await attempt(actor, of.map(statementOf));
    of.forEach((row, i) => {
      if ((counts[i] === 1) !== expected(actor, row)) differences.push(`${label(actor, row, command)}: ${counts[i]}`);
    });
  }
  expect(differences).toEqual([]);
  return actors.length * of.length;
}

describe('row security, cell by cell, against the model', () => {
  let cells = 0;

  it('reads', async () => {
    cells += await compare(
      'reads',
      ({ table, where }) => `select clinic_id from ${table} where ${where}`.replace('clinic_id from clinic ', 'id from clinic '),
      mayRead,
    );
  });

  it('changes', async () => {
    for (const [table, list] of Object.entries(changes))
      for (const { set, may } of list)
        cells += await compare(
          `sets ${set} in`,
          ({ where }) => `update ${table} set ${set} where ${where}`,
          (actor, row) => mayChange(actor, row, may),
          rows.filter((row) => row.table === table),
        );
  });

  it('deletes', async () => {
    cells += await compare('deletes', ({ table, where }) => `delete from ${table} where ${where}`, mayDelete);
  });

  it('adds, in one’s own name and in somebody else’s', async () => {
    const differences: string[] = [];
    const tables = new Set<string>();
    for (const actor of actors) {
      const tried = entries.flatMap((entry) => [
        ...additions(actor, entry),
        ...(entry.everyone ? additions(actor, entry, entry.author === actor.id ? otherOf(entry) : entry.author) : []),
      ]);
      const counts = await attempt(
        actor,
        tried.map(({ sql }) => sql),
      );
      tried.forEach(({ table, sql, may }, i) => {
        if ((counts[i] === 1) !== may) differences.push(`${actor.name}: ${counts[i]} by ${sql}`);
        if (counts[i] === 1) tables.add(table);
      });
      cells += tried.length;
    }
    expect(differences).toEqual([]);
    expect(tables.size).toBeGreaterThan(18);
    const every = additions(
      actors[0]!,
      entries.find(({ everyone }) => everyone)!,
    ).map(({ table }) => table);
    expect([...new Set(rows.map(({ table }) => table))].filter((table) => !every.includes(table))).toEqual([]);
  });

  it('looked at every table of ours and at enough cells to mean something', async () => {
    const { rows: tables } = await world.owner.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'rate_limit', 'refresh_token')`,
    );
    expect(tables.map(({ name }) => name).filter((name) => !rows.some((row) => row.table === name))).toEqual([]);
    expect(cells).toBeGreaterThan(10_000);
  });
});
