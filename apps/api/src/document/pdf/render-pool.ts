import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { renderSummary } from './render-here';
import type { RenderedSummary } from './render-summary';
import type { ThreadMessage } from './render-thread';
import type { SummaryModel } from './summary-model';

export interface PoolSettings {
  /** Threads at most; 1 or 2. */
  size?: 1 | 2;
  /** The thread's script. */
  script?: string;
  /** Milliseconds after which a thread that has not finished is ended. */
  patience?: number;
}

interface Job {
  model: SummaryModel;
  onProgress: (percent: number) => void;
  resolve: (summary: RenderedSummary) => void;
  reject: (error: Error) => void;
}

const compiled = join(__dirname, 'render-thread.js');
const closedError = () => new Error('The renderer is closed.');

/**
 * Renders summaries in threads, so that a long one never delays a request. A thread that dies takes only its own job with it; the next job gets
 * a new thread.
 */
export class RenderPool {
  private readonly size: number;
  private readonly script: string;
  private readonly patience: number;
  private readonly waiting: Job[] = [];
  /** Every living thread and the job it is at; null while it rests. */
  private readonly threads = new Map<Worker, Job | null>();
  private readonly running = new Set<Promise<unknown>>();
  private closed = false;

  constructor({ size = 1, script = compiled, patience = 60_000 }: PoolSettings = {}) {
    this.size = size;
    this.script = script;
    this.patience = patience;
  }

  /**
   * Renders one summary; see renderSummary.
   * @throws Error when the model cannot be rendered, its thread died or ran out of time, or the pool is closed
   */
  async render(model: SummaryModel, onProgress: (percent: number) => void = () => undefined): Promise<RenderedSummary> {
    if (this.closed) throw closedError();
    // Run from source (tests of other rooms) there is no compiled thread to start: the same work is done here.
    if (!existsSync(this.script)) return renderSummary(model, onProgress);
    const work = new Promise<RenderedSummary>((resolve, reject) => {
      this.waiting.push({ model, onProgress, resolve, reject });
      this.next();
    });
    this.running.add(work);
    return work.finally(() => this.running.delete(work));
  }

  /** Refuses new and waiting work, lets running work finish, ends the threads. */
  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(closedError());
    await Promise.allSettled(this.running);
    await Promise.all([...this.threads.keys()].map((thread) => this.drop(thread)));
  }

  private next(): void {
    const resting = [...this.threads].find(([, job]) => job === null)?.[0];
    if (this.waiting.length === 0 || (!resting && this.threads.size >= this.size)) return;
    const thread = resting ?? this.start();
    const job = this.waiting.shift();
    if (job) this.run(thread, job);
  }

  private start(): Worker {
    const thread = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 } });
    thread.on('error', (cause) => this.lose(thread, new Error('The rendering thread broke.', { cause })));
    thread.on('exit', (code) => this.lose(thread, new Error(`The rendering thread ended with ${code}.`)));
    this.threads.set(thread, null);
    return thread;
  }

  private run(thread: Worker, job: Job): void {
    const timer = setTimeout(() => this.lose(thread, new Error('Rendering took too long.')), this.patience);
    const rest = () => {
      this.threads.set(thread, null);
      // A resting thread must not keep the process alive.
      thread.unref();
      this.next();
    };
    const settle =
      <T>(settleJob: (value: T) => void) =>
      (value: T) => {
        clearTimeout(timer);
        thread.removeAllListeners('message');
        settleJob(value);
      };
    const [resolve, reject] = [settle(job.resolve), settle(job.reject)];
    this.threads.set(thread, { ...job, reject });
    thread.ref();
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') return job.onProgress(message.percent);
      if (message.kind === 'failed') reject(new Error(message.reason));
      else resolve({ bytes: Buffer.from(message.bytes.buffer), pages: message.pages, sha256: message.sha256 });
      rest();
    });
    thread.postMessage(job.model);
  }

  /** A thread that ended or is to end: its job is refused, the next one gets another thread. */
  private lose(thread: Worker, error: Error): void {
    const job = this.threads.get(thread);
    if (job === undefined) return;
    void this.drop(thread);
    job?.reject(error);
    this.next();
  }

  private async drop(thread: Worker): Promise<void> {
    this.threads.delete(thread);
    await thread.terminate();
  }
}
