import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../tools/postgres/index.mjs';
import type { Answer, Person, World } from './world';

/** API and worker of a world as processes of their own, to start, end and kill one by one. */
export class Processes {
  readonly data = mkdtempSync(join(tmpdir(), 'groundwork-process-'));
  private readonly running: Partial<Record<'main' | 'worker', ChildProcess>> = {};
  private written = '';

  private constructor(
    private readonly world: World,
    readonly port: number,
  ) {}

  static async of(world: World): Promise<Processes> {
    return new Processes(world, await freePort());
  }

  /** Starts one and, for the API, waits until it is ready. */
  async start(entry: 'main' | 'worker'): Promise<void> {
    const { config, urls } = this.world;
    const child = spawn(process.execPath, [resolve(`dist/apps/api/src/${entry}.js`)], {
      env: {
        PATH: process.env['PATH'],
        GROUNDWORK_SECRET: config.secret.toString('base64'),
        SIGNING_KEY: config.signingKey,
        APP_DATABASE_URL: urls.appUrl,
        WORKER_DATABASE_URL: urls.workerUrl,
        GROUNDWORK_DATA: this.data,
        PORT: String(this.port),
        WEB_ROOT: join(this.data, 'no-web'),
        LOG_LEVEL: 'warn',
        DATABASE_POOL: '4',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (this.written += chunk.toString()));
    this.running[entry] = child;
    if (entry === 'main') await this.until(async () => (await this.fetch('/health/ready'))?.ok === true);
  }

  /** @returns how it went: its exit code or the signal; null when it ran no more */
  async end(entry: 'main' | 'worker', signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null> {
    const child = this.running[entry];
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code, by] = (await exit) as [number | null, string | null];
    return code ?? by;
  }

  isRunning(entry: 'main' | 'worker'): boolean {
    const child = this.running[entry];
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** A request; undefined when the line is cut. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response | undefined> {
    return fetch(`http://127.0.0.1:${this.port}/api${path}`, init).catch(() => undefined);
  }

  /** A request of somebody, tried again under the same headers as long as the line is cut or patience is asked for. */
  async insist(
    person: Person,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Pick<Answer, 'status' | 'body'>> {
    const init = {
      method,
      headers: {
        authorization: `Bearer ${this.world.token(person)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    for (;;) {
      const answer = await this.fetch(path, init);
      const text = await answer?.text().catch(() => undefined);
      if (answer && text !== undefined && answer.status !== 503)
        return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
      await pause(20);
    }
  }

  /** Asks again until it is so. @throws after 30 seconds, with what the processes wrote */
  async until(so: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 30_000;
    while (!(await so())) {
      if (Date.now() > end) throw new Error(`it did not come to that; the processes wrote:\n${this.written}`);
      await pause(40);
    }
  }

  async close(): Promise<void> {
    await Promise.all((['main', 'worker'] as const).map((entry) => this.end(entry, 'SIGTERM')));
    rmSync(this.data, { recursive: true, force: true });
  }
}
