import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase, startPostgres } from '../../../tools/postgres/index.mjs';
import { migrate } from '../src/migrate';

/** A PostgreSQL server of one's own, to stop, kill and freeze; worlds opened after `open` live on it. Nothing here survives the machine, everything survives the processes. */
export class OwnServer {
  private constructor(
    private readonly dataDir: string,
    private running: Awaited<ReturnType<typeof startPostgres>>,
  ) {}

  static async open(): Promise<OwnServer> {
    const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-fault-'));
    const server = new OwnServer(dataDir, await startPostgres({ dataDir, settings }));
    const run = `gwf_${randomBytes(4).toString('hex')}`;
    Object.assign(process.env, {
      GROUNDWORK_TEST_OWNER_URL: server.running.url,
      GROUNDWORK_TEST_ADMIN_URL: server.running.superuserUrl,
      GROUNDWORK_TEST_RUN: run,
      GROUNDWORK_TEST_TEMPLATE: 'template0',
    });
    const template = await createTestDatabase();
    await migrate({
      databaseUrl: template.ownerUrl,
      secret: Buffer.from(process.env['GROUNDWORK_SECRET'] ?? '', 'base64'),
      log: () => undefined,
    });
    process.env['GROUNDWORK_TEST_TEMPLATE'] = template.name;
    return server;
  }

  /** As an operator stops it: open transactions are rolled back. */
  stop(): Promise<void> {
    return this.running.stop();
  }

  /** Starts it again, on the same port. */
  async start(): Promise<void> {
    this.running = await startPostgres({ dataDir: this.dataDir, settings });
  }

  /** As the machine kills it when memory runs out. */
  async kill(): Promise<void> {
    process.kill(this.pid(), 'SIGKILL');
    while (this.running.isRunning()) await pause(10);
  }

  /** It stays there and answers nothing. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  thaw(): void {
    this.signal('SIGCONT');
  }

  /** How many connections it has, of logins of processes. */
  async connections(): Promise<number> {
    const client = new pg.Client({ connectionString: this.running.superuserUrl });
    await client.connect();
    try {
      return Number((await client.query(`select count(*) as n from pg_stat_activity where usename like '%\\_login'`)).rows[0].n);
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.running.stop();
    rmSync(this.cluster(), { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private cluster(): string {
    const elsewhere = join(this.dataDir, 'cluster-is-in');
    return join(existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8').trim() : this.dataDir, 'cluster');
  }

  private pid(): number {
    return Number(readFileSync(join(this.cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** To the server and all its processes; one of them may end of its own accord meanwhile. */
  private signal(signal: NodeJS.Signals): void {
    for (const pid of this.family())
      try {
        process.kill(pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
  }

  private family(): number[] {
    const parent = this.pid();
    const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    return [parent, ...all.flatMap(([pid, ppid]) => (pid !== undefined && ppid === parent ? [pid] : []))];
  }
}

const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '60', shared_buffers: '32MB' };
