import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '../../../tools/demo/cast';
import { loadDemo } from '../../../tools/demo/load';
import { openWorld, type Person, type World } from './world';

let world: World;
const data = mkdtempSync(join(tmpdir(), 'groundwork-demo-'));
const before = process.env['GROUNDWORK_DATA'];
const said: string[] = [];

beforeAll(async () => {
  process.env['GROUNDWORK_DATA'] = data;
  world = await openWorld();
  await loadDemo({ databaseUrl: world.ownerUrl, secret: world.config.secret, log: (line) => said.push(line) });
});
afterAll(async () => {
  if (before === undefined) delete process.env['GROUNDWORK_DATA'];
  else process.env['GROUNDWORK_DATA'] = before;
  await world.close();
});

/** Somebody of the cast, signed in. */
async function person(key: string): Promise<Person> {
  const { rows } = await world.owner.query(
    'select a.clinic_id, a.id, a.name, a.role, p.email from account a join account_private p on p.account_id = a.id where p.email = $1',
    [`${key}@riverside.example`],
  );
  const [one] = rows;
  return { ...one, clinicId: one.clinic_id, signInId: await world.signIn(one.clinic_id, one.id) };
}
const couple = async (code: string) => (await world.owner.query('select id from couple where code = $1', [code])).rows[0].id as string;
async function get(key: string, path: string) {
  const { status, body } = await world.as(await person(key)).get(path);
  expect([path, status]).toEqual([path, 200]);
  return body;
}
type Item = { homeworkId: string; name: string; state: string; mine: boolean; entryId: string };
async function together(key: string, homeworkId: string): Promise<Item[]> {
  const { items } = await get(key, '/together');
  return items.filter((item: Item) => item.homeworkId === homeworkId);
}
const agreements = async (key: string, path = '/agreements') =>
  (await get(key, path)).items.map(({ homeworkId, state }: Item) => [homeworkId, state]);

describe('the demo clinic', () => {
  it('says who belongs to whom, the team first and then couple by couple', async () => {
    const { rows } = await world.owner.query('select name, role, codes, partner from sec.demo_accounts()');
    expect(rows.slice(0, 5)).toEqual([
      { name: 'Alma Reyes', role: 'admin', codes: [], partner: null },
      { name: 'Dana Whitfield', role: 'counselor', codes: ['7F3K', 'C2XH', 'M4QT', 'R9WD'], partner: null },
      { name: 'Erik Solheim', role: 'counselor', codes: ['K8NB', 'V6PJ'], partner: null },
      { name: 'Zoë Łukasiewicz', role: 'partner', codes: ['7F3K'], partner: 'Tomasz Łukasiewicz' },
      { name: 'Tomasz Łukasiewicz', role: 'partner', codes: ['7F3K'], partner: 'Zoë Łukasiewicz' },
    ]);
    expect(rows.slice(3).map(({ codes }) => codes[0])).toEqual(
      ['7F3K', 'C2XH', 'K8NB', 'R9WD', 'V6PJ', 'M4QT'].flatMap((code) => [code, code]),
    );
    const { items } = (await world.as(null).get('/sign-in/demo')).body;
    expect(items.slice(0, 4).map(({ about }: { about: string }) => about)).toEqual([
      'Runs the people side of the clinic',
      'Counselor of 7F3K, C2XH, M4QT, R9WD',
      'Counselor of K8NB, V6PJ',
      'Partner of Tomasz, couple 7F3K',
    ]);
    const accounts = JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8'));
    expect(accounts).toContainEqual({
      role: 'partner',
      name: 'Zoë Łukasiewicz',
      email: 'zoe@riverside.example',
      password: demoPassword,
      about: '7F3K',
    });
    expect(said).toHaveLength(1);
  });

  it('has promises with two marks, one on which the two differ, one that waits for a mark and one still to come', async () => {
    const promises = await together('zoe', 'S30');
    expect(promises.map(({ state }) => state).sort()).toEqual(['closed', 'closed', 'closed', 'closed', 'closed', 'open', 'yours']);
    const school = promises.find(({ name }) => name.includes('school'));
    const { body } = await world.as(await person('zoe')).get(`/entries/${school?.entryId}/shared`);
    expect(body.exchange.responses.map(({ rows }: { rows: { value: string }[] }) => rows[0]?.value)).toEqual([
      'I kept it',
      'It was not kept',
    ]);
    const figures = (await get('dana', `/couples/${await couple('7F3K')}/figures`)).items;
    expect(figures.find(({ id }: { id: string }) => id === 'F4').sentence).toContain('by own mark 83% of 6');
  });

  it('has needs with an answer, tried and found to help, and one without', async () => {
    expect((await together('tomasz', 'S16')).map(({ name, state }) => [name, state])).toEqual([
      ['To be asked how my day was', 'yours'],
      ['A quiet hour after work', 'open'],
      ['No surprises in the week', 'settled'],
    ]);
  });

  it('has agreements in force, one signed by one, and one that was ended, without saying by whom', async () => {
    expect(await agreements('zoe')).toEqual(
      expect.arrayContaining([
        ['S26', 'in_force'],
        ['S19', 'signed_by_one'],
      ]),
    );
    expect(await agreements('nikos')).toContainEqual(['S45', 'in_force']);
    expect(await agreements('jonas')).toEqual([['S26', 'ended']]);
    const [ended] = (await get('jonas', '/agreements')).items;
    expect([ended.endedBy, ended.history.at(-1)]).toEqual([null, expect.objectContaining({ step: 'ended', byId: null })]);
  });

  it('has cards that opened together, and one that nobody but its author knows of', async () => {
    const shared = (await get('tomasz', '/shared')).items.filter(({ homeworkId }: Item) => homeworkId === 'S72');
    const read = (await get('dana', `/couples/${await couple('7F3K')}/entries?limit=100`)).items.filter(
      ({ homeworkId }: Item) => homeworkId === 'S72',
    );
    expect([shared.length, read.length, (await together('zoe', 'S72')).length]).toEqual([2, 4, 4]);
  });

  it('has waves with what went with calmer ones, talks, dates, and a questionnaire twice with a change', async () => {
    const { items } = await get('dana', `/couples/${await couple('7F3K')}/figures`);
    const ids = items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['F4', 'F5', 'F6', 'F6-coping', 'F7', 'F8', 'F11-PHQ8', 'F11-GAD7', 'F14']));
    expect(items.find(({ id }: { id: string }) => id === 'F14').sentence).toContain('3 dates held');
    const { partners } = await get('dana', `/couples/${await couple('7F3K')}/measures`);
    const [zoe] = partners;
    expect(zoe.series[0].administrations.map(({ total }: { total: number }) => total)).toEqual([15, 7]);
    expect(zoe.series[0].administrations[1].change).toMatchObject({ points: -8, word: 'better', crossed: true });
  });

  it('has gates that are clear after both were seen alone, one at caution and one unscreened', async () => {
    const gates = [];
    for (const [key, code] of [
      ['dana', '7F3K'],
      ['dana', 'M4QT'],
      ['dana', 'R9WD'],
      ['dana', 'C2XH'],
      ['erik', 'K8NB'],
      ['erik', 'V6PJ'],
    ] as const) {
      const { gate, flags } = await get(key, `/couples/${await couple(code)}/safety`);
      gates.push([
        code,
        gate,
        flags.map(({ kind, acknowledgedAt }: { kind: string; acknowledgedAt: string | null }) => [kind, acknowledgedAt !== null]),
      ]);
    }
    expect(gates).toEqual([
      ['7F3K', 'clear', []],
      ['M4QT', 'clear', [['pressure', false]]],
      ['R9WD', 'clear', []],
      ['C2XH', 'unscreened', []],
      ['K8NB', 'caution', [['pressure', true]]],
      ['V6PJ', 'clear', []],
    ]);
  });

  it('reads the same each time: every id comes from fixed seeds', async () => {
    const ids = async () =>
      (await world.owner.query('select md5(string_agg(id::text, $1 order by id)) as all from entry', [','])).rows[0].all;
    const first = await ids();
    const other = await openWorld();
    await loadDemo({ databaseUrl: other.ownerUrl, secret: other.config.secret, log: () => undefined });
    const { rows } = await other.owner.query('select md5(string_agg(id::text, $1 order by id)) as all from entry', [',']);
    await other.close();
    expect(rows[0].all).toBe(first);
  });
});
