import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { sameVersions } from './install.mjs';
import { keysOf } from './keys.mjs';
import { identityOf, isThere, noteProcess, notedProcess } from './processes.mjs';
import { readSettings } from './settings.mjs';
import { welcome } from './welcome.mjs';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-start-spec-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('installing', () => {
  const lockfile = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });
  const wanted = lockfile({
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/pg-for-another-machine': { version: '1.0.0', optional: true },
  });

  it('is not done again when every package is there, those for other machines aside', () => {
    expect(sameVersions(wanted, lockfile({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true);
  });

  it('is done again when a package is missing or has another version', () => {
    expect(sameVersions(wanted, lockfile({}))).toBe(false);
    expect(sameVersions(wanted, lockfile({ 'node_modules/zod': { version: '4.6.6' } }))).toBe(false);
    expect(
      sameVersions(
        wanted,
        lockfile({ 'node_modules/zod': { version: '4.6.7' }, 'node_modules/pg-for-another-machine': { version: '2.0.0', optional: true } }),
      ),
    ).toBe(false);
  });
});

describe('the keys', () => {
  it('are made once, for our eyes only', () => {
    const first = keysOf(folder, {}, false);
    expect(first.secret).toHaveLength(32);
    expect(statSync(join(folder, 'keys', 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'keys', 'signing.pem'), 'utf8')).toContain('BEGIN PRIVATE KEY');
    expect(keysOf(folder, {}, true)).toEqual(first);
  });

  it('are never made anew for data that the lost ones encrypted', () => {
    const empty = mkdtempSync(join(folder, 'lost-'));
    expect(() => keysOf(empty, {}, true)).toThrow(/secret is gone.*Put it back from your backup/);
    expect(existsSync(join(empty, 'keys', 'secret'))).toBe(false);
  });

  it('can come from the environment, and a wrong one is refused in words', () => {
    const secret = Buffer.alloc(32, 7);
    expect(keysOf(folder, { GROUNDWORK_SECRET: secret.toString('base64'), SIGNING_KEY: 'a key' }, false)).toEqual({ secret, env: {} });
    expect(() => keysOf(folder, { GROUNDWORK_SECRET: 'short' }, false)).toThrow('must be 32 bytes in base64');
  });
});

describe('the address', () => {
  it('is on this machine only unless HOST says otherwise', async () => {
    const settings = await readSettings({ GROUNDWORK_DATA: folder, PORT: '' });
    expect(settings).toMatchObject({ host: '127.0.0.1', demo: true, data: folder, databaseUrl: undefined });
    expect(settings.publicUrl).toBe(`http://localhost:${settings.port}`);
  });

  it('is refused in words when PORT is taken or is no port', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve(Number((other.address() as { port: number }).port)));
    });
    await expect(readSettings({ PORT: String(port) })).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`,
    );
    await expect(readSettings({ PORT: 'http' })).rejects.toThrow('PORT is "http", which is no port');
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('a noted process', () => {
  const file = join(folder, 'run', 'api.json');

  it('is found again while it is there', () => {
    noteProcess(file, process.pid, { url: 'http://localhost:4280' });
    expect(notedProcess(file)).toMatchObject({ pid: process.pid, url: 'http://localhost:4280' });
  });

  it('is not mistaken for another one that got its number', () => {
    const self = identityOf(process.pid);
    expect(self && isThere(self)).toBe(true);
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'at another time' }));
    expect(notedProcess(file)).toBeUndefined();
    expect(existsSync(file)).toBe(false);
  });
});

it('the welcome names the address, every demo account and how to stop', () => {
  const accounts = [{ role: 'counselor', name: 'Zoë Łukasiewicz', email: 'zoe@example.test', password: 'quiet-river-41' }];
  writeFileSync(join(folder, 'demo-accounts.json'), JSON.stringify(accounts));
  const text = welcome({
    publicUrl: 'http://localhost:4280',
    data: folder,
    demo: true,
    host: '127.0.0.1',
    port: 4280,
    databaseUrl: undefined,
  });
  expect(text).toContain('http://localhost:4280');
  expect(text).toContain('counselor  Zoë Łukasiewicz  zoe@example.test  quiet-river-41');
  expect(text).toContain('Ctrl-C stops it');
});
