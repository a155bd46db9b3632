import pg from 'pg';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;
let app: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor();
  couple = await clinic.couple(dana);
  app = new pg.Client({ connectionString: world.urls.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.close();
});

/** Names the `app` login sees after `opening`, in one transaction. */
async function names(opening: string): Promise<string[]> {
  await app.query('begin');
  try {
    await app.query(opening);
    return (await app.query<{ name: string }>('select name from account order by name')).rows.map((row) => row.name);
  } finally {
    await app.query('rollback');
  }
}

describe('the row-security context', () => {
  it('shows nothing without a context', async () => {
    expect(await names('select 1')).toEqual([]);
  });

  it('shows the counselor their own couple', async () => {
    expect(await names(`select sec.open('${dana.signInId}')`)).toEqual(['Anna Berg', 'Ben Berg', 'Dana Counselor']);
  });

  it('refuses a sign-in that is over, and an account that was deactivated, on the next transaction', async () => {
    const eve = await clinic.counselor('Eve Counselor');
    await world.owner.query(`update account_private set status = 'deactivated' where account_id = $1`, [eve.id]);
    await expect(names(`select sec.open('${eve.signInId}')`)).rejects.toMatchObject({ code: '28000' });
    const tab = { ...dana, signInId: await world.signIn(clinic.id, dana.id) };
    await world.owner.query('update sign_in set ended_at = now() where id = $1', [tab.signInId]);
    await expect(names(`select sec.open('${tab.signInId}')`)).rejects.toMatchObject({ code: '28000' });
  });

  it('opens nothing for a context replayed in a later transaction, or on another connection', async () => {
    await app.query('begin');
    await app.query(`select sec.open('${dana.signInId}')`);
    const { rows } = await app.query<{ context: string }>(`select current_setting('groundwork.context') as context`);
    const context = rows[0]?.context ?? '';
    const other = new pg.Client({ connectionString: world.urls.appUrl });
    await other.connect();
    await other.query('begin');
    await other.query(`select set_config('groundwork.context', $1, true)`, [context]);
    const elsewhere = await other.query('select from account');
    await other.end();
    await app.query('rollback');
    expect(context).toContain(dana.id);
    expect(elsewhere.rowCount).toBe(0);
    expect(await names(`select set_config('groundwork.context', '${context}', true)`)).toEqual([]);
  });

  it('opens nothing for 500 contexts forged or changed in one place', async () => {
    await app.query('begin');
    await app.query(`select sec.open('${couple.anna.signInId}')`);
    const real = (await app.query<{ context: string }>(`select current_setting('groundwork.context') as context`)).rows[0]?.context ?? '';
    let seen = 0;
    for (let i = 0; i < 500; i++) {
      const at = (i * 7) % real.length;
      const other = real[at] === 'a' ? 'b' : 'a';
      await app.query(`select set_config('groundwork.context', $1, true)`, [real.slice(0, at) + other + real.slice(at + 1)]);
      seen += (await app.query('select from account')).rowCount ?? 0;
    }
    await app.query(`select set_config('groundwork.context', $1, true)`, [real]);
    const back = (await app.query('select from account')).rowCount;
    await app.query('rollback');
    expect(seen).toBe(0);
    expect(back).toBe(3);
  });

  it('lets the login neither make a context nor a proof, nor read the keys', async () => {
    for (const sql of [
      `select sec.put_context('${dana.id}', '${clinic.id}', 'counselor', 'person', '')`,
      `select sec.mac('context', 'x')`,
      `select * from sec.mac_key`,
      `select sec.set_mac_key('context', 'x')`,
      `select sec.open_job('report', '${clinic.id}', null)`,
      'select password_hash from credential',
      'select token_hash from refresh_token',
      'set role groundwork_definer',
    ])
      await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
    await expect(
      app.query(`select sec.begin_sign_in($1, $2, 'x', 'x', '1h', '1h', '1h', extract(epoch from now())::bigint, 'guess')`, [
        dana.id,
        couple.anna.id,
      ]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      app.query(`select * from sec.credential_of($1, extract(epoch from now())::bigint, 'guess')`, [dana.email]),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
