import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenderPool } from '../src/document/pdf';
import { renderSummary } from '../src/document/pdf/render-summary';
import { summary } from './document-pdf-model';

const folder = mkdtempSync(join(tmpdir(), 'render-pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread whose behaviour follows the couple code of the model. */
const script = join(folder, 'thread.cjs');
writeFileSync(
  script,
  `const { parentPort, threadId } = require('node:worker_threads');
   parentPort.on('message', ({ couple }) => {
     if (couple === 'dies') process.exit(3);
     if (couple === 'throws') setImmediate(() => { throw new Error('broken'); });
     if (couple === 'refuses') return parentPort.postMessage({ kind: 'failed', reason: 'No such figure.' });
     if (couple === 'hangs' || couple === 'throws') return;
     parentPort.postMessage({ kind: 'progress', percent: 50 });
     parentPort.postMessage({ kind: 'done', bytes: new Uint8Array([37, 80]), pages: threadId, sha256: couple });
   });`,
);
const as = (couple: string) => ({ ...summary, couple });

describe('rendering in threads', () => {
  let pool: RenderPool;
  afterEach(() => pool.close());

  it('makes the very file that is made without a thread, and tells how far it is', async () => {
    pool = new RenderPool({ script: join(__dirname, 'document-pdf-thread.cjs') });
    const progress: number[] = [];
    const [inThread, here] = await Promise.all([pool.render(summary, (percent) => progress.push(percent)), renderSummary(summary)]);
    expect(inThread.sha256).toBe(here.sha256);
    expect(inThread.bytes.equals(here.bytes)).toBe(true);
    expect(inThread.pages).toBe(here.pages);
    expect(progress.at(-1)).toBe(100);
  });

  it('does one after the other in the same thread', async () => {
    pool = new RenderPool({ script });
    const made = await Promise.all(['a', 'b', 'c'].map((couple) => pool.render(as(couple))));
    expect(made.map(({ sha256 }) => sha256)).toEqual(['a', 'b', 'c']);
    expect(new Set(made.map(({ pages }) => pages)).size).toBe(1);
  });

  it.each([
    ['dies', 'The rendering thread ended with 3.'],
    ['throws', 'The rendering thread broke.'],
    ['refuses', 'No such figure.'],
  ])('loses only the one whose thread %s', async (couple, reason) => {
    pool = new RenderPool({ script });
    const [before, lost, after] = await Promise.allSettled([pool.render(as('a')), pool.render(as(couple)), pool.render(as('b'))]);
    expect(before).toMatchObject({ status: 'fulfilled', value: { sha256: 'a' } });
    expect(lost).toMatchObject({ status: 'rejected', reason: { message: reason } });
    expect(after).toMatchObject({ status: 'fulfilled', value: { sha256: 'b' } });
  });

  it('ends a thread that does not come back', async () => {
    pool = new RenderPool({ script, patience: 100 });
    const [lost, after] = await Promise.allSettled([pool.render(as('hangs')), pool.render(as('b'))]);
    expect(lost).toMatchObject({ status: 'rejected', reason: { message: 'Rendering took too long.' } });
    expect(after).toMatchObject({ status: 'fulfilled' });
  });

  it('finishes what runs when it is closed, and refuses what waits and what comes', async () => {
    pool = new RenderPool({ script });
    const work = Promise.allSettled([pool.render(as('a')), pool.render(as('b'))]);
    await pool.close();
    expect((await work).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(pool.render(as('c'))).rejects.toThrow('The renderer is closed.');
  });

  it('does the same work here when there is no compiled thread', async () => {
    pool = new RenderPool({ script: join(folder, 'none.js') });
    expect((await pool.render(summary)).bytes.subarray(0, 4).toString()).toBe('%PDF');
  });
});
