import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../tools/postgres/index.mjs';
import { openWorld, type World } from './world';

/** A process of the built product; keeps all it writes. */
class Process {
  written = '';
  private readonly child: ChildProcess;

  constructor(root: string, entry: 'main' | 'worker', environment: Record<string, string>) {
    this.child = spawn(process.execPath, [resolve(root, `dist/apps/api/src/${entry}.js`)], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.written += chunk.toString()));
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exit;
  }
}

/** A world whose API and worker run as processes of their own, as they do for people; everything they log is kept. */
export class RunningProduct {
  private constructor(
    readonly world: World,
    /** Folder for mails and the like. */
    readonly data: string,
    /** Where the API listens. */
    readonly address: string,
    private readonly processes: Process[],
  ) {}

  /** `root`: the checkout whose build runs; `prepare`: what is done to the database before. */
  static async open(root = '.', prepare?: (world: World) => Promise<void>): Promise<RunningProduct> {
    const data = mkdtempSync(join(tmpdir(), 'groundwork-run-'));
    const world = await openWorld({ GROUNDWORK_DATA: data });
    await prepare?.(world);
    const port = String(await freePort());
    const address = `http://127.0.0.1:${port}`;
    const environment = {
      GROUNDWORK_SECRET: world.config.secret.toString('base64'),
      SIGNING_KEY: world.config.signingKey,
      APP_DATABASE_URL: world.urls.appUrl,
      WORKER_DATABASE_URL: world.urls.workerUrl,
      GROUNDWORK_DATA: data,
      PORT: port,
      PUBLIC_URL: address,
      WEB_ROOT: join(data, 'no-web'),
      LOG_LEVEL: 'debug',
      DATABASE_POOL: '3',
    };
    const product = new RunningProduct(world, data, address, [new Process(root, 'main', environment), new Process(root, 'worker', environment)]);
    await product.until(async () => (await fetch(`${address}/api/health/ready`).catch(() => null))?.ok === true);
    return product;
  }

  /** What API and worker wrote to their logs so far. */
  logs(): string {
    return this.processes.map(({ written }) => written).join('\n');
  }

  /** Asks again until it is so. @throws after 20 seconds */
  async until(so: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await so())) {
      if (Date.now() > end) throw new Error(`it did not come to that; the processes wrote:\n${this.logs()}`);
      await pause(50);
    }
  }

  /** Ends both processes and waits for their last words. */
  async stop(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.stop()));
  }

  async close(): Promise<void> {
    await this.stop();
    await this.world.close();
    rmSync(this.data, { recursive: true });
  }
}
