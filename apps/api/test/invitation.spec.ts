import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser, password } from './browser';
import { jobsOf } from './jobs';
import { openWorld, type Person, type TestClinic, type World } from './world';

// Passwords are slow on purpose.
jest.setTimeout(30_000);

let world: World;
let data: string;
let clinic: TestClinic;
let admin: Person;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'groundwork-mail-'));
  world = await openWorld({ GROUNDWORK_DATA: data, PUBLIC_URL: 'https://portal.example.org' });
});
beforeEach(async () => {
  clinic = await world.clinic();
  admin = clinic.admin;
});
afterAll(async () => {
  await world.close();
  rmSync(data, { recursive: true });
});

const invite = async (email: string) =>
  (await world.as(admin).post('/clinic/accounts', { name: 'Dana Counselor', email, role: 'counselor' })).body.id as string;
const links = async () =>
  ((await world.as(admin).get('/clinic/mails')).body.items as { to: string; kind: string; link: string }[]).map((item) => item.link);
const tokenOf = (link: string | undefined) => link?.split('#')[1] ?? '';

it('reaches the person as a link that the admin also sees, and lets them join once', async () => {
  await invite('dana@example.org');
  expect((await world.as(admin).get('/clinic/mails')).body).toMatchObject({
    mailServer: false,
    items: [{ to: 'Dana Counselor', kind: 'invitation' }],
  });
  const [link] = await links();
  expect(link).toMatch(/^https:\/\/portal\.example\.org\/join#[\w-]{43}$/);
  const token = tokenOf(link);
  const browser = new Browser(world);
  expect((await browser.post('/invitations/read', { token })).body).toEqual({
    clinicName: 'Riverside Practice',
    name: 'Dana Counselor',
    role: 'counselor',
  });
  expect((await browser.post('/invitations/accept', { token, name: 'Dana', password: 'too short' })).status).toBe(422);
  const joined = await browser.post('/invitations/accept', { token, name: 'Dana', password });
  expect(joined.body.me).toMatchObject({ name: 'Dana', email: 'dana@example.org', role: 'counselor' });
  expect((await browser.get('/me')).status).toBe(200);
  expect(String(joined.headers['set-cookie'])).toContain('; Secure');
  for (const path of ['/invitations/read', '/invitations/accept']) {
    const again = await new Browser(world).post(path, path.endsWith('read') ? { token } : { token, name: 'Eve', password });
    expect([again.status, again.body.code]).toEqual([410, 'link_not_valid']);
  }
  expect(await links()).toEqual([]);
  expect((await new Browser(world).signIn('dana@example.org')).status).toBe(200);
});

it('sent again stops the link sent before', async () => {
  const id = await invite('eli@example.org');
  const [first] = await links();
  expect((await world.as(admin).post(`/clinic/accounts/${id}/invitation`)).status).toBe(204);
  const [second, ...more] = await links();
  expect(more).toEqual([]);
  expect(second).not.toBe(first);
  expect((await world.as(null).post('/invitations/read', { token: tokenOf(first) })).status).toBe(410);
  expect((await world.as(null).post('/invitations/read', { token: tokenOf(second) })).status).toBe(200);
});

it('is over after seven days, and when it is taken back', async () => {
  const id = await invite('fay@example.org');
  const token = tokenOf((await links())[0]);
  await world.owner.query(`update ticket set expires_at = expires_at - interval '7 days' where account_id = $1`, [id]);
  expect((await world.as(null).post('/invitations/read', { token })).status).toBe(410);
  await world.owner.query(`update ticket set expires_at = now() + interval '1 day' where account_id = $1`, [id]);
  await world.as(admin).del(`/clinic/accounts/${id}/invitation`);
  expect((await world.as(null).post('/invitations/accept', { token, name: 'Fay', password })).status).toBe(410);
});

it('taken by two at once lets one in', async () => {
  await invite('gil@example.org');
  const token = tokenOf((await links())[0]);
  const answers = await Promise.all(
    ['Gil', 'Gus'].map((name) => new Browser(world).post('/invitations/accept', { token, name, password })),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410]);
});

it('keeps no token in the database', async () => {
  await invite('hana@example.org');
  const token = tokenOf((await links())[0]);
  const { rows } = await world.owner.query<{ found: boolean }>(
    `select exists (select from mail where position(convert_to($1, 'UTF8') in sealed) > 0) or exists (select from graphile_worker._private_jobs where payload::text like '%' || $1 || '%') as found`,
    [token],
  );
  expect(rows[0]?.found).toBe(false);
});

it('is written as a neutral mail when there is no mail server', async () => {
  const id = await invite('ines@example.org');
  const [link] = await links();
  await using jobs = await jobsOf(world);
  await jobs.run();
  const { rows } = await world.owner.query<{ id: string; sent: boolean }>(
    'select id, sent_at is not null as sent from mail where account_id = $1',
    [id],
  );
  expect(rows).toEqual([{ id: expect.any(String), sent: true }]);
  const file = join(data, 'mail', `${rows[0]?.id}.eml`);
  expect(statSync(file).mode & 0o077).toBe(0);
  const mail = readFileSync(file, 'utf8');
  const readable = mail.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(mail).toMatch(/^From: Practice portal <no-reply@localhost>\r?$/m);
  expect(mail).toMatch(/^To: ines@example.org\r?$/m);
  expect(mail).toMatch(/^Subject: A message from your practice\r?$/m);
  expect(mail).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  expect(readable.split(String(link)).length - 1).toBe(3);
  expect(readable).not.toMatch(
    /couple|betray|affair|counsel|therap|homework|Riverside|Dana|Groundwork|https?:\/\/(?!portal\.example\.org)/i,
  );
  expect(readdirSync(join(data, 'mail')).filter((name) => !name.endsWith('.eml'))).toEqual([]);
});
