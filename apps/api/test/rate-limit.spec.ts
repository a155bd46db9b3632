import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limits } from '../src/platform/identity/limits';
import { networkOf } from '../src/platform/identity/network';
import { Browser, givePassword } from './browser';
import { openWorld, type Answer, type Person, type TestClinic, type World } from './world';

// Passwords are slow on purpose.
jest.setTimeout(30_000);

let world: World;
let replica: NestFastifyApplication;
let clinic: TestClinic;
let dana: Person;
beforeAll(async () => {
  world = await openWorld();
  replica = await world.replica();
});
beforeEach(async () => {
  await world.owner.query('delete from rate_limit');
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
  await givePassword(world, dana);
});
afterAll(() => world.close());

const replicas = () => [world.app, replica];
const from = (address: string, app = world.app) => new Browser(world, { address, app });
const statuses = (answers: Answer[]) =>
  Object.fromEntries([401, 429].map((status) => [status, answers.filter((answer) => answer.status === status).length]));
/** Many guesses at once, spread over both replicas. */
const guesses = (count: number, addressOf: (index: number) => string, email = dana.email) =>
  Promise.all(Array.from({ length: count }, (_, index) => from(addressOf(index), replicas()[index % 2]).signIn(email, `guess ${index}`)));

describe('guesses at one account', () => {
  it('from one network: exactly as many as allowed get through, over all replicas', async () => {
    const answers = await guesses(40, () => '203.0.113.9');
    expect(statuses(answers)).toEqual({ 401: limits.signInHere.points, 429: 40 - limits.signInHere.points });
    const refused = answers.find((answer) => answer.status === 429);
    expect(refused?.body).toMatchObject({ code: 'too_many', title: 'Too many tries: please wait a little' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(800);
    expect(Number(refused?.headers['retry-after'])).toBeLessThanOrEqual(limits.signInHere.seconds);
    expect((await from('203.0.113.9').signIn(dana.email)).status).toBe(429);
    expect((await from('203.0.113.10').signIn(dana.email)).status).toBe(200);
  });

  it('from many networks: exactly as many as allowed', async () => {
    const answers = await guesses(60, (index) => `198.51.100.${index}`);
    expect(statuses(answers)).toEqual({ 401: limits.signInAccount.points, 429: 60 - limits.signInAccount.points });
  });

  it('are refused alike for an account that is not there', async () => {
    const known = await guesses(12, () => '203.0.113.9');
    const unknown = await guesses(12, () => '203.0.113.9', 'nobody@example.org');
    expect(statuses(unknown)).toEqual(statuses(known));
    expect(unknown.map((answer) => answer.text).sort()).toEqual(known.map((answer) => answer.text).sort());
  });

  it('do not lock out the owner, who signed in from this browser before', async () => {
    const own = from('203.0.113.50');
    await own.signIn(dana.email);
    await own.post('/sign-out');
    await guesses(45, (index) => `198.51.100.${index}`);
    expect((await from('203.0.113.50').signIn(dana.email)).status).toBe(429);
    expect((await own.signIn(dana.email)).status).toBe(200);
  });

  it('from a known browser have a limit of their own', async () => {
    const own = from('203.0.113.50');
    await own.signIn(dana.email);
    const answers = await Promise.all(Array.from({ length: 15 }, (_, index) => own.copy().signIn(dana.email, `guess ${index}`)));
    expect(statuses(answers)).toEqual({ 401: limits.signInDevice.points, 429: 15 - limits.signInDevice.points });
  });

  it('get nothing from a browser’s mark that was made up or is another person’s', async () => {
    const eli = await clinic.counselor('Eli');
    await givePassword(world, eli);
    await guesses(12, () => '203.0.113.9');
    for (const mark of ['made-up', `${'A'.repeat(22)}.${'B'.repeat(22)}`, undefined]) {
      const browser = from('203.0.113.9');
      if (mark === undefined) await browser.signIn(eli.email);
      else browser.cookies['gw_device'] = mark;
      expect((await browser.signIn(dana.email)).status).toBe(429);
    }
  });
});

it('counts one network that tries many accounts', async () => {
  const answers = await Promise.all(
    Array.from({ length: limits.signInNetwork.points + 10 }, (_, index) =>
      from('203.0.113.9', replicas()[index % 2]).signIn(`person${index}@example.org`, 'guess'),
    ),
  );
  expect(statuses(answers)).toEqual({ 401: limits.signInNetwork.points, 429: 10 });
});

it('does not count sign-ins that work', async () => {
  for (let time = 0; time < limits.signInHere.points + 2; time += 1)
    expect((await from('203.0.113.9').signIn(dana.email)).status).toBe(200);
});

it('limits mails to somebody who did not ask', async () => {
  const ask = async (address: string) => (await from(address).post('/password/forgot', { email: dana.email })).status;
  const here = [await ask('203.0.113.9'), await ask('203.0.113.9'), await ask('203.0.113.9'), await ask('203.0.113.9')];
  expect(here).toEqual([202, 202, 202, 429]);
  expect(await ask('203.0.113.10')).toBe(202);
});

it('limits guessing at links', async () => {
  const token = 'x'.repeat(43);
  const answers = await Promise.all(
    Array.from({ length: limits.linkNetwork.points + 5 }, (_, index) =>
      from('203.0.113.9', replicas()[index % 2]).post('/invitations/read', { token: `${token}${index}` }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 410)).toHaveLength(limits.linkNetwork.points);
  expect((await from('203.0.113.9').post('/password/reset', { token, password: 'slow river evening' })).status).toBe(429);
});

it('limits guessing at a screen left open', async () => {
  const browser = from('203.0.113.9');
  await browser.signIn(dana.email);
  const answers = [];
  for (let time = 0; time <= limits.ownPassword.points; time += 1)
    answers.push((await browser.put('/me/password', { current: `guess ${time}`, next: 'slow river evening' })).status);
  expect(answers).toEqual([...new Array<number>(limits.ownPassword.points).fill(422), 429]);
});

it('keeps no address of anybody', async () => {
  await from('203.0.113.9').signIn(dana.email, 'guess');
  const { rows } = await world.owner.query<{ key: string }>('select key from rate_limit order by key');
  expect(rows.map((row) => row.key.replace(/:[\w-]{43}$/, ''))).toEqual(['limit.signInAccount', 'limit.signInHere', 'limit.signInNetwork']);
});

describe('a network', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::99', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
