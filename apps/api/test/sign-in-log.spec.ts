import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../tools/postgres/index.mjs';
import { givePassword, password } from './browser';
import { openWorld, type Person, type World } from './world';

/** A process of the built product; keeps all it writes. */
class Process {
  written = '';
  private readonly child: ChildProcess;

  constructor(entry: 'main' | 'worker', environment: Record<string, string>) {
    this.child = spawn(process.execPath, [resolve(`dist/apps/api/src/${entry}.js`)], { env: { PATH: process.env['PATH'], ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.written += chunk.toString()));
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exit;
  }
}

let world: World;
let data: string;
let dana: Person;
let admin: Person;
let address: string;
const processes: Process[] = [];
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'groundwork-log-'));
  world = await openWorld({ GROUNDWORK_DATA: data });
  const clinic = await world.clinic();
  admin = clinic.admin;
  dana = await clinic.counselor('Dana Distinctive');
  await givePassword(world, dana);
  const port = String(await freePort());
  address = `http://127.0.0.1:${port}`;
  const environment = {
    GROUNDWORK_SECRET: world.config.secret.toString('base64'), SIGNING_KEY: world.config.signingKey, APP_DATABASE_URL: world.urls.appUrl, WORKER_DATABASE_URL: world.urls.workerUrl,
    GROUNDWORK_DATA: data, PORT: port, PUBLIC_URL: address, WEB_ROOT: join(data, 'no-web'), LOG_LEVEL: 'debug', DATABASE_POOL: '3',
  };
  processes.push(new Process('main', environment), new Process('worker', environment));
  await until(async () => (await fetch(`${address}/api/health/ready`).catch(() => null))?.ok === true);
}, 40_000);
afterAll(async () => {
  await Promise.all(processes.map((each) => each.stop()));
  await world.close();
  rmSync(data, { recursive: true });
});

/** Asks again until it is so. @throws after 20 seconds */
async function until(so: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await so())) {
    if (Date.now() > end) throw new Error(`it did not come to that; the processes wrote:\n${processes.map((each) => each.written).join('\n')}`);
    await pause(50);
  }
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${address}/api${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: address, ...headers } });

it('writes no password, token, mail address or name into any log', async () => {
  const signedIn = await post('/sign-in', { email: dana.email, password });
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  const cookies = signedIn.headers.getSetCookie().map((cookie) => /=([^;]+)/.exec(cookie)?.[1] ?? '');
  await post('/sign-in', { email: 'distinctive.nobody@example.org', password: 'wrong guess here' });
  await fetch(`${address}/api/me?access=${accessToken}`, { headers: { authorization: `Bearer ${accessToken}`, cookie: `gw_refresh=${cookies[0]}` } });
  await fetch(`${address}/api/me/sign-ins/${dana.signInId}`, { method: 'DELETE', headers: { authorization: `Bearer ${accessToken}` } });
  const invited = await post('/clinic/accounts', { name: 'Ines Remarkable', email: 'ines.remarkable@example.org', role: 'counselor' }, { authorization: `Bearer ${world.token(admin)}` });
  expect(invited.status).toBe(201);
  await post('/password/forgot', { email: dana.email });
  await until(async () => (await world.owner.query('select from mail where sent_at is not null')).rowCount === 2);
  const { items } = (await world.as(admin).get('/clinic/mails')).body as { items: { link: string }[] };
  const tokens = items.map((item) => item.link.split('#')[1] ?? '');
  expect(tokens).toHaveLength(2);
  await post('/invitations/read', { token: tokens[0] });
  await post('/password/reset', { token: tokens[1], password: 'slow river evening' });
  await Promise.all(processes.map((each) => each.stop()));

  const [api, worker] = processes;
  expect(api?.written).toContain('/api/sign-in');
  const logs = `${api?.written}${worker?.written}`;
  const secrets = [password, 'wrong guess here', 'slow river evening', 'example.org', 'Distinctive', 'Remarkable', accessToken, accessToken.split('.')[2] ?? '', dana.signInId, ...cookies, ...tokens, world.config.secret.toString('base64')];
  expect(secrets.filter((secret) => secret.length > 5 && logs.includes(secret))).toEqual([]);
}, 40_000);
