import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Db, type Tx } from '../src/platform/database/db';
import { toProblem } from '../src/platform/http/problem.filter';
import { openWorld, type Person, type World } from './world';

let world: World;
let db: Db;
let people: Person[];
let gone: Person;
/** A login may end its own connections. */
let cutter: pg.Client;
const names = new Map<string, string[]>();
beforeAll(async () => {
  world = await openWorld();
  db = world.app.get(Db);
  cutter = new pg.Client({ connectionString: world.urls.appUrl });
  await cutter.connect();
  people = [];
  for (const name of ['Riverside', 'Hilltop']) {
    const clinic = await world.clinic(name);
    const dana = await clinic.counselor(`Dana of ${name}`);
    const { anna, ben } = await clinic.couple(dana, { anna: `Anna of ${name}`, ben: `Ben of ${name}` });
    people.push(dana, anna, ben, clinic.admin);
    for (const person of [dana, anna, ben]) names.set(person.id, [anna.name, ben.name, dana.name].sort());
    names.set(clinic.admin.id, [clinic.admin.name, anna.name, ben.name, dana.name].sort());
  }
  gone = await (await world.clinic('Gone')).counselor('Gone');
  await world.owner.query('update sign_in set ended_at = now() where id = $1', [gone.signInId]);
});
afterAll(async () => {
  await cutter.end();
  await world.close();
});

const circular: { self?: unknown } = {};
circular.self = circular;

/** Asks who is asking, with a mark of its own, and what accounts are there; throws when an answer is not the asker's. */
async function look(tx: Tx, person: Person): Promise<void> {
  const mark = randomBytes(6).toString('hex');
  const [row] = await tx.query<{ mark: string; uid: string; clinic: string; names: string[] }>(
    `select $1::text as mark, sec.uid() as uid, sec.clinic() as clinic, (select array_agg(name order by name collate "C") from account) as names`,
    [mark],
  );
  expect(row).toEqual({ mark, uid: person.id, clinic: person.clinicId, names: names.get(person.id) });
}

class OnPurpose extends Error {}
const fails = async (act: Promise<unknown>) => {
  await expect(act).rejects.toBeDefined();
  throw new OnPurpose();
};

/** What happens in one transaction; most of it goes wrong somewhere. */
const acts: ((tx: Tx, person: Person) => Promise<void>)[] = [
  look,
  look,
  async (tx, person) => {
    await look(tx, person);
    await look(tx, person);
  },
  async (tx, person) => {
    await Promise.all([look(tx, person), look(tx, person), look(tx, person)]);
  },
  async (tx, person) => {
    tx.later('select $1::int', [1]);
    await look(tx, person);
    tx.later('select $1::int', [2]);
  },
  // A statement that cannot be run, parsed or sent: first, in the middle, among others.
  (tx) => fails(tx.query('select 1 / $1::int', [0])),
  async (tx, person) => {
    await look(tx, person);
    await fails(tx.query('select 1 / $1::int', [0]));
  },
  (tx) => fails(tx.query(`select broken_${randomBytes(4).toString('hex')} from nowhere`)),
  (tx) => fails(tx.query('select $1::text', [circular])),
  async (tx, person) => {
    tx.later('select $1::int / 0', [1]);
    await fails(look(tx, person));
  },
  async (tx, person) => {
    await look(tx, person);
    tx.later('select $1::text', [circular]);
    await fails(tx.query('select 1'));
  },
  // Thrown away before and after anything was asked.
  () => Promise.reject(new OnPurpose()),
  async (tx, person) => {
    await look(tx, person);
    tx.later('insert into nowhere values (1)');
    throw new OnPurpose();
  },
  // An error that is passed over: what follows must not be taken for done.
  async (tx) => {
    await expect(tx.query('select 1 / $1::int', [0])).rejects.toBeDefined();
  },
];

/** One transaction. @returns what became of it, in a word */
async function once(n: number): Promise<string> {
  if (n % 29 === 0)
    return db
      .read(gone, (tx) => look(tx, gone))
      .then(
        () => 'let in',
        (error: unknown) => toProblem(error).code,
      );
  const person = people[n % people.length];
  const act = acts[n % acts.length];
  if (!person || !act) throw new Error('nobody');
  if (n % 31 === 0)
    return db
      .read({ ...person, role: person.role === 'admin' ? 'partner' : 'admin' }, (tx) => look(tx, person))
      .then(
        () => 'let in',
        (error: unknown) => toProblem(error).code,
      );
  try {
    await db.write(person, (tx) => act(tx, person));
    return act === acts.at(-1) ? 'taken for done' : 'done';
  } catch (error) {
    if (error instanceof OnPurpose) return 'on purpose';
    if (act === acts.at(-1) && (error as Error).message === 'The transaction was rolled back.') return 'on purpose';
    const { code } = toProblem(error);
    if (code === 'unavailable') return code;
    throw error;
  }
}

it('thousands of transactions on few connections, many of them broken off or cut: never a row of somebody else, never an answer to another question', async () => {
  const counts = new Map<string, number>();
  let next = 0;
  const runner = async () => {
    for (let n = next++; n < 4000; n = next++) {
      const what = await once(n);
      counts.set(what, (counts.get(what) ?? 0) + 1);
      // Cuts one of the pool's lines, whatever it is doing.
      if (n % 97 === 0)
        await cutter.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid() order by random() limit 1`,
        );
    }
  };
  await Promise.all(Array.from({ length: 40 }, runner));
  expect(Object.fromEntries(counts)).toEqual({
    done: expect.any(Number),
    'on purpose': expect.any(Number),
    not_signed_in: expect.any(Number),
    unavailable: expect.any(Number),
  });
  expect(counts.get('done')).toBeGreaterThan(1000);
  expect(counts.get('unavailable')).toBeLessThan(200);
  for (const person of people) await db.read(person, (tx) => look(tx, person));
});
