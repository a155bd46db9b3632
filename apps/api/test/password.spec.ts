import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser, givePassword, password } from './browser';
import { jobsOf } from './jobs';
import { openWorld, type Person, type TestClinic, type World } from './world';

// Passwords are slow on purpose.
jest.setTimeout(30_000);

let world: World;
let data: string;
let clinic: TestClinic;
let dana: Person;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'groundwork-mail-'));
  world = await openWorld({ GROUNDWORK_DATA: data });
});
beforeEach(async () => {
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
  await givePassword(world, dana);
});
afterAll(async () => {
  await world.close();
  rmSync(data, { recursive: true });
});

const next = 'slow river evening';
/** A browser of another network each time, so that limits stay out of the way. */
const elsewhere = () => new Browser(world, { address: `198.51.100.${(place += 1)}` });
let place = 0;

/** Asks for a new password and does the jobs. @returns the tokens of the links that still work for the clinic's admin to hand over, newest first */
async function forgot(email: string): Promise<string[]> {
  expect((await elsewhere().post('/password/forgot', { email })).status).toBe(202);
  await using jobs = await jobsOf(world);
  await jobs.run();
  const { items } = (await world.as(clinic.admin).get('/clinic/mails')).body as { items: { kind: string; link: string }[] };
  return items.filter((item) => item.kind === 'password_reset').map((item) => /\/reset#([\w-]{43})$/.exec(item.link)?.[1] ?? '');
}

describe('a forgotten password', () => {
  it('is replaced by a link, once, and every device is signed out', async () => {
    const phone = new Browser(world);
    await phone.signIn(dana.email);
    const [token] = await forgot(dana.email);
    expect((await elsewhere().post('/password/reset', { token, password: 'short' })).status).toBe(422);
    expect((await elsewhere().post('/password/reset', { token, password: next })).status).toBe(204);
    expect((await phone.get('/me')).status).toBe(401);
    expect((await elsewhere().signIn(dana.email)).status).toBe(401);
    expect((await elsewhere().signIn(dana.email, next)).status).toBe(200);
    const again = await elsewhere().post('/password/reset', { token, password });
    expect([again.status, again.body.code]).toEqual([410, 'link_not_valid']);
  });

  it('can be asked for twice: using one link stops the other', async () => {
    const [first] = await forgot(dana.email);
    const [second] = await forgot(dana.email);
    expect(second).not.toBe(first);
    expect((await elsewhere().post('/password/reset', { token: first, password: next })).status).toBe(204);
    expect((await elsewhere().post('/password/reset', { token: second, password: next })).status).toBe(410);
  });

  it('has a link that lives one hour', async () => {
    const [token] = await forgot(dana.email);
    const { rows } = await world.owner.query<{ minutes: number }>(
      'select round(extract(epoch from expires_at - now()) / 60)::int as minutes from ticket where account_id = $1',
      [dana.id],
    );
    expect(rows[0]?.minutes).toBe(60);
    await world.owner.query(`update ticket set expires_at = now() where account_id = $1`, [dana.id]);
    expect((await elsewhere().post('/password/reset', { token, password: next })).status).toBe(410);
  });

  it('gets the same answer for addresses nobody has, and for people who have left or not joined; no mail goes out', async () => {
    const gone = await clinic.counselor('Gil');
    const invited = await clinic.counselor('Ines');
    await world.owner.query(
      `update account_private set status = case account_id when $1 then 'deactivated' else 'invited' end where account_id in ($1, $2)`,
      [gone.id, invited.id],
    );
    const answers = [];
    for (const email of [dana.email, gone.email, invited.email, 'nobody@example.org'])
      answers.push(await elsewhere().post('/password/forgot', { email }));
    expect(answers.map((answer) => [answer.status, answer.text])).toEqual([1, 2, 3, 4].map(() => [202, '{}']));
    await using jobs = await jobsOf(world);
    await jobs.run();
    const { rows } = await world.owner.query<{ account_id: string }>('select account_id from mail where clinic_id = $1', [clinic.id]);
    expect(rows).toEqual([{ account_id: dana.id }]);
  });

  it('keeps the address out of the queue', async () => {
    await elsewhere().post('/password/forgot', { email: dana.email });
    const { rows } = await world.owner.query<{ payload: string }>('select payload::text from graphile_worker._private_jobs');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.payload).not.toContain(dana.email);
    await using jobs = await jobsOf(world);
    await jobs.run();
  });

  it('of a partner is not in the admin’s hands', async () => {
    const { anna } = await clinic.couple(dana);
    expect(await forgot(anna.email)).toEqual([]);
    const { rows } = await world.owner.query<{ sent: boolean }>('select sent_at is not null as sent from mail where account_id = $1', [
      anna.id,
    ]);
    expect(rows).toEqual([{ sent: true }]);
  });
});

describe('changing the own password', () => {
  it('needs the present one, and signs out the other devices', async () => {
    const [phone, laptop] = [new Browser(world), new Browser(world)];
    await phone.signIn(dana.email);
    await laptop.signIn(dana.email);
    const wrong = await laptop.put('/me/password', { current: 'not it at all', next });
    expect([wrong.status, wrong.body.errors]).toEqual([422, [{ pointer: '/current', message: 'is not your password' }]]);
    expect((await laptop.put('/me/password', { current: password, next: 'short' })).status).toBe(422);
    expect((await laptop.put('/me/password', { current: password, next })).status).toBe(204);
    expect((await laptop.get('/me')).status).toBe(200);
    expect((await phone.get('/me')).status).toBe(401);
    expect((await elsewhere().signIn(dana.email, next)).status).toBe(200);
    const { rows } = await world.owner.query<{ action: string }>('select action from audit_event where actor_id = $1', [dana.id]);
    expect(rows).toEqual([{ action: 'password.change' }]);
  });
});
